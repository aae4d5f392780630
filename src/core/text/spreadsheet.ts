import Papa from 'papaparse';

/** Excel takes a file without it for the system's own encoding. */
const byteOrderMark = '\uFEFF';
/** What a spreadsheet would run as a formula, also behind white space, also in full width. */
const formula = /^\s*[=+\-@\t\r＝＋－＠]/;

/** A table for spreadsheets, RFC 4180, with nothing in it that one would run. */
export function printCsv(rows: readonly (readonly (string | number)[])[]): string {
  const table = Papa.unparse(rows as (string | number)[][], { newline: '\r\n', escapeFormulae: formula });
  return `${byteOrderMark}${table}\r\n`;
}
