import { strict as assert } from 'node:assert';
import type { IGrammar } from 'vscode-textmate';
import { articleGrammar, drawScopes, tokenizeLines } from './tokenize';

/** A text drawn: each line of it, and under it its scopes with a bar in front; a line without a drawing is plain. */
type Drawn = readonly (readonly [title: string, ...lines: string[]])[];

const plainHead = ['Kopf', '|hhhh', ''];

const structure: Drawn = [
  ['the first line is the headline', 'Fähre fährt', '|hhhhhhhhhhh', '', 'Sie fährt.'],
  ['blank lines before it do not matter', '', '  ', '|..', 'Fähre', '|hhhhh', '', 'Sie fährt.'],
  ['a short second line belongs to it', 'Fähre fährt', '|hhhhhhhhhhh', 'wieder', '|hhhhhh', '', 'Sie.'],
  ['a sentence in the second line does not', 'Fähre', '|hhhhh', 'Sie fährt wieder.', 'Wieder'],
  ['a quotation in it', 'Er: „Ja“ ab', '|hhhh^11^hhh', '', 'Text.'],
  ['an unclosed quotation ends with it', 'Er: „Ja ab', '|hhhh^11111', '', 'Text.'],
  ['a very long first line is a paragraph', 'x'.repeat(300), '', 'Text.'],
  ['a first line that is a sentence is a paragraph', 'Sie fährt wieder.', '', 'Text.'],
  ['a first sentence that ends inside marks', 'Er sagt: „Ja.“', '|.........^111^', '', 'Text.'],
  ['an abbreviation ends no sentence', 'Hilfe der U.S.', '|hhhhhhhhhhhhhh', '', 'Text.'],
  ['a sentence behind number signs is the headline', '# Er geht.', '|hhhhhhhhhh', '', 'Text.'],
  ['a slug is not the headline', 'RUSSIA-NKOREA', '|sssssssssssss', '', 'Text.'],
];

const slugs: Drawn = [
  ['a line of capitals and hyphens', ...plainHead, 'TOPSHOT-NKOREA-G7', '|sssssssssssssssss'],
  ['not in a sentence', ...plainHead, 'EU-NATO-Treffen in BERN-WEST.'],
  ['not one word', ...plainHead, 'BERLIN'],
];

const datelines: Drawn = [
  ['place and agency', ...plainHead, 'BERLIN (dpa) – Am Tag', '|DDDDDDdAAAAAdd.......'],
  ['place, date and agency', ...plainHead, 'LONDON, Nov 24 (Reuters) — A', '|DDDDDDdddddddddAAAAAAAAAdd..'],
  ['place in small letters', ...plainHead, 'Frankfurt am Main (dpa/lhe) - A', '|DDDDDDDDDDDDDDDDDdAAAAAAAAAdd..'],
  ['agency alone', ...plainHead, '(AP) -- The', '|AAAAddd....'],
  ['place alone', ...plainHead, 'NEW YORK – The', '|DDDDDDDDdd....'],
  ['not a remark in brackets', ...plainHead, 'Er sagte (leise) – und ging.'],
  ['not a dash in a sentence', ...plainHead, 'USA – ein Land.'],
  ['not in the middle', ...plainHead, 'Sie kam nach BERLIN (dpa) – A'],
];

const bylines: Drawn = [
  ['Von', ...plainHead, 'Von Eva Maria van den Berg', '|bbbbaaaaaaaaaaaaaaaaaaaaaa'],
  ['By, two names and initials', ...plainHead, 'By J. R. Ott and Ana Lee', '|bbbaaaaaaaaaaaaaaaaaaaaa'],
  ['an agency after the name', ...plainHead, 'Von Noëlle d’Aub, dpa', '|bbbbaaaaaaaaaaaaaaaaa'],
  ['at the end', ...plainHead, '—Mit Unterstützung von A. Lee.', '|bbbbbbbbbbbbbbbbbbbbbbbaaaaaaa'],
  ['in brackets', ...plainHead, '(Reporting by Ana Lee)', '|bbbbbbbbbbbbbbaaaaaaab'],
  ['right under the headline', 'Kopf', '|hhhh', 'Von Eva Ott', '|bbbbaaaaaaa'],
  ['contributed', ...plainHead, 'Ana Lee contributed to this report.', '|aaaaaaabbbbbbbbbbbbbbbbbbbbbbbbbbbb'],
  ['not a sentence', ...plainHead, 'Von Anfang an war Eva Ott dabei.', 'By Monday the rain had stopped.'],
];

