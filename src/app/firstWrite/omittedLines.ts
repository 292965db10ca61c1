import type { Omission } from '../bookJobs';
import { PREVIEW } from './previewWords';

/** Sheets named in a line; the rest are counted. */
const NAMED = 4;

/**
 * Which sheets a run would leave out, a line for each reason with what the user can do about it; those without a table come last.
 *
 * @example omittedLines([{ code: 'hoja-protegida', line: { status: 'failed', text: 'Unidad B', detail: '…', place: null } }])
 * // ['Protegidas (Revisar > Desproteger hoja): Unidad B.']
 */
export function omittedLines(omissions: readonly Omission[]): string[] {
  const byReason = new Map<string, Set<string>>();
  for (const { code, line: { text } } of omissions) byReason.set(code, (byReason.get(code) ?? new Set()).add(text));
  const last = (code: string): number => (code === NO_TABLE ? 1 : 0);
  return [...byReason].sort(([one], [other]) => last(one) - last(other)).map(([code, sheets]) => PREVIEW.omitted(code, some([...sheets])));
}

const NO_TABLE = 'sin-tabla';

function some(sheets: readonly string[]): readonly string[] {
  const rest = sheets.length - NAMED;
  return rest <= 1 ? sheets : [...sheets.slice(0, NAMED), `${rest} más`];
}
