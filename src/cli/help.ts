/** What `--help` prints, by command; the empty name is the program's own. */
export const help: Readonly<Record<string, string>> = {
  '': `article-annotator: who said what, about whom

  annotate [FILE…]            finds mentions, entities and quotations, and draws them under the lines
  annotate --jsonl [FILE…]    the same for JSON lines, as JSON lines
  export FILE… --to FORMAT    hands on what was decided about articles
  import FILE --from FORMAT   takes over what another program says about an article
  check FILE…                 says whether annotations still stand on their text
  agree FILE…                 says how far the annotators of an article agree
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
  export: `article-annotator export FILE… --to FORMAT [--out DIR] [--schema FILE] [--with-suggestions] [--strict]

Writes what is decided about each article, as its sidecar FILE.ann.jsonl says, in another format, named after the article.

  --to FORMAT          see article-annotator formats
  --out DIR            the folder to write into, made if it is not there; otherwise beside the article
  --schema FILE        the schema of the annotations, as docs/schema.md has it; otherwise the built-in one
  --with-suggestions   what is found and nobody has decided about goes along
  --strict             exit code 1 if the format could not hold everything, or a line of the sidecar is damaged
`,
  import: `article-annotator import FILE --from FORMAT [--out DIR]

Writes what FILE says about an article into the article's sidecar, beside the article. The article is found by the name that
FILE has for it, in DIR or beside FILE; what folder the name speaks of does not matter. Ids stay as they are in FILE.
What the sidecar holds already stays; where both have an id, the later decision wins. If anything in FILE is wrong, or was
made of another text, nothing is written.

  --from FORMAT   w3c
  --out DIR       the folder with the article; otherwise it is looked for beside FILE
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
  formats: `article-annotator formats

Lists the formats that export knows: id and name.
`,
};