const captions: Drawn = [
  ['a credit in front', ...plainHead, 'Foto: Ana Lee', '|ccccccccccccc'],
  ['a credit at the end', ...plainHead, 'Der See. Foto: Ana', '|cccccccccccccccccc'],
  ['a quotation in it', ...plainHead, '„Da!“ (Photo: Lee)', '|^111^ccccccccccccc'],
  ['not the word alone', ...plainHead, 'Ein Foto zeigt: nichts.'],
];

const quotes: Drawn = [
  ['German', ...plainHead, 'Er: „Ja“, „Nein”.', '|....^11^..^1111^.'],
  ['English', ...plainHead, 'He: “Yes,” he said.', '|....^1111^.........'],
  ['straight', ...plainHead, 'He: "Yes," he said.', '|....^1111^.........'],
  ['guillemets', ...plainHead, '»Ja«, «Nein»; «Ja.»', '|^11^..^1111^..^111^'],
  ['single guillemets', ...plainHead, '›Ja‹ ‹Nein›', '|^11^.^1111^'],
  ['single', ...plainHead, '‚Ja‘ ‘Yes.’', '|^11^.^1111^'],
  ['nested German', ...plainHead, '„Er: ‚Ja.‘ So“', '|^1111^222^111^'],
  ['nested English', ...plainHead, '‘He: “Ja.” So’', '|^1111^222^111^'],
  ['nested straight', ...plainHead, `"He: 'Ja.' So"`, '|^1111^222^111^'],
  ['nested guillemets', ...plainHead, '»Er: ›Ja.‹ So« A', '|^1111^222^111^..'],
  ['nested Swiss', ...plainHead, '«Er: ‹Ja.› So» A', '|^1111^222^111^..'],
  ['three deep', ...plainHead, '„A ‚b »c« d‘ e“ f', '|^11^22^3^22^11^..'],
  ['over two lines of a paragraph', ...plainHead, 'A „b', '|..^1', 'c“ d', '|1^..'],
  ['each paragraph opens anew', ...plainHead, '„A', '|^1', '', '„B“ c', '|^1^..'],
];

const broken: Drawn = [
  ['a missing closing mark ends with the paragraph', ...plainHead, 'A „b', '|..^1', '', 'C „d“ e', '|..^1^..'],
  ['so do nested ones', ...plainHead, '„A ‚b', '|^11^2', ' ', '|.', 'C'],
  ['a missing inner mark ends with the outer', ...plainHead, '„A ‚b“ c »d ›e« f', '|^11^2^...^11^2^..'],
  ['so in English', ...plainHead, `“A ‘b” c "d 'e" f`, '|^11^2^...^1111^..'],
  ['a closing mark alone opens nothing', ...plainHead, 'Ja!“, sagte er. Nein.« Oh”, ah» A'],
  ['inches are no marks', ...plainHead, 'A 5" nail and a 6" one'],
];

const apostrophes: Drawn = [
  ['inside words', ...plainHead, 'it’s D’Arcy O’Neill don‘t'],
  ['after words', ...plainHead, 'Hans’ Hut, the boys’ hats'],
  ['in front of words', ...plainHead, '’tis ‘tis ’90s ‘90s'],
  ['straight', ...plainHead, `Rock 'n' Roll, 'tis, '90s, boys' hats, D'Arcy`],
  ['inside single marks', ...plainHead, '‘It’s late,’ she', '|^1111111111^....'],
  ['inside double marks', ...plainHead, '“It’s Hans’ hat,” she', '|^111111111111111^....'],
];

