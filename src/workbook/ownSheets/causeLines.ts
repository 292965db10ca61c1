/** A line of the cell *Causa* with the indicator's code: "IND.02.AEI.04.01: debido a…". */
const NAMED = /^\s*(IND(?:\.\w+)+)\s*:\s*/i;

/**
 * The causes in a cell *Causa*, one per indicator; '' for none. A line with a code belongs to that indicator; the other lines belong, in
 * order, to the indicators without one. In an AEI with one indicator the whole cell is the cause.
 *
 * @param codes the indicators that the paragraph names, in its order
 * @param isSeveral whether the AEI has more than one indicator, in the paragraph or not
 * @example causesIn('IND.02.AEI.04.01: porque sí', ['IND.01.AEI.04.01', 'IND.02.AEI.04.01'], true) // ['', 'porque sí']
 */
export function causesIn(cell: string, codes: readonly string[], isSeveral: boolean): string[] {
  if (!isSeveral) return codes.map(() => oneLine(cell.replace(NAMED, '')));
  const { named, plain } = linesOf(cell);
  let next = 0;
  return codes.map((code) => named.get(code) ?? plain[next++] ?? '');
}

/** The cause that a cell has for one indicator, which it must name where its AEI has several; '' for none. */
export const causeFor = (cell: string, code: string, isSeveral: boolean): string =>
  (isSeveral ? (linesOf(cell).named.get(code) ?? '') : (causesIn(cell, [code], false)[0] ?? ''));

/** The causes of a cell without the codes that some begin with; none of a blank one. */
export function phrasesOfCell(cell: string): string[] {
  const { named, plain } = linesOf(cell);
  return [...named.values(), ...plain].filter((phrase) => phrase !== '');
}

/** The cell with another cause for one of the indicators; lines of others stay, also of those that the paragraph does not name. */
export function withCause(cell: string, codes: readonly string[], at: number, cause: string, isSeveral: boolean): string {
  if (!isSeveral) return oneLine(cause);
  const causes = causesIn(cell, codes, true).map((one, index) => (index === at ? oneLine(cause) : one));
  const { named, plain } = linesOf(cell);
  const rest = plain.slice(codes.filter((code) => !named.has(code)).length).filter((line) => line !== '');
  const others = [...named].flatMap(([code, text]) => (codes.includes(code) || text === '' ? [] : [`${code}: ${text}`]));
  // A blank line keeps an indicator without cause from taking one of the rest.
  const own = codes.flatMap((code, index) => (causes[index] === '' && rest.length === 0 ? [] : [`${code}: ${causes[index] ?? ''}`]));
  return [...own, ...others, ...rest].join('\n');
}

const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, ' ').trim();

function linesOf(cell: string): { readonly named: ReadonlyMap<string, string>; readonly plain: readonly string[] } {
  const named = new Map<string, string>();
  const plain: string[] = [];
  for (const line of cell.replace(/\s+$/, '').split('\n')) {
    const code = NAMED.exec(line)?.[1]?.toUpperCase();
    if (code === undefined) plain.push(line.trim());
    else named.set(code, line.replace(NAMED, '').trim());
  }
  return { named, plain };
}
