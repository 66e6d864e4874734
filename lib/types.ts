/** The codes of each dimension, by the dimension's name. */
export type Codes = Record<string, string>;

/** A source as types: its columns, and what they are for. */
export interface SourceTypes {
  measures: string;
  /** Dimensions with their codes. */
  dimensions: Codes;
  /** All columns. */
  columns: string;
}

/**
 * The sources of the catalogue as types. It is filled by `data/cache/catalogue.d.ts`, which is made from the
 * descriptors: then a misspelt name is underlined in the Lab, and the real ones are proposed.
 */
// oxlint-disable-next-line typescript/no-empty-interface, typescript/no-empty-object-type -- filled elsewhere
export interface Catalogue {}

/** The names of the sources; any text where the catalogue is not known. */
export type SourceName = [keyof Catalogue] extends [never] ? string : keyof Catalogue & string;

/** What is known of a source. */
export type TypesOf<Name> = Name extends keyof Catalogue ? Catalogue[Name] : SourceTypes;

/** A code: the known ones are proposed, and a variable may hold any text. */
type Code<C extends string> = C | (string & {});

/** Codes by dimension: one code, or several. */
export type Filter<D extends Codes> = { [Name in keyof D]?: Code<D[Name]> | readonly Code<D[Name]>[] };

/** One code by dimension. */
export type Address<D extends Codes> = { [Name in keyof D]?: Code<D[Name]> };

/** The name of a dimension. */
export type NameIn<D extends Codes> = keyof D & string;

/** Names of dimensions, checked where they are written out; a variable may hold any. */
export type Names<Name extends string, D extends Codes> = readonly (Name | NameIn<D>)[] &
  (string extends Name ? unknown : readonly NameIn<D>[]);

/** The dimensions of these names. */
export type Only<D extends Codes, Name extends string> = Pick<D, Name & NameIn<D>>;

/** A source with columns added. */
export interface With<S extends SourceTypes, New extends string> extends SourceTypes {
  measures: S["measures"] | New;
  dimensions: S["dimensions"];
  columns: S["columns"] | New;
}
