import { isFormulasName, readFormulasName, receiptSetting } from '../../workbook/cells/ownNames';
import type { Rect } from '../../workbook/cells/rect';
import { cellAt, contentAt, isFormula } from '../../workbook/cells/sheetCells';
import type { CellContent, CellValue, SheetCells } from '../../workbook/cells/sheetCells';
import { isMark, markColumn } from '../../workbook/ownSheets/alertMarks';
import { ownSheetsOf, sheetBlockName } from '../../workbook/ownSheets/ownSheet';
import type { OwnSheet } from '../../workbook/ownSheets/ownSheet';
import { NO_DECORATION } from '../../workbook/ownSheets/sheetPort';
import { writeUnrecorded } from '../../workbook/port';
import type { WorkbookCells } from '../../workbook/port';
import { receiptFrom } from '../../workbook/write/receipt';
import type { ValueBlock } from '../../workbook/write/writePlan';
import type { NewsLine } from '../messages/messages';
import { problemOf, sheetRefusal } from '../messages/notices';
import { READ_ONLY, SHEET_REFUSALS } from '../messages/words';
import { settingsPlan } from '../settings/settings';
import type { Ports } from '../store/retryingPorts';
import { PUBLICATION } from './publicationWords';

/** What a workbook that is to be published may not have. */
export interface PublicationWish {
  /** Our live formulas become values. */
  readonly values: boolean;
}

/**
 * *Preparar para publicar*: takes out of the workbook all that the add-in keeps in it besides what a reader sees: the memory with the undo
 * record, which hold earlier values, and the hidden pick-lists. It cannot be undone.
 *
 * - Result: a line for each thing taken out, or left.
 * - Errors: a `WorkbookProblem`; before anything is written where a sheet of ours is protected or filtered. The memory goes last: after a failure it can be begun again.
 */
export async function preparePublication({ port, sheets }: Ports, workbook: WorkbookCells, { values }: PublicationWish): Promise<readonly NewsLine[]> {
  if (workbook.isReadOnly) throw problemOf(READ_ONLY);
  refuseLocked(workbook);
  const lines: NewsLine[] = [];
  if (values) for (const cells of workbook.sheets) lines.push(...await replaceFormulas(port, workbook, cells));
  lines.push(...await removeLists({ port, sheets }, workbook));
  lines.push(...await removeMarks(port, workbook));
  const { settings } = workbook;
  const forgotten = await port.forget();
  if (forgotten) lines.push(done(PUBLICATION.memory, Object.keys(settings).some((key) => key.includes('.deshacer.')) ? PUBLICATION.withUndo : PUBLICATION.withoutUndo));
  return lines;
}

/** Throws where a sheet with our lists or marks can be written on only in part, or not at all. */
function refuseLocked({ sheets }: WorkbookCells): void {
  const hasLists = ownSheetsOf(sheets, 'Listas').length > 0;
  for (const { cells, block } of sheetsWithLists(sheets)) {
    if (!hasLists && !markColumn(cells, block).values.some(isMark)) continue;
    if (cells.isProtected) throw problemOf({ ...SHEET_REFUSALS.protected(cells.name), remedy: PUBLICATION.unlock });
    if (cells.isFiltered === true) throw problemOf({ ...SHEET_REFUSALS.filtered(cells.name), remedy: PUBLICATION.unlock });
  }
}

/** The sheets whose cells take their pick-lists from the hidden one. */
const sheetsWithLists = (sheets: readonly SheetCells[]): readonly OwnSheet[] => (['Alertas', 'Compromisos', 'Revision'] as const).flatMap((kind) => ownSheetsOf(sheets, kind));

const done = (text: string, detail: string): NewsLine => ({ status: 'done', text, detail, place: null });

/** Writes the values of our formulas on a sheet in their place. */
async function replaceFormulas(port: Ports['port'], workbook: WorkbookCells, cells: SheetCells): Promise<NewsLine[]> {
  const named = Object.entries(cells.ownNames).filter(([name]) => isFormulasName(name));
  if (named.length === 0) return [];
  const refused = sheetRefusal(workbook, cells);
  if (refused) return [{ status: 'failed', text: cells.name, detail: `${refused.message} ${refused.remedy}`, place: null }];
  const wrote = named.map(([name, rect]) => ({ name, rect, receipt: receiptFrom(workbook.settings[receiptSetting(readFormulasName(name) ?? '')]) }));
  let left = 0;
  const isOurs = (content: CellContent, at: (typeof wrote)[number]): boolean => {
    if (!isFormula(content)) return false;
    if (at.receipt.wrote(content)) return true;
    left += 1;
    return false;
  };
  const blocks = wrote.map((one) => valuesOf(cells, one.rect, (content) => isOurs(content, one)));
  const count = blocks.reduce((sum, block) => sum + block.values.flat().filter((value) => value !== null).length, 0);
  if (count > 0) {
    await writeUnrecorded(port, { ...settingsPlan(cells, {}), blocks, oldNames: left > 0 ? [] : named.map(([name]) => name) });
  }
  return [
    ...(count > 0 ? [done(cells.name, PUBLICATION.formulas(count))] : []),
    ...(left > 0 ? [{ status: 'skipped' as const, text: cells.name, detail: PUBLICATION.othersFormulas(left), place: null }] : []),
  ];
}

function valuesOf(cells: SheetCells, rect: Rect, isReplaced: (content: CellContent) => boolean): ValueBlock {
  const contents = Array.from({ length: rect.height }, (_, r) => Array.from({ length: rect.width }, (__, c) => contentAt(cells, rect.top + r, rect.left + c)));
  return { rect, before: contents, values: contents.map((row, r) => row.map((content, c): CellValue | null => (isReplaced(content) ? cellAt(cells, rect.top + r, rect.left + c) : null))) };
}

/** Empties the hidden column in which the rows of alerts and findings say what was proposed in them. */
async function removeMarks(port: Ports['port'], { sheets }: WorkbookCells): Promise<NewsLine[]> {
  const lines: NewsLine[] = [];
  for (const { cells, block } of [...ownSheetsOf(sheets, 'Alertas'), ...ownSheetsOf(sheets, 'Revision')]) {
    const { rect, values: present } = markColumn(cells, block);
    if (!present.some(isMark)) continue;
    await writeUnrecorded(port, { ...settingsPlan(cells, {}), blocks: [{ rect, before: present.map((value) => [value]), values: present.map((value) => [isMark(value) ? '' : null]) }] });
    lines.push(done(cells.name, PUBLICATION.marks));
  }
  return lines;
}

/** Removes the hidden sheets with pick-lists, and first the lists of the cells that take them from there. */
async function removeLists({ port, sheets }: Ports, { sheets: all }: WorkbookCells): Promise<NewsLine[]> {
  const lists = ownSheetsOf(all, 'Listas');
  if (lists.length === 0) return [];
  for (const { cells, block } of sheetsWithLists(all)) await sheets.decorate(cells.id, { ...NO_DECORATION, noLists: [block] });
  const other = all.find(({ id }) => lists.every(({ cells }) => cells.id !== id));
  for (const { cells, token } of lists) {
    await sheets.remove(cells.id);
    if (other !== undefined) await writeUnrecorded(port, { ...settingsPlan(other, {}), oldNames: [sheetBlockName(token)] });
  }
  return lists.map(({ cells }) => done(cells.name, PUBLICATION.lists));
}
