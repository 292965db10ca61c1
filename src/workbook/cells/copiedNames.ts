import { isOwnSheetName, OWN_NAME_PREFIX, receiptSetting } from './ownNames';

/** The own defined names scoped to one sheet. */
export interface SheetScopedNames {
  readonly sheetId: string;
  /** What the tokens of blocks made on the sheet begin with. */
  readonly token: string;
  readonly names: readonly string[];
}

/** A defined name that was copied with its sheet. */
export interface CopiedName {
  readonly sheetId: string;
  readonly name: string;
  /** The name that the add-in would give it on the copy. */
  readonly as: string;
  /** Settings with the receipts of the copy and of the block it was copied from; null for an own sheet. */
  readonly receipt: { readonly own: string; readonly copied: string } | null;
}

/**
 * The own names that were copied with a sheet. Excel scopes them to the copy; they tell which columns of the copy are the add-in's, so
 * that no second block is written beside them.
 *
 * - Names of whole blocks are left out: the next run defines them.
 * - A copy of an own sheet is the user's: nothing is written there, and no table is looked for.
 *
 * @example namesOfCopies([{ sheetId: '{2}', token: '10ld1bf', names: ['PEI_Avance_1k3f9a_r10c1_Semaforo'] }])[0]?.as // 'PEI_Avance_10ld1bf_r10c1_Semaforo'
 */
export function namesOfCopies(sheets: readonly SheetScopedNames[]): CopiedName[] {
  const blocks = new Map(sheets.map((sheet) => [sheet.token, blocksOf(sheet)]));
  return sheets.flatMap((sheet) => {
    const own = sheet.token;
    const ofBlocks = [...blocksOf(sheet)].flatMap(([place, parts]) => copiedBlock(own, place, parts, (source) => blocks.get(source)?.get(place))
      .map((one) => ({ ...one, sheetId: sheet.sheetId })));
    const ofSheets = sheet.names.filter((name) => isOwnSheetName(name)).map((name) => ({ sheetId: sheet.sheetId, name, as: COPY_OF_OWN_SHEET, receipt: null }));
    return [...ofBlocks, ...ofSheets];
  });
}

const COPY_OF_OWN_SHEET = `${OWN_NAME_PREFIX}Copia_Hoja`;
const PART = new RegExp(`^${OWN_NAME_PREFIX}([0-9a-z]+)_(r\\d+c\\d+)_([a-z]+)$`, 'i');

interface CopiedPart {
  readonly name: string;
  /** Fingerprint of the sheet that the block was made on. */
  readonly source: string;
  readonly part: string;
}

/** The parts of each block on a sheet, by the place in its token. */
function blocksOf({ names }: SheetScopedNames): Map<string, CopiedPart[]> {
  const blocks = new Map<string, CopiedPart[]>();
  for (const name of names) {
    const [, source, place, part] = PART.exec(name) ?? [];
    if (source === undefined || place === undefined || part === undefined) continue;
    blocks.set(place, [...(blocks.get(place) ?? []), { name, source: source.toLowerCase(), part }]);
  }
  return blocks;
}

function copiedBlock(own: string, place: string, parts: readonly CopiedPart[], partsOn: (source: string) => readonly CopiedPart[] | undefined): Omit<CopiedName, 'sheetId'>[] {
  const sources = [...new Set(parts.map(({ source }) => source))];
  const from = sources.find((one) => sources.every((other) => other === one || partsOn(one)?.some(({ source }) => source === other))) ?? sources[0];
  if (from === undefined) return [];
  const receipt = { own: receiptSetting(`${own}_${place}`), copied: receiptSetting(`${from}_${place}`) };
  const [ofOthers, ofSource] = [parts.filter(({ source }) => source !== from), parts.filter(({ source }) => source === from)];
  const columns = new Map([...ofOthers, ...ofSource].map((one) => [one.part, one.name]));
  columns.delete('Bloque');
  return [...columns].map(([part, name]) => ({ name, as: `${OWN_NAME_PREFIX}${own}_${place}_${part}`, receipt }));
}