const frontMatter: Drawn = [
  [
    'at the start, then the headline',
    ...['---', '|---', 'title: „A', '|kkkkkyyyy', '---', '|---', '', 'Kopf', '|hhhh', '', 'Text.'],
  ],
  ['without a blank line after it', '---', '|---', 'a: b', '|kyyy', '...', '|---', 'Kopf', '|hhhh', 'Ein Satz.'],
  ['ends with its fence, whatever is open', '---', '|---', 'a: |', '|kyyy', 'b', '|y', '---', '|---', 'Kopf', '|hhhh'],
  ['a missing fence ends at a blank line', '---', '|---', 'a: b', '|kyyy', '', 'Kopf', '|hhhh', '', '„A“ b', '|^1^..'],
  ['empty', '---', '|---', '---', '|---', 'Kopf', '|hhhh'],
  ['not further down', ...plainHead, '---', 'a: b', '---'],
  ['after a byte order mark', '\uFEFF---', '|.---', 'a: b', '|kyyy', '---', '|---', 'Kopf', '|hhhh'],
];

describe('grammar', () => {
  let grammar: IGrammar;
  before(async () => {
    grammar = await articleGrammar();
  });

  const check = (name: string, cases: Drawn, lineEnd = '\n'): void => {
    describe(name, () => {
      for (const [title, ...drawing] of cases) {
        it(title, () => {
          const lines = drawing.filter((line) => !line.startsWith('|'));
          const drawn = tokenizeLines(grammar, lines.join(lineEnd)).flatMap((tokens, index) => {
            const line = lines[index] ?? '';
            const scopes = drawScopes(tokens);
            return /^\.*$/u.test(scopes) ? [line] : [line, `|${scopes}`];
          });
          assert.deepEqual(
            drawn,
            drawing.filter((line) => !/^\|\.+$/u.test(line)),
          );
        });
      }
    });
  };

  check('headline', structure);
  check('slug', slugs);
  check('dateline', datelines);
  check('byline', bylines);
  check('caption', captions);
  check('quotations', quotes);
  check('missing marks', broken);
  check('apostrophes', apostrophes);
  check('front matter', frontMatter);
  check('CRLF: structure', structure, '\r\n');
  check('CRLF: front matter', frontMatter, '\r\n');
  check('CRLF: missing marks', broken, '\r\n');
});

describe('grammar: scopes that themes know', () => {
  const cases: readonly (readonly [text: string, word: string, scope: string])[] = [
    ['Kopf\n\nText', 'Kopf', 'markup.heading.headline.article'],
    ['Kopf\n\nA „b“', 'b', 'meta.quotation.double.low.article'],
    ['Kopf\n\nA ‘b’', 'b', 'meta.quotation.single.high.article'],
    ['Kopf\n\nEU-NATO', 'EU', 'comment.line.slug.article'],
    ['Kopf\n\nBONN (dpa) – A', 'BONN', 'markup.bold.dateline.article'],
    ['Kopf\n\nVon Eva Ott', 'Eva', 'entity.name.author.article'],
    ['Kopf\n\nVon Eva Ott', 'Von', 'markup.italic.byline.article'],
    ['Kopf\n\nFoto: Ott', 'Ott', 'markup.italic.caption.article'],
    ['---\na: b\n---\n', 'b', 'meta.embedded.block.frontmatter'],
  ];
  for (const [text, word, scope] of cases) {
    it(`${JSON.stringify(text)}: ${word} is ${scope}`, async () => {
      const lines = tokenizeLines(await articleGrammar(), text);
      const texts = text.split('\n');
      const row = texts.findIndex((line) => line.includes(word));
      const column = (texts[row] ?? '').indexOf(word);
      const token = lines[row]?.find(({ start, end }) => start <= column && column < end);
      assert.ok(token?.scopes.includes(scope), JSON.stringify(token));
    });
  }
});

describe('grammar: hostile lines', () => {
  const hostile: readonly (readonly [string, string])[] = [
    ['marks that never close', '„‚»›“‘"\' '.repeat(2000)],
    ['straight single marks', " 'a".repeat(4000)],
    ['capitals', 'A'.repeat(20000)],
    ['capitals with hyphens', 'A-'.repeat(10000)],
    ['capital words', 'Ab '.repeat(6000)],
    ['a byline without an end', `Von ${'Ab und '.repeat(3000)}er`],
    ['a dateline without an end', `AB ${', Ab'.repeat(5000)}`],
    ['lone surrogates', '„\ud800 \udc00“ '.repeat(2000)],
  ];
  for (const [title, line] of hostile) {
    it(`${title}: every code unit has a token`, async () => {
      const [tokens = []] = tokenizeLines(await articleGrammar(), `${line}\n`);
      assert.equal(drawScopes(tokens).length, line.length);
    });
  }
});
