/** A stretch of a text (from `start` up to `end`) and what stands there instead. */
export type Edit = { readonly start: number; readonly end: number; readonly text: string };

/** The text with every edit made; edits do not overlap, and those at one place keep their order. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  if (edits.length === 0) return text;
  const ordered = [...edits].sort((one, other) => one.start - other.start || one.end - other.end);
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
