import { DEFAULT_STYLE } from '../style';
import type { Style, StylePatch } from '../style';

/** Which parts of a cell's format a named style gives. */
export type StyleIncludes = {
  readonly numberFormat: boolean;
  readonly font: boolean;
  readonly alignment: boolean;
  readonly borders: boolean;
  readonly fill: boolean;
  readonly protection: boolean;
};

/** A cell style: a format with a name that many cells share. */
export type NamedStyle = {
  readonly name: string;
  /** The number of one of Excel's own styles in the file; null for a user's. */
  readonly builtInId: number | null;
  readonly style: Style;
  readonly includes: StyleIncludes;
  /** Whether distributed text keeps its indent on both sides. */
  readonly autoIndent: boolean;
};

const ALL: StyleIncludes = { numberFormat: true, font: true, alignment: true, borders: true, fill: true, protection: true };

/** A user's style that is like Excel's *Normal*. */
export const makeNamedStyle = (name: string): NamedStyle =>
  ({ name, builtInId: null, style: { ...DEFAULT_STYLE, styleName: name }, includes: ALL, autoIndent: false });

/** The change that gives a cell a named style: the parts it gives, whole. */
export function patchOfNamed({ name, style, includes }: NamedStyle): StylePatch {
  return {
    styleName: name,
    ...(includes.numberFormat ? { numberFormat: style.numberFormat } : {}), ...(includes.font ? { font: style.font } : {}),
    ...(includes.alignment ? { alignment: style.alignment } : {}), ...(includes.borders ? { borders: style.borders } : {}),
    ...(includes.fill ? { fill: style.fill } : {}), ...(includes.protection ? { protection: style.protection } : {}),
  };
}

/** A change without what the style does not give. */
export const includedPatch = (patch: StylePatch, { includes }: NamedStyle): StylePatch =>
  Object.fromEntries(Object.entries(patch).filter(([part]) => !(part in includes) || includes[part as keyof StyleIncludes]));
