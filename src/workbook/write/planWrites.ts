import type { Evaluation } from '../../engine/method/evaluation';
import { periodId } from '../../engine/plan/periods';
import type { PeriodId } from '../../engine/plan/periods';
import type { Plan } from '../../engine/plan/plan';
import { runToEnd } from '../../engine/steps';
import type { Steps } from '../../engine/steps';
import { columnLetters, columnNumber, rectAddress } from '../cells/cellAddress';
import { fingerprint } from '../cells/fingerprint';
import type { Observation } from '../cells/observation';
import { columnRect, ownName, receiptSetting } from '../cells/ownNames';
import type { BlockColumn } from '../cells/ownNames';
import { cellRect, isSameRect } from '../cells/rect';
import type { Rect } from '../cells/rect';
import { cellAt } from '../cells/sheetCells';
import type { CellValue, SheetCells } from '../cells/sheetCells';
import type { TableLayout } from '../find/tableLayout';
import { blockCells, blockHeaders, blockValues, showsPeriod } from './blockCells';
import type { BlockCells } from './blockCells';
import { blockFormats } from './blockFormats';
import type { BlockFormats } from './blockFormats';
import { blockPlace } from './blockPlace';
import type { BlockPlace } from './blockPlace';
import { ownColumns, valueBlocks } from './columnValues';
import { planFormulas } from './formulas/planFormulas';
import { earlierProgressColumns, progressColumnOf } from './progressCells';
import type { IsReplaced, ProgressCells } from './progressCells';
import { blockToken, tableCorner } from './blockToken';
import { holdsReceipt, receiptFrom } from './receipt';
import type { Receipt, StoredReceipt } from './receipt';
import { receiptAfter } from './receiptAfter';
import { codeOf, rowFigures } from './rowFigures';
import type { RowFigure } from './rowFigures';
import { rowNotes } from './rowNotes';
import type { ElementExplainer } from './rowNotes';
import type { ConditionalBlock, WritePlan } from './writePlan';
import { decodeColourScheme, DEFAULT_WRITE_SETTINGS } from './writeSettings';
import type { WriteSettings } from './writeSettings';

export interface WriteRequest {
  readonly cells: SheetCells;
  readonly layout: TableLayout;
  readonly plan: Plan;
  /** The period shown in the own block. */
  readonly evaluation: Evaluation;
  /** Other periods whose progress columns are filled too. */
  readonly earlier?: readonly Evaluation[];
  /** For the Observación column. */
  readonly observations: readonly Observation[];
  /** The add-in's settings as read, receipts among them. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** What the last run is taken to have written where no receipt is kept; absent: nothing. */
  readonly assumed?: StoredReceipt;
  /** The user's settings for writing. */
  readonly writing?: WriteSettings;
  /** Which of the cells that a person changed are written all the same. */
  readonly isReplaced?: IsReplaced;
  /** Explains an OEI or AEI of a plan in several sheets, whose indicators are not all in this table; absent: the table's own do. */
  readonly explainElement?: ElementExplainer;
}

export interface PlannedWrites {
  readonly writePlan: WritePlan;
  /** Cells left as they are, because a person changed them or they are merged; values written where formulas were wanted. */
  readonly observations: readonly Observation[];
  readonly progresses: readonly ProgressColumn[];
  /** The receipt after the run. */
  readonly receipt: StoredReceipt;
}

/** The progress column of a period. */
export type ProgressColumn = Pick<ProgressCells, 'column' | 'period' | 'isUsers'>;

/**
 * Plans what one run writes in a table:
 *
 * - progress cells of the period (indicators, AEI, OEI, the mean) that are blank or the add-in's; a column with the user's figures stays;
 * - the own block right of the table: Ponderador, Semáforo, Observación, and the progress where the table has no free column for it;
 * - formats and conditional formats of those cells, when they differ from the last run; defined names; the receipt;
 * - formulas in the place of figures, when the user wants them.
 *
 * Planning again after the write gives an empty plan.
 */
