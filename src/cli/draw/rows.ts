import type { Detection } from '../../core/annotate';
import type { Quote } from '../../core/quotes/quote';
import { compareSpans, spansEqual, type Span } from '../../core/text/span';

/** A span that is drawn: with which sign, and what stands behind it where it begins. */
export interface Row extends Span {
  readonly sign: string;
  readonly label: string;
  /** What stands behind it on the following lines, where it does not end on its first. */
  readonly goesOn: string;
}

/** The rows of a detection in the order of the text, outer before inner. */
export function rowsOf({ mentions, entities, quotes, article }: Detection): readonly Row[] {
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  const nameOf = (id: string): string => names.get(id) ?? id;
  const rows: Row[] = mentions.map(({ start, end, type, form, entity }) => {
    const name = nameOf(entity);
    const means = name === article.text.slice(start, end) ? '' : ` = ${name}`;
    return { start, end, sign: '^', goesOn: '…', label: (form === 'name' ? type : `${type}, ${form}`) + means };
  });
  for (const [index, quote] of quotes.entries()) rows.push(...quoteRows(quote, `q${index + 1}`, nameOf));
  return rows.sort(compareSpans);
}

function quoteRows(quote: Quote, name: string, nameOf: (id: string) => string): readonly Row[] {
  const { spans, type, medium, speaker, cue, addressee, frame, speakerEntities } = quote;
  const who = speakerEntities.length > 0 ? ` = ${speakerEntities.map(nameOf).join(' + ')}` : '';
  const role =
    (role: string, means = '') =>
    (span: Span) => ({ ...span, sign: '-', goesOn: `${name} …`, label: `${name} ${role}${means}` });
  return [
    ...spans.map((span, index) => ({
      ...span,
      sign: '~',
      goesOn: `${name} …`,
      label:
        index > 0 ? name : `${name} ${type} ${medium}${speaker.length === 0 ? `, speaker${who || ' unknown'}` : ''}`,
    })),
    ...speaker.map(role('speaker', who)),
    ...cue.map(role('cue')),
    ...addressee.map(role('addressee')),
    ...(saysMore(quote) ? frame.map(role('frame')) : []),
  ];
}

/** Most frames are the speaker with the cue, and would only draw them once more. */
function saysMore({ frame: [first, ...others], speaker, cue }: Quote): boolean {
  if (first === undefined) return false;
  const inside = [...speaker, ...cue];
  const start = Math.min(...inside.map((span) => span.start));
  const end = Math.max(...inside.map((span) => span.end));
  return others.length > 0 || !spansEqual(first, { start, end });
}
