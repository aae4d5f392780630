import * as vscode from 'vscode';
import type { ImportProblem, LeftOut } from '../../core/formats/incoming';

/** What a format is for, as a line below its name; empty for one that nobody has said anything of. */
export function formatUse(id: string): string {
  switch (id) {
    case 'w3c':
      return vscode.l10n.t('Web Annotation tools and archives; holds everything');
    case 'tei':
      return vscode.l10n.t('Digital editions; holds nearly everything');
    case 'brat':
      return vscode.l10n.t('brat, and many corpora and scripts');
    case 'uima-xmi':
    case 'uima-json':
    case 'webanno-tsv':
      return vscode.l10n.t('INCEpTION, WebAnno, DKPro');
    case 'conll-2002':
      return vscode.l10n.t('Training of taggers for names, seqeval');
    case 'conll-u':
      return vscode.l10n.t('Universal Dependencies; names among them');
    case 'germeval':
      return vscode.l10n.t('German names, nested once; neat');
    case 'spacy':
      return vscode.l10n.t('spaCy in Python');
    case 'prodigy':
    case 'doccano':
    case 'label-studio':
    case 'argilla':
      return vscode.l10n.t('Annotating on, in a project there');
    case 'gate-json':
      return vscode.l10n.t('GATE and python-gatenlp');
    case 'csv':
      return vscode.l10n.t('Tables for Excel, R and pandas');
    case 'html':
      return vscode.l10n.t('A page to read, print and send');
    case 'markdown':
      return vscode.l10n.t('A report for colleagues: who said what');
    default:
      return '';
  }
}

/** What was left out of an import on purpose, with how often. */
export function leftOutLabel({ code, count }: LeftOut): string {
  switch (code) {
    case 'suggestions':
      return vscode.l10n.t('suggestions that nobody decided about: {0}', count);
    case 'wholeArticle':
      return vscode.l10n.t('annotations about an article as a whole: {0}', count);
    case 'notUnderstood':
      return vscode.l10n.t('things that mean nothing here: {0}', count);
    case 'otherAnnotators':
      return vscode.l10n.t('annotations of whole texts by other annotators: {0}', count);
    case 'surrogates':
      return vscode.l10n.t('halves of surrogate pairs: {0}', count);
  }
}

/** Why something of a file cannot be imported. */
export function importReason({ code }: Pick<ImportProblem, 'code'>): string {
  switch (code) {
    case 'notJson':
      return vscode.l10n.t('This is no JSON');
    case 'notXml':
      return vscode.l10n.t('This is no well-formed XML');
    case 'declaration':
      return vscode.l10n.t('A document type declaration is not read');
    case 'otherFormat':
    case 'notAnnotation':
      return vscode.l10n.t('This is not of that format');
    case 'missingFile':
      return vscode.l10n.t('A file that belongs to it is not beside it');
    case 'tooDeep':
      return vscode.l10n.t('It is nested too deep');
    case 'outside':
      return vscode.l10n.t('A place outside the text');
    case 'otherText':
      return vscode.l10n.t('These words are not in the article');
    case 'ambiguous':
      return vscode.l10n.t('These words are in several places');
    case 'repeatedId':
      return vscode.l10n.t('An id that is there twice');
    case 'dangling':
      return vscode.l10n.t('It is linked to what is not there');
    case 'wrongLine':
    case 'wrongField':
    case 'noItems':
    case 'noSource':
    case 'badSource':
    case 'noSelector':
    case 'unknownSelector':
    case 'noTarget':
      return vscode.l10n.t('It is not as the format has it');
  }
}
