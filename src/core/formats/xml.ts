const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** What XML 1.0 (section 2.2) has no character for, not even escaped. */
const forbidden = /(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]/gu;

/** Characters that XML 1.0 forbids as U+FFFD; everything keeps its place. C1 controls are allowed, and kept. */
function xmlCharacters(text: string): string {
  return text.replace(forbidden, (character) =>
    character >= '\u007F' && character <= '\u009F' ? character : '\uFFFD',
  );
}

/** Text between tags: nothing but text. */
export function xmlText(text: string): string {
  return xmlCharacters(text).replace(/[&<>]|\r/g, (character) => entities[character] ?? character);
}

/** The value of an attribute in quotation marks; white space that a reader would make one space of stays what it is. */
function xmlAttribute(text: string): string {
  return xmlCharacters(text).replace(/[&<>"'\t\n\r]/g, (character) => entities[character] ?? character);
}

/** Attributes by name; those without a value are left out. */
export type XmlAttributes = Readonly<Record<string, string | number | undefined>>;

export function startTag(name: string, attributes: XmlAttributes): string {
  return `<${name}${list(attributes)}>`;
}

/** An empty element, or one around content that is XML already. */
export function element(name: string, attributes: XmlAttributes, content?: string): string {
  return content === undefined ? `<${name}${list(attributes)}/>` : `${startTag(name, attributes)}${content}</${name}>`;
}

function list(attributes: XmlAttributes): string {
  return Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${xmlAttribute(String(value))}"`)
    .join('');
}

/** The way back of {@link ncName}. */
export function idOfNcName(name: string): string {
  // Every code stands between two underscores: one more is that in front.
  const isPrefixed = (name.match(/_/g)?.length ?? 0) % 2 === 1;
  return name.slice(isPrefixed ? 1 : 0).replace(/_([0-9a-f]{1,6})_/g, (whole, code: string) => {
    const point = parseInt(code, 16);
    return point > 0x10ffff ? whole : String.fromCodePoint(point);
  });
}

/** An NCName (`xml:id`) of any id: what it must not hold becomes its code, so that two ids never become one. */
export function ncName(id: string): string {
  const name = id.replace(/[^A-Za-z0-9.-]/gu, (character) => `_${character.codePointAt(0)?.toString(16) ?? ''}_`);
  return /^[A-Za-z_]/.test(name) ? name : `_${name}`;
}
