/** The attribute of what nobody has decided about. */
export const SUGGESTED = 'Suggested';
/** Kinds of comments: what people noted, attributes that brat could not show, and the entity that is meant. */
export const NOTES = 'AnnotatorNotes';
export const ATTRIBUTE = 'Attribute';
export const ENTITY = 'Entity';
/** A link to Wikidata: kind, and how its references begin. */
export const REFERENCE = 'Reference';
export const WIKIDATA = 'Wikidata:';