export function* planWriteSteps(request: WriteRequest): Steps<PlannedWrites> {
  const { cells, layout, plan, evaluation, earlier = [], observations, settings, assumed, writing = DEFAULT_WRITE_SETTINGS, explainElement, isReplaced } = request;
  const token = blockToken(cells, layout);
  const receipt = receiptFrom(settings[receiptSetting(token)] ?? assumed);
  const rows = rowFigures(layout, plan, evaluation);
  yield;
  const progresses = [
    ...progressColumnOf(cells, layout, rows, receipt, evaluation.period, writing.place, { isReplaced, isForgotten: isForgotten(cells, layout, token, settings, evaluation) }),
    ...earlier.flatMap((other) => progressColumnOf(cells, layout, rowFigures(layout, plan, other), receipt, other.period, writing.place, { isReplaced })),
  ];
  yield;
  const place = blockPlace(cells, layout, token, partsNeeded(cells, token, progresses[0], periodId(evaluation.period)), columnNumber(writing.place.from ?? '') ?? 0);
  const notes = rowNotes(layout, plan, evaluation, observations, explainElement);
  const block: BlockCells[] = [];
  for (const { part, column } of place.columns) {
    yield;
    const headers = blockHeaders(part, layout.header, evaluation.period, place.tableName);
    block.push(blockCells(cells, part, column, { ...place, rows, notes, headers, ...(isReplaced && { isReplaced }) }, receipt));
  }
  const ownCells = [...progresses, ...earlierProgressColumns(cells, layout, rows, receipt, progresses)].sort((one, other) => one.column - other.column);
  const colours = { palette: writing.palette, limits: evaluation.policies.limits };
  const formats = blockFormats(layout, place, ownCells, rows, colours);
  const shape = fingerprint(JSON.stringify(formats));
  yield;
  const formulaPlan = yield* planFormulas({
    isWanted: writing.output === 'formulas', cells, layout, plan, evaluations: [evaluation, ...earlier], rows, progresses, block, token, receipt, place,
    columns: ownColumns(cells, progresses, block, place, rows),
  });
  yield;
  const after = receiptAfter(receipt, { progresses, block, rows, notes, place, shape, period: periodId(evaluation.period), shapes: formulaPlan.shapes, colours });
  yield;
  return {
    writePlan: {
      sheetId: cells.id,
      sheet: cells.name,
      blocks: valueBlocks(cells, formulaPlan.columns),
      ...(shape === receipt.shape ? { formats: [], conditionalFormats: [] } : { ...formats, conditionalFormats: withPresentRules(formats, blockFormats(layout, place, ownCells, rows, decodeColourScheme(receipt.colours))).map(keepExistingRules(receipt, progresses)) }),
      ...formulaPlan.named,
      names: [...movedNames(cells, token, place, tableCorner(layout)), ...formulaPlan.named.names],
      settings: changedSetting(settings, receiptSetting(token), after),
    },
    observations: [...apartObservations(cells, place, layout), ...keptObservations(cells, progresses, block, notes, !(receiptSetting(token) in settings)), ...formulaPlan.observations],
    progresses: progresses.map((one) => ({ ...one, isUsers: one.isUsers && !saysTheSame(cells, token, one) })),
    receipt: after,
  };
}

/**
 * Whether the last run wrote the progress of a period in the table's own column, and nothing of it is remembered: the block stands there by
 * its names, shows that period, and has no progress column itself.
 */
function isForgotten(cells: SheetCells, { header }: TableLayout, token: string, settings: WriteRequest['settings'], { period }: Evaluation): boolean {
  const shown = columnRect(cells, token, 'Semaforo');
  return shown !== null && !(receiptSetting(token) in settings) && columnRect(cells, token, 'Calculado') === null && showsPeriod(cells, shown.left, header, period);
}

/** {@link planWriteSteps}, run to the end. */
export const planWrites = (request: WriteRequest): PlannedWrites => runToEnd(planWriteSteps(request));

/** The rules with those of the last run, which rolling back and undoing restore. */
const withPresentRules = (now: BlockFormats, before: BlockFormats): ConditionalBlock[] =>
  now.conditionalFormats.map((block, at) => ({ ...block, present: before.conditionalFormats[at]?.rules ?? block.rules }));

/** In cells that no run wrote before, present rules are a person's and stay. */
function keepExistingRules(receipt: Receipt, progresses: readonly ProgressCells[]): (block: ConditionalBlock) => ConditionalBlock {
  const fresh = new Set(progresses.filter(({ period }) => !receipt.figures.has(period)).map(({ column }) => column));
  return (block) => (receipt.shape === '' || fresh.has(block.rect.left) ? { ...block, onlyWhereNone: true } : block);
}

/**
 * The columns of the block: with Calculado when the table has no free progress column, or when the block already has it. A block without it
 * gets none while the user's column says the same.
 */
function partsNeeded(cells: SheetCells, token: string, progress: ProgressCells | undefined, period: PeriodId): BlockColumn[] {
  const isWritten = progress?.period === period && (!progress.isUsers || saysTheSame(cells, token, progress));
  const parts: BlockColumn[] = ['Ponderador', 'Semaforo', 'Observacion'];
  return isWritten && columnRect(cells, token, 'Calculado') === null ? parts : ['Calculado', ...parts];
}

