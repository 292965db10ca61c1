import type { XmlNode } from './xmlTree';

/** A relationship between two parts of a package; `source` is `''` for the package. */
export interface Relation {
  readonly source: string;
  readonly id: string;
  readonly kind: string;
  readonly target: string;
  readonly external: boolean;
}

/** A package taken apart: its XML parts by lower-case name. */
export interface Parts {
  readonly trees: ReadonlyMap<string, XmlNode>;
  readonly names: ReadonlySet<string>;
  readonly relations: readonly Relation[];
  /** The part that a relationship of a part leads to; undefined for an unknown id. */
  targetOf(source: string, id: string | undefined): string | undefined;
}

/** What the sheets of a workbook may refer to. */
export interface BookLists {
  readonly styles: number;
  readonly differential: number;
  /** The texts of the shared strings. */
  readonly strings: readonly string[];
}
