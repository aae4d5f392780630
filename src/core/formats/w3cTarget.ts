import type { IncomingPart } from './incoming';
import { asList, hasType, iriOf, isObject, Refused, textOf, type Json } from './w3cValues';

/** What an annotation is about: a resource, and the part of it if it says one. */
export interface Target {
  readonly source: string;
  readonly part?: IncomingPart;
}

/** Plain text by characters (RFC 5147), the fragment of an IRI: `char=10,20`. */
const characters = /^(?:#)?char=(\d+),(\d+)(?:;.*)?$/;

/** The targets of an annotation. An IRI alone means the whole resource, unless its fragment says where. */
export function targetsOf(target: unknown): readonly Target[] {
  const found = asList(target).flatMap((one): Target[] => {
    if (isObject(one) && (hasType(one, 'Composite') || hasType(one, 'List') || hasType(one, 'Choice')))
      return [...targetsOf(one.items)];
    return [targetOf(one)];
  });
  if (found.length === 0) throw new Refused('noTarget', '');
  return found;
}

function targetOf(target: unknown): Target {
  const source = isObject(target) && target.source !== undefined ? iriOf(target.source) : iriOf(target);
  if (source === undefined) throw new Refused('noSource', '');
  const selectors = isObject(target) ? asList(target.selector) : [];
  if (selectors.length > 0) return { source, part: partOf(selectors) };
  const hash = source.indexOf('#');
  const at = hash < 0 ? undefined : fragmentOf(source.slice(hash));
  return at ? { source: source.slice(0, hash), part: { prefix: '', suffix: '', at } } : { source };
}

/** Several selectors are alternatives that select the same (Web Annotation Data Model, 4.2). */
function partOf(selectors: readonly unknown[]): IncomingPart {
  const known = selectors.flatMap((selector) => readSelector(selector) ?? []);
  const whole = Object.assign({ prefix: '', suffix: '' }, ...known) as IncomingPart;
  if (whole.quote !== undefined || whole.at) return whole;
  const types = selectors.flatMap((selector) => (isObject(selector) ? asList(selector.type) : []));
  throw new Refused(types.length > 0 ? 'unknownSelector' : 'noSelector', types.map(String).join(', '));
}

/** Undefined for a selector of a kind that says nothing about plain text. What refines it then stands alone. */
function readSelector(selector: unknown): Partial<IncomingPart> | undefined {
  if (!isObject(selector)) throw new Refused('wrongField', 'selector');
  const own = ownPart(selector);
  const refining = asList(selector.refinedBy);
  if (refining.length === 0) return own;
  const inner = partOf(refining);
  return own ? refine(own, inner) : inner;
}

/**
 * A part of a part. Many programs say words and place of the same stretch by refinement: those are alternatives, which are
 * told by their length.
 */
function refine(own: Partial<IncomingPart>, inner: IncomingPart): Partial<IncomingPart> {
  const [quoted, placed] = own.quote === undefined ? [inner, own] : [own, inner];
  const length = quoted.quote === undefined ? -1 : Array.from(quoted.quote).length;
  const isSame = inner.inner === undefined && placed.at !== undefined && placed.at[1] - placed.at[0] === length;
  return isSame ? { ...quoted, at: placed.at } : { ...own, inner };
}

function ownPart(selector: Json): Partial<IncomingPart> | undefined {
  if (hasType(selector, 'TextQuoteSelector')) {
    const quote = textOf(selector.exact);
    if (quote === undefined) throw new Refused('wrongField', 'exact');
    return { quote, prefix: optional(selector, 'prefix'), suffix: optional(selector, 'suffix') };
  }
  if (hasType(selector, 'TextPositionSelector') || hasType(selector, 'DataPositionSelector')) {
    const { start, end } = selector;
    if (!isOffset(start)) throw new Refused('wrongField', 'start');
    if (!isOffset(end) || end < start) throw new Refused('wrongField', 'end');
    return hasType(selector, 'TextPositionSelector') ? { at: [start, end] } : undefined;
  }
  if (hasType(selector, 'FragmentSelector')) {
    const at = fragmentOf(textOf(selector.value) ?? '');
    return at && { at };
  }
  return undefined;
}

function optional(selector: Json, key: 'prefix' | 'suffix'): string {
  const value = selector[key];
  if (value === undefined || value === null) return '';
  const text = textOf(value);
  if (text === undefined) throw new Refused('wrongField', key);
  return text;
}

function fragmentOf(fragment: string): readonly [number, number] | undefined {
  const [, start, end] = characters.exec(fragment) ?? [];
  const at = [Number(start), Number(end)] as const;
  return isOffset(at[0]) && isOffset(at[1]) && at[0] <= at[1] ? at : undefined;
}

const isOffset = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
