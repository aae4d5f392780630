/** A property of an annotation with its permitted values; no values means free text. */
export interface SchemaAttribute {
  readonly name: string;
  readonly values: readonly string[];
  readonly default?: string;
  /** Where its value is read from if nobody gives one: `date`, the day that the words mean (ISO 8601, EDTF). */
  readonly reads?: 'date';
}

/** A type that an annotation may have. */
export interface SchemaType {
  /** Lower-case name as stored: `person`, `quote`. */
  readonly name: string;
  /** Shown to people; the editor translates the labels of the built-in schema. */
  readonly label: string;
  /** What tagged corpora call it: `PER`; else its name in capitals. */
  readonly code?: string;
  /** Id of a theme colour (`article.personForeground`) or a `#rrggbb`. */
  readonly color: string;
  /** Name of the icon in lists (VS Code's codicons: `globe`); without it one by what the type is. */
  readonly icon?: string;
  /** The key that gives this type in review, one character. */
  readonly key?: string;
  readonly attributes: readonly SchemaAttribute[];
  /** Names of its roles, in the order in which they are shown: `speaker`, `cue` … */
  readonly roles: readonly string[];
  /** Whether an annotation of this type names an entity. */
  readonly named: boolean;
  /** Whether what it names are people, who have a full name beside the short ones. */
  readonly people?: boolean;
}

export interface SchemaRelation {
  readonly name: string;
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** What an annotation may be. The built-in one is only the default (`default-schema.ts`). */
export interface Schema {
  readonly types: readonly SchemaType[];
  readonly relations: readonly SchemaRelation[];
}

/** The type of that name; undefined for one that the schema does not know (kept and shown plainly). */
export function schemaType(schema: Schema, name: string): SchemaType | undefined {
  return schema.types.find((type) => type.name === name);
}
