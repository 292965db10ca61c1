import type { QueryInfo } from './messages';

/**
 * What a `load` asks of one object: all its plain properties, some by name, and the same for objects below it.
 * Names are lower case, because a developer may write `format/Fill/color`.
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
