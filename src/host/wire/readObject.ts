import { apiNotFound, withLocation } from './apiError';
import { camelCase, errorLocation } from './hostObject';
import type { HostObject, Property } from './hostObject';
import type { QueryInfo } from './messages';

type Row = Record<string, unknown>;

/** Names of a result: PascalCase with `_Items` for a query, camelCase with `items` for `retrieve`. */
interface ResultStyle {
  readonly name: (wireName: string) => string;
  readonly items: string;
  /** Identity of the object, with its kept reference if it has one. */
  readonly identity: (object: HostObject) => Readonly<Row>;
}

export interface Page {
  readonly top?: number;
  readonly skip?: number;
}

export const pascalNames = { name: (name: string) => name, items: '_Items' };
export const camelNames = { name: camelCase, items: 'items' };

const isAsked = (selection: Selection, name: string, property: Property<unknown>): boolean =>
  selection.members.has(name.toLowerCase()) || (selection.everything && !property.onDemand);

/** Whether a selected property of the object itself depends on results of formulas. */
export const needsFormulaResults = ({ type }: HostObject, selection: Selection): boolean =>
  Object.entries(type.properties ?? {}).some(([name, property]) => property.showsFormulaResults === true && isAsked(selection, name, property));

function readProperties(object: HostObject, selection: Selection, style: ResultStyle, row: Row): void {
  for (const [name, property] of Object.entries(object.type.properties ?? {})) {
    if (isAsked(selection, name, property) && property.get) row[style.name(name)] = withLocation(errorLocation(object, name), () => property.get?.(object.target));
  }
}

function readNavigation(object: HostObject, selection: Selection, style: ResultStyle, row: Row): void {
  if (selection.members.size === 0) return;
  for (const [name, navigation] of Object.entries(object.type.navigation ?? {})) {
    const asked = selection.members.get(name.toLowerCase());
    if (!asked) continue;
    const next = withLocation(errorLocation(object, name), () => navigation(object.target));
    const whole = asked.members.size === 0 && !asked.everything ? { ...asked, everything: true } : asked;
    row[style.name(name)] = next && readObject(next, whole, style);
  }
}

function refuseKnownGaps(object: HostObject, selection: Selection): void {
  const gap = object.type.refused?.find((name) => selection.members.has(name.toLowerCase()));
  if (gap !== undefined) throw apiNotFound(errorLocation(object, gap));
}

/** The selection for the items of a collection: all names except the collection's own properties (`count`). Null when nothing remains. */
function itemSelection(collection: HostObject, selection: Selection): Selection | null {
  const own = new Set(Object.keys(collection.type.properties ?? {}).map((name) => name.toLowerCase()));
  const members = new Map([...selection.members].filter(([name]) => !own.has(name)));
  return members.size > 0 || selection.everything ? { everything: selection.everything, members } : null;
}

function readItems(collection: HostObject, selection: Selection, style: ResultStyle, page: Page, row: Row): void {
  const { type } = collection;
  const forItems = type.items && itemSelection(collection, selection);
  if (!type.items || !forItems) return;
  const from = page.skip ?? 0;
  const items = type.items(collection.target).slice(from, page.top === undefined ? undefined : from + page.top);
  row[style.items] = items.map((item) => readObject(item, forItems, style));
}

/**
 * The selected properties of an object, nested by navigation property; for a collection also its items. Unknown names are ignored, as in
 * Excel (`load("no-properties-needed")`).
 */
export function readObject(object: HostObject, selection: Selection, style: ResultStyle, page: Page = {}): Row {
  refuseKnownGaps(object, selection);
  const row: Row = { ...style.identity(object) };
  readProperties(object, selection, style, row);
  readNavigation(object, selection, style, row);
  readItems(object, selection, style, page, row);
  return row;
}

/**
 * The members of one object that a `load` selects: all its plain properties, some by name, and the same for objects below it. Names are
 * lower case, because a developer may write `format/Fill/color`.
 */
export interface Selection {
  everything: boolean;
  readonly members: Map<string, Selection>;
}

const emptySelection = (): Selection => ({ everything: false, members: new Map() });

function memberOf(selection: Selection, name: string): Selection {
  const known = selection.members.get(name);
  if (known) return known;
  const made = emptySelection();
  selection.members.set(name, made);
  return made;
}

function addPath(selection: Selection, path: string): void {
  const names = path.toLowerCase().split(/[/.]/).filter((name) => name !== '' && name !== 'items');
  let current = selection;
  for (const name of names) {
    if (name === '*') current.everything = true;
    else current = memberOf(current, name);
  }
  if (names.length === 0) current.everything = true;
}

/** Reads a QueryInfo: an empty one (a bare `load()`) selects everything; `Expand` selects everything of that object. */
export function parseSelection(query: QueryInfo): Selection {
  const selection = emptySelection();
  const asked = [...(query.Select ?? []), ...(query.Expand ?? [])];
  selection.everything = asked.length === 0;
  for (const path of asked) addPath(selection, path);
  return selection;
}
