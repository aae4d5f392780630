import { findNodeAtLocation, parseTree, type Node, type ParseError } from 'jsonc-parser';
import type { Span } from '../text/span';
import { defaultSchema } from './default-schema';
import type { Schema, SchemaAttribute, SchemaRelation, SchemaType } from './schema';
import { validateSchema, type SchemaProblem } from './validate';

/** What is wrong in a schema's file, and where. `detail`: the name, value or field in question; untrusted. */
export interface SchemaFileProblem {
  readonly code: SchemaProblem['code'] | 'notJson' | 'wrongField' | 'unknownField' | 'wrongName' | 'wrongColor';
  readonly detail: string;
  /** UTF-16 code units of the file. */
  readonly span: Span;
}

/** A schema as its file gives it; without a schema there are problems. */
export interface ReadSchema {
  readonly schema?: Schema;
  /** In the order of the file. */
  readonly problems: readonly SchemaFileProblem[];
}

/** Colours of types that name none, told apart by the colour-blind too (Paul Tol's *bright* scheme, 2021). */
const palette = ['#4477AA', '#EE6677', '#228833', '#AA3377', '#66CCEE', '#CCBB44', '#BBBBBB'] as const;

/** Names are words of an identifier, so that they can be keys of a record, of a style, of a column. */
const nameShape = /^[\p{L}_][\p{L}\p{N}_.-]*$/u;
/** As icons are called. */
const iconShape = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u;
/** What a decoration takes as colour goes into a style sheet: nothing else may get there. */
const colorShape = /^(?:#[0-9a-f]{6}|[a-z][\w-]*(?:\.[\w-]+)+)$/iu;

interface Reading {
  readonly root: Node;
  readonly problems: SchemaFileProblem[];
}

/**
 * Reads a schema of one's own (docs/schema.md): `types`, `relations`, and `extends: "default"` for those of the built-in one
 * that it does not redefine. Total: whatever is wrong is named with its place, and then there is no schema.
 */
export function readSchema(text: string): ReadSchema {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const [error] = errors;
  if (error) return { problems: [notJson(text, error)] };
  if (root?.type !== 'object') {
    const span = { start: 0, end: Math.min(1, text.length) };
    return { problems: [{ code: root ? 'wrongField' : 'notJson', detail: '', span }] };
  }
  const reading: Reading = { root, problems: [] };
  const schema = schemaOf(reading);
  const problems = [...reading.problems, ...locate(reading, schema)].sort((a, b) => a.span.start - b.span.start);
  return problems.length === 0 ? { schema, problems } : { problems };
}

function notJson(text: string, { offset, length }: ParseError): SchemaFileProblem {
  const start = Math.min(offset, text.length);
  const end = Math.min(text.length, start + Math.max(1, length));
  return { code: 'notJson', detail: text.slice(start, end), span: { start, end } };
}

function schemaOf(reading: Reading): Schema {
  const { root } = reading;
  checkFields(reading, root, ['$schema', 'extends', 'types', 'relations']);
  const types = listOf(reading, root, 'types').map((node, index) => typeOf(reading, node, index));
  const relations = listOf(reading, root, 'relations').map((node) => relationOf(reading, node));
  if (valueOf(reading, root, 'extends', ['default']) !== 'default') return { types, relations };
  const isOwn = ({ name }: { readonly name: string }) => types.some((type) => type.name === name);
  const keys = new Set(types.map(({ key }) => key));
  const builtIn = defaultSchema.types.filter((type) => !isOwn(type)).map((type) => withoutKey(type, keys));
  return { types: [...builtIn, ...types], relations };
}

/** A key that a type of one's own has is that one's. */
function withoutKey(type: SchemaType, taken: ReadonlySet<string | undefined>): SchemaType {
  const { key, ...rest } = type;
  return key !== undefined && taken.has(key) ? rest : type;
}

function typeOf(reading: Reading, node: Node, index: number): SchemaType {
  checkFields(reading, node, [
    'name',
    'label',
    'code',
    'color',
    'icon',
    'key',
    'named',
    'people',
    'attributes',
    'roles',
  ]);
  const name = nameOf(reading, node);
  const key = textOf(reading, node, 'key');
  const people = flagOf(reading, node, 'people');
  const code = wordOf(reading, node, 'code', nameShape);
  const icon = wordOf(reading, node, 'icon', iconShape);
  return {
    name,
    label: textOf(reading, node, 'label') ?? name,
    ...(code !== undefined && { code }),
    color: colorOf(reading, node) ?? palette[index % palette.length] ?? palette[0],
    ...(icon !== undefined && { icon }),
    ...(key !== undefined && { key }),
    attributes: listOf(reading, node, 'attributes').map((each) => attributeOf(reading, each)),
    roles: textsOf(reading, node, 'roles', true),
    named: flagOf(reading, node, 'named') ?? false,
    ...(people !== undefined && { people }),
  };
}

function attributeOf(reading: Reading, node: Node): SchemaAttribute {
  checkFields(reading, node, ['name', 'values', 'default', 'reads']);
  const value = textOf(reading, node, 'default');
  const reads = valueOf(reading, node, 'reads', ['date']);
  return {
    name: nameOf(reading, node),
    values: textsOf(reading, node, 'values', false),
    ...(value !== undefined && { default: value }),
    ...(reads === 'date' && { reads }),
  };
}

function relationOf(reading: Reading, node: Node): SchemaRelation {
  checkFields(reading, node, ['name', 'from', 'to']);
  return {
    name: nameOf(reading, node),
    from: textsOf(reading, node, 'from', false),
    to: textsOf(reading, node, 'to', false),
  };
}

function report({ problems }: Reading, code: SchemaFileProblem['code'], detail: string, node: Node): void {
  problems.push({ code, detail, span: { start: node.offset, end: node.offset + node.length } });
}

/** The value of a field; undefined if it is not there. */
function fieldOf(node: Node, name: string): Node | undefined {
  return node.type === 'object' ? findNodeAtLocation(node, [name]) : undefined;
}

function checkFields(reading: Reading, node: Node, known: readonly string[]): void {
  if (node.type !== 'object') report(reading, 'wrongField', '', node);
  for (const { children: [key] = [] } of node.type === 'object' ? (node.children ?? []) : []) {
    if (key && !known.includes(String(key.value))) report(reading, 'unknownField', String(key.value), key);
  }
}

function nameOf(reading: Reading, node: Node): string {
  const field = fieldOf(node, 'name');
  const name: unknown = field?.value;
  if (typeof name === 'string' && nameShape.test(name)) return name;
  if (node.type === 'object') report(reading, 'wrongName', typeof name === 'string' ? name : '', field ?? node);
  return '';
}

function textOf(reading: Reading, node: Node, field: string): string | undefined {
  const found = fieldOf(node, field);
  if (!found) return undefined;
  if (typeof found.value === 'string' && found.value !== '') return found.value;
  report(reading, 'wrongField', field, found);
  return undefined;
}

function valueOf(reading: Reading, node: Node, field: string, values: readonly string[]): string | undefined {
  const value = textOf(reading, node, field);
  if (value === undefined || values.includes(value)) return value;
  report(reading, 'wrongValue', value, fieldOf(node, field) ?? node);
  return undefined;
}

/** A text that must have a certain shape. */
function wordOf(reading: Reading, node: Node, field: string, shape: RegExp): string | undefined {
  const word = textOf(reading, node, field);
  if (word === undefined || shape.test(word)) return word;
  report(reading, 'wrongName', word, fieldOf(node, field) ?? node);
  return undefined;
}

function colorOf(reading: Reading, node: Node): string | undefined {
  const color = textOf(reading, node, 'color');
  if (color === undefined || colorShape.test(color)) return color;
  report(reading, 'wrongColor', color, fieldOf(node, 'color') ?? node);
  return undefined;
}

function flagOf(reading: Reading, node: Node, field: string): boolean | undefined {
  const found = fieldOf(node, field);
  if (!found) return undefined;
  if (typeof found.value === 'boolean') return found.value;
  report(reading, 'wrongField', field, found);
  return undefined;
}

function listOf(reading: Reading, node: Node, field: string): readonly Node[] {
  const found = fieldOf(node, field);
  if (!found) return [];
  if (found.type === 'array') return found.children ?? [];
  report(reading, 'wrongField', field, found);
  return [];
}

function textsOf(reading: Reading, node: Node, field: string, areNames: boolean): readonly string[] {
  return listOf(reading, node, field).map((item) => {
    const value: unknown = item.value;
    if (typeof value === 'string' && (areNames ? nameShape.test(value) : value !== '')) return value;
    report(reading, areNames ? 'wrongName' : 'wrongField', typeof value === 'string' ? value : field, item);
    return '';
  });
}

/** What is wrong with the schema as a whole, where the name or value in question stands last. */
function locate({ root, problems }: Reading, schema: Schema): readonly SchemaFileProblem[] {
  // Without its names and lists a schema has nothing to be held against.
  if (problems.length > 0) return [];
  return validateSchema(schema).map(({ code, detail }) => {
    const node = lastText(root, detail) ?? root;
    return { code, detail, span: { start: node.offset, end: node.offset + node.length } };
  });
}

function lastText(node: Node, text: string): Node | undefined {
  if (node.type === 'string') return node.value === text ? node : undefined;
  // The first child of a property is its key.
  const children = node.type === 'property' ? (node.children ?? []).slice(1) : (node.children ?? []);
  for (const child of children.toReversed()) {
    const found = lastText(child, text);
    if (found) return found;
  }
  return undefined;
}
