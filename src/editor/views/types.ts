import * as vscode from 'vscode';
import { schemaType, type Schema, type SchemaType } from '../../core/annotations/schema';
import { typeLabel } from '../document/messages';
import { plain } from '../document/say';
import type { Model } from './model';

/** The icon of what has a type, in its colour where that is one of the theme. */
export function iconOf(schema: Schema, type: string, icon?: string): vscode.ThemeIcon {
  const known = schemaType(schema, type);
  const color = known?.color.startsWith('#') === false ? new vscode.ThemeColor(known.color) : undefined;
  return new vscode.ThemeIcon(icon ?? shapeOf(known), color);
}

function shapeOf(type: SchemaType | undefined): string {
  if (type?.icon !== undefined) return type.icon;
  if (type?.people === true) return 'person';
  if (type?.attributes.some(({ reads }) => reads === 'date') === true) return 'calendar';
  return type?.named === false ? 'quote' : 'tag';
}

/** What a type is called. */
export const labelOfType = ({ schema }: Model, type: string): string =>
  plain(typeLabel(schemaType(schema, type), type));
