import { argilla } from './argilla';
import { brat } from './brat';
import { conll2002 } from './conll2002';
import { conllu } from './conllu';
import { csv } from './csv';
import { doccano } from './doccano';
import type { Format } from './format';
import { gateJson } from './gateJson';
import { germeval } from './germeval';
import { html } from './html';
import { labelStudio } from './labelStudio';
import { markdown } from './markdown';
import { prodigy } from './prodigy';
import { spacy } from './spacy';
import { tei } from './tei';
import { uimaJson } from './uimaJson';
import { uimaXmi } from './uimaXmi';
import { w3c } from './w3c';
import { webannoTsv } from './webannoTsv';

/** Every format, in the order in which it is offered. */
export const formats: readonly Format[] = [
  w3c,
  tei,
  brat,
  uimaXmi,
  uimaJson,
  webannoTsv,
  conll2002,
  conllu,
  germeval,
  spacy,
  prodigy,
  doccano,
  labelStudio,
  argilla,
  gateJson,
  csv,
  html,
  markdown,
];

/** The format of that id; undefined if there is none. */
export function formatById(id: string): Format | undefined {
  return formats.find((format) => format.id === id);
}