/** Whether a block stands without a column of figures, and the user's column shows every one of them. */
const saysTheSame = (cells: SheetCells, token: string, { showsAll }: ProgressCells): boolean =>
  showsAll && columnRect(cells, token, 'Semaforo') !== null && columnRect(cells, token, 'Calculado') === null;

function movedNames(cells: SheetCells, token: string, { top, height, columns }: BlockPlace, corner: Rect | null): WritePlan['names'] {
  const lefts = columns.map(({ column }) => column);
  const left = Math.min(...lefts);
  const wanted = [
    { part: 'Bloque' as const, rect: { top, left, height, width: Math.max(...lefts) + 1 - left } },
    ...columns.map(({ part, column }) => ({ part, rect: { top, left: column, height, width: 1 } })),
    ...(corner === null ? [] : [{ part: 'Tabla' as const, rect: corner }]),
  ];
  return wanted
    .filter(({ part, rect }) => {
      const present = columnRect(cells, token, part);
      return present === null || !isSameRect(present, rect);
    })
    .map(({ part, rect }) => ({ name: ownName(token, part), rect }));
}

function changedSetting(settings: Readonly<Record<string, unknown>>, key: string, after: StoredReceipt): Record<string, unknown> {
  return holdsReceipt(settings[key], after) ? {} : { [key]: after };
}

/** Says where the block of a table is that has no room for it before the table beside it. */
function apartObservations(cells: SheetCells, { columns, tableName }: BlockPlace, { header }: TableLayout): Observation[] {
  const [first] = columns;
  if (tableName === '' || first === undefined) return [];
  return [{
    code: 'bloque-a-la-derecha',
    severity: 'warning',
    place: { sheet: cells.name, rect: { ...header, left: first.column, width: columns.length } },
    message: `Al lado de la tabla de ${rectAddress(cellRect(header.top, header.left))} no hay columnas libres: su semáforo y sus observaciones están desde la columna ${columnLetters(first.column)}, a la derecha de todo, y dicen en su encabezado «${tableName}».`,
    remedy: `Si los quiere al lado, borre esas columnas, inserte ${columns.length + 1} columnas en blanco entre las dos tablas y vuelva a calcular.`,
  }];
}

function keptObservations(
  cells: SheetCells, progresses: readonly ProgressCells[], block: readonly BlockCells[], notes: ReadonlyMap<number, string>, isForgotten: boolean,
): Observation[] {
  const inProgress = progresses.flatMap(({ column, edited, merged }) => [
    ...keptCellObservations(cells, column, edited, ({ figure }) => figure, isForgotten),
    ...mergedCellObservations(cells, column, merged),
  ]);
  const inBlock = block
    .filter(({ part }) => part !== 'Observacion')
    .flatMap(({ part, column, edited }) => keptCellObservations(cells, column, edited, blockValues(part, notes), isForgotten));
  return [...inProgress, ...inBlock];
}

/** One observation per cell that a person changed, or of which nobody knows who wrote it. */
function keptCellObservations(
  cells: SheetCells, column: number, edited: readonly RowFigure[], calculated: (row: RowFigure) => CellValue, isForgotten: boolean,
): Observation[] {
  return edited.map((row) => ({
    code: 'celda-cambiada-a-mano',
    severity: 'warning',
    element: codeOf(row),
    place: { sheet: cells.name, rect: cellRect(row.row, column) },
    message: `La celda dice «${shown(cellAt(cells, row.row, column))}» y lo calculado es «${shown(calculated(row))}»: se dejó como está${isForgotten ? ', porque no se sabe quién la escribió' : ''}.`,
    remedy: 'Si quiere lo calculado, pulse Reemplazar, o borre la celda y vuelva a calcular.',
  }));
}

/** One observation per row whose progress cell is merged with another. */
function mergedCellObservations(cells: SheetCells, column: number, merged: readonly RowFigure[]): Observation[] {
  return merged.map((row) => ({
    code: 'celda-combinada',
    severity: 'warning',
    element: codeOf(row),
    place: { sheet: cells.name, rect: cellRect(row.row, column) },
    message: `El avance de la fila, «${shown(row.figure)}», no se escribió: su celda está combinada con otra.`,
    remedy: 'Descombine la celda (Inicio > Combinar y centrar) y vuelva a calcular.',
  }));
}

const shown = (value: CellValue): string => (typeof value === 'number' && !Number.isInteger(value) ? value.toFixed(2) : String(value));
