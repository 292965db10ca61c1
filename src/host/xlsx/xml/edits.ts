/** A stretch of a text (from `start` up to `end`) and what stands there instead. */
export type Edit = { readonly start: number; readonly end: number; readonly text: string };

const inOrder = (one: Edit, other: Edit): number => one.start - other.start || one.end - other.end;
const isOrdered = (edits: readonly Edit[]): boolean =>
  edits.every((edit, index) => index === 0 || inOrder(edits[index - 1] as Edit, edit) <= 0);

/** The text with every edit made; edits do not overlap, and those at one place keep their order. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  if (edits.length === 0) return text;
  const ordered = isOrdered(edits) ? edits : [...edits].sort(inOrder);
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end, text: piece } of ordered) {
    if (start < from) throw new Error(`two edits overlap at ${start}`);
    pieces.push(text.slice(from, start), piece);
    from = end;
  }
  pieces.push(text.slice(from));
  return pieces.join('');
}
