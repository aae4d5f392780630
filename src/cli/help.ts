import { formats } from '../core/formats/list';

const readable = formats
  .filter(({ read }) => read)
  .map(({ id }) => id)
  .join(', ');

/** What `--help` prints, by command; the empty name is the program's own. */
export const help: Readonly<Record<string, string>> = {
  '': `article-annotator: who said what, about whom

  annotate [FILE…]            finds mentions, entities and quotations, and draws them under the lines
  annotate --jsonl [FILE…]    the same for JSON lines, as JSON lines
  export FILE… --to FORMAT    hands on what was decided about articles
  import FILE… --from FORMAT  takes over what another program says about articles
  convert FILE… --from FORMAT --to FORMAT   from one format to another, without storing anything
  check FILE…                 says whether annotations still stand on their text
  agree FILE…                 says how far the annotators of an article agree
  evaluate GOLD.jsonl         says how well names and quotations of annotated texts are found
  formats                     lists the formats

  COMMAND --help              tells more
  --version                   prints the version

Exit code: 0 fine, 1 something was found wrong, 2 wrong usage.
`,
  annotate: `article-annotator annotate [FILE…] [--lang de|en] [--jsonl]

Reads articles from the files, or one from the standard input, and draws what is found under their lines.
As a FILE, - is the standard input, and ./- a file of that name.

  --lang de|en   the language, where it is known; otherwise the text tells
  --jsonl        a line in: {"id", "text", "lang"?}, a line out for each, in the same order:
                 {"id", "lang", "mentions", "entities", "quotes"}; offsets count UTF-16 code units.
                 A line that cannot be read, or is longer than 16 MB, is named on the standard error and has no line out;
                 the rest goes on, the exit code is 1. Empty lines are skipped.
                 Memory does not grow with the number of lines.
`,
  export: `article-annotator export FILE… --to FORMAT [--out DIR] [--schema FILE]
                         [--with-suggestions [--forms FORM,…]] [--strict]

Writes what is decided about each article, as its sidecar FILE.ann.jsonl says, in another format, named after the article.
A folder as FILE stands for the articles in it, however deep: what is called .article or has a sidecar. As a FILE, - is the
standard input, whose export goes to the standard output. What the format cannot hold is told by kind and count.

  --to FORMAT          see article-annotator formats
  --out DIR            the folder to write into, made if it is not there, with the folders of what was named; - is the standard
                       output, for formats of one file; otherwise beside the article
  --schema FILE        the schema of the annotations, as docs/schema.md has it; otherwise the built-in one
  --with-suggestions   what is found and nobody has decided about goes along
  --forms FORM,…       of the mentions found those of these forms: name, derived (russische), part (Russlandbesuch); otherwise
                       names alone, as the editor suggests them
  --strict             exit code 1 if the format could not hold everything, or a line of the sidecar is damaged
`,
  import: `article-annotator import FILE… --from FORMAT [--out DIR] [--schema FILE] [--strict]

Writes what each FILE says about articles into their sidecars, beside the articles. An article is found by the name that FILE has
for it, or by FILE's own, in DIR or beside FILE; what folder the name speaks of does not matter. Where it is not there, it is
made of the text in FILE, if FILE has it. Where it reads otherwise, the words are looked for by what stands around them.
Ids stay as they are in FILE. What the sidecar holds already stays; where both have an id, the later decision wins. If anything
in FILE is wrong, or was made of another text, nothing of it is written.
A folder as FILE stands for the files in it that are called as the format's own exports; - is the standard input.

  --from FORMAT   ${readable}
  --out DIR       the folder with the articles; otherwise they are looked for beside FILE, of the standard input in this folder
  --schema FILE   the schema by which types are understood; otherwise the built-in one
  --strict        exit code 1 if something of FILE was left out
`,
  convert: `article-annotator convert FILE… --from FORMAT --to FORMAT [--out DIR] [--schema FILE] [--strict]

Writes what each FILE says about articles in another format, named after the articles, and stores nothing. The text is that of
the article, if it lies beside FILE and is the same, else that in FILE. Folders and - are understood as import and export do.
What either format cannot hold is told by kind and count.

  --from FORMAT   ${readable}
  --to FORMAT     see article-annotator formats
  --out DIR       the folder to write into, made if it is not there; - is the standard output; otherwise beside FILE
  --schema FILE   the schema by which types are understood; otherwise the built-in one
  --strict        exit code 1 if anything was lost on the way
`,
  check: `article-annotator check FILE… [--json] [--write]

Says of each article whether its stored annotations still stand on their text:
  exact       where they were stored
  moved       on the same words elsewhere
  edited      on words that were changed
  ambiguous   several places fit equally
  orphan      no place fits
Exit code 1 if there is any of the last three, or something cannot be read.

  --json    a line of JSON for each article:
            {"file", "annotations": [{"id", "state", "score", "quote", "spans": [{"start", "end"}] or null}]}
            offsets count UTF-16 code units; parts of a quote are joined by " … "
  --write   confirms what was found: exact, moved and edited ones are stored where they stand now; the others stay as they are
`,
  agree: `article-annotator agree FILE… [--own] [--schema FILE] [--json]

Says how far the annotators of an article agree, by type and altogether. Each sidecar is an annotator's work:
FILE.ann.jsonl and FILE.ANNOTATOR.ann.jsonl. A folder stands for the articles in it that have sidecars; of several
articles with the same annotators the figures are also given for all as one text.

  --own          leaves FILE.ann.jsonl out, where it is the result that was agreed upon
  --schema FILE  counts the types of this schema alone, as docs/schema.md has it; others are named on the standard error,
                 and the exit code is 1
  --json   a line an article: {"file", "annotators": [{"name", "file", "annotations", "unplaced"}],
           "types": [{"type", "annotations", "observed", "kappa", "alpha", "f1": {"exact", "overlap"}}], "all": {…}};
           a figure that has no value is null, and "undefined" says why:
           oneAnnotator, noUnits, noText, noVariation

  observed     the share of tokens (words, numbers, marks) that got the same
  kappa        Cohen's κ over the tokens
  alpha        Krippendorff's α for unitizing (|uα of 2016) over the characters; of all types one minus the sum of the
               disagreement that is seen over that which is expected
  F1 exact     of annotations of one type on the same spans
  F1 overlap   of annotations of one type that share a character, each counted once
Of more than two annotators all but α are means over the pairs.
`,
  evaluate: `article-annotator evaluate GOLD.jsonl… [--json]

Finds names and quotations in the texts of a gold file and says how many of those in it are found: precision, recall and F1.
A line of the file is a text: {"id", "text", "lang"?, "entities": [{"start", "end", "label", "level"?, "coarse"?}],
"quotes": [{"type", "spans": [{"start", "end"}], "speaker": […]}]}; offsets count UTF-16 code units. Labels are PER, LOC, ORG, OTH,
DATE, also with deriv and part; "coarse" says it of a finer label, null leaves it out.
Names count if span and label are the same, the outermost alone; labels that the file never has do not count. Direct
quotations count from 80 % of the same words, all others from 50 %, their speakers from 50 %.
A line that cannot be read is named and skipped; the exit code is then 1. As a file, - is the standard input.

  --json   a line a file: {"file", "documents", "names": {"labels": {LABEL: {"precision", "recall", "f1", "hits", "wrong", "missed"}},
           "all": {…}}, "quotes": {"direct": {…, "speakers": {"right", "all"}}, "other": {…}}}; what the file has none of is null
`,
  formats: `article-annotator formats

Lists the formats: id, name, and whether they can be read as well as written.
`,
};
