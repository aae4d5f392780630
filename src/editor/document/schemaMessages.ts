import * as vscode from 'vscode';
import type { SchemaFileProblem } from '../../core/annotations/readSchema';

/** What is wrong in a schema's file, as a sentence; a problem's message is plain text wherever VS Code shows it. */
export function schemaProblem({ code, detail }: SchemaFileProblem): string {
  switch (code) {
    case 'notJson':
      return vscode.l10n.t('This is no JSON from here on. Until it is, the types stay as they were.');
    case 'wrongField':
      return detail === ''
        ? vscode.l10n.t('An object is needed here')
        : vscode.l10n.t('This is not what “{0}” holds', detail);
    case 'unknownField':
      return vscode.l10n.t('There is no field “{0}” here', detail);
    case 'wrongName':
      return detail === ''
        ? vscode.l10n.t('A name is missing here')
        : vscode.l10n.t('“{0}” is no name: it begins with a letter and has letters, digits, _ . - only', detail);
    case 'wrongColor':
      return vscode.l10n.t('“{0}” is no colour: it is #rrggbb, or the id of a theme colour', detail);
    case 'reservedName':
      return vscode.l10n.t('“{0}” cannot be a name here: the sidecar needs it for itself', detail);
    case 'repeatedName':
      return vscode.l10n.t('“{0}” is there twice', detail);
    case 'wrongKey':
      return vscode.l10n.t('“{0}” is no key: it is one character, and no two types have the same', detail);
    case 'unknownType':
      return vscode.l10n.t('There is no type “{0}”', detail);
    case 'wrongDefault':
      return vscode.l10n.t('“{0}” is not among the values', detail);
    default:
      return vscode.l10n.t('“{0}” cannot be said here', detail);
  }
}
