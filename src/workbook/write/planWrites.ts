import type { Evaluation } from '../../engine/method/evaluation';
import { periodId } from '../../engine/plan/periods';
import type { PeriodId } from '../../engine/plan/periods';
import type { Plan } from '../../engine/plan/plan';
import { runToEnd } from '../../engine/steps';
import type { Steps } from '../../engine/steps';
import { columnNumber } from '../cells/cellAddress';
import { fingerprint } from '../cells/fingerprint';
import type { Observation } from '../cells/observation';
import { columnRect, ownName, receiptSetting } from '../cells/ownNames';
import type { BlockColumn } from '../cells/ownNames';
import { cellRect, isSameRect } from '../cells/rect';
import { cellAt } from '../cells/sheetCells';
import type { CellValue, SheetCells } from '../cells/sheetCells';
import type { TableLayout } from '../find/tableLayout';
import { blockCells, blockHeaders, blockValues } from './blockCells';
import type { BlockCells } from './blockCells';
import { blockFormats } from './blockFormats';
import type { BlockFormats } from './blockFormats';
import { blockPlace } from './blockPlace';
import type { BlockPlace } from './blockPlace';
import { ownColumns, valueBlocks } from './columnValues';
import { planFormulas } from './formulas/planFormulas';
import { earlierProgressColumns, progressColumnOf } from './progressCells';
import type { ProgressCells } from './progressCells';
import { blockToken, holdsReceipt, receiptFrom } from './receipt';
import type { Receipt, StoredReceipt } from './receipt';
import { receiptAfter } from './receiptAfter';
import { codeOf, rowFigures } from './rowFigures';
import type { RowFigure } from './rowFigures';
import { rowNotes } from './rowNotes';
import type { ConditionalBlock, WritePlan } from './writePlan';
import { decodeColourScheme, DEFAULT_WRITE_SETTINGS } from './writeSettings';
import type { WriteSettings } from './writeSettings';

/** What planning the writes of one table needs. */
interface WriteRequest {
  readonly cells: SheetCells;
  readonly layout: TableLayout;
  readonly plan: Plan;
  /** The period shown in the own block. */
  readonly evaluation: Evaluation;
  /** Other periods whose progress columns are filled too. */
  readonly earlier?: readonly Evaluation[];
  /** What there is to say of rows, for the Observación column. */
  readonly observations: readonly Observation[];
  /** The add-in's settings as read, receipts among them. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** How the user wants it written. */
  readonly writing?: WriteSettings;
}

export interface PlannedWrites {
  readonly writePlan: WritePlan;
  /** Cells that were left as they are, since a person changed what we wrote there or they are merged with another; values where formulas were wanted. */
  readonly observations: readonly Observation[];
}

/**
 * Everything one run changes in a table, and nothing else:
 *
 * - progress cells of the period (indicators, AEI, OEI, the mean) that are blank or ours; a column of the user's is left alone;
 * - the own block right of the table: Ponderador, Semáforo, Observación, and our progress where the table has no column for it;
 * - formats and conditional formats of exactly those cells, when their place or shape is new; defined names; the receipt;
 * - formulas that give the figures instead of the figures, when the user wants them.
 *
 * A second run on the result gives a plan without anything in it.
 */
export function* planWriteSteps(request: WriteRequest): Steps<PlannedWrites> {
  const { cells, layout, plan, evaluation, earlier = [], observations, settings, writing = DEFAULT_WRITE_SETTINGS } = request;
  const token = blockToken(cells, layout);
  const receipt = receiptFrom(settings[receiptSetting(token)]);
  const rows = rowFigures(layout, plan, evaluation);
  yield;
  const progresses = [
    ...progressColumnOf(cells, layout, rows, receipt, evaluation.period, writing.place),
    ...earlier.flatMap((other) => progressColumnOf(cells, layout, rowFigures(layout, plan, other), receipt, other.period, writing.place)),
  ];
  yield;
  const place = blockPlace(cells, layout, token, partsNeeded(cells, token, progresses[0], periodId(evaluation.period)), columnNumber(writing.place.from ?? '') ?? 0);
  const notes = rowNotes(layout, plan, evaluation, observations);
  const block: BlockCells[] = [];
  for (const { part, column } of place.columns) {
    yield;
    const headers = blockHeaders(part, layout.header, evaluation.period);
    block.push(blockCells(cells, part, column, { ...place, rows, notes, headers }, receipt));
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
      names: [...movedNames(cells, token, place), ...formulaPlan.named.names],
      settings: changedSetting(settings, receiptSetting(token), after),
    },
    observations: [...keptObservations(cells, progresses, block, notes), ...formulaPlan.observations],
  };
}

/** {@link planWriteSteps} without a pause. */
export const planWrites = (request: WriteRequest): PlannedWrites => runToEnd(planWriteSteps(request));

/** The colours with those that stood there before, cell for cell: a failure and an undoing put them back. */
const withPresentRules = (now: BlockFormats, before: BlockFormats): ConditionalBlock[] =>
  now.conditionalFormats.map((block, at) => ({ ...block, present: before.conditionalFormats[at]?.rules ?? block.rules }));

/** Where we wrote nothing until now, rules that already stand there are a person's and stay. */
function keepExistingRules(receipt: Receipt, progresses: readonly ProgressCells[]): (block: ConditionalBlock) => ConditionalBlock {
  const fresh = new Set(progresses.filter(({ period }) => !receipt.figures.has(period)).map(({ column }) => column));
  return (block) => (receipt.shape === '' || fresh.has(block.rect.left) ? { ...block, onlyWhereNone: true } : block);
}

/** Our progress needs a column of its own when the table has none free for it, and keeps the one it once had. */
function partsNeeded(cells: SheetCells, token: string, progress: ProgressCells | undefined, period: PeriodId): BlockColumn[] {
  const isWritten = progress?.period === period && !progress.isUsers;
  const parts: BlockColumn[] = ['Ponderador', 'Semaforo', 'Observacion'];
  return isWritten && columnRect(cells, token, 'Calculado') === null ? parts : ['Calculado', ...parts];
}

function movedNames(cells: SheetCells, token: string, { top, height, columns }: BlockPlace): WritePlan['names'] {
  const lefts = columns.map(({ column }) => column);
  const left = Math.min(...lefts);
  const wanted = [
    { part: 'Bloque' as const, rect: { top, left, height, width: Math.max(...lefts) + 1 - left } },
    ...columns.map(({ part, column }) => ({ part, rect: { top, left: column, height, width: 1 } })),
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

function keptObservations(
  cells: SheetCells, progresses: readonly ProgressCells[], block: readonly BlockCells[], notes: ReadonlyMap<number, string>,
): Observation[] {
  const inProgress = progresses.flatMap(({ column, edited, merged }) => [
    ...keptCellObservations(cells, column, edited, ({ figure }) => figure),
    ...mergedCellObservations(cells, column, merged),
  ]);
  const inBlock = block
    .filter(({ part }) => part !== 'Observacion')
    .flatMap(({ part, column, edited }) => keptCellObservations(cells, column, edited, blockValues(part, notes)));
  return [...inProgress, ...inBlock];
}

/** Tells of cells that a person changed after we wrote them: they were left as they are. */
function keptCellObservations(
  cells: SheetCells, column: number, edited: readonly RowFigure[], calculated: (row: RowFigure) => CellValue,
): Observation[] {
  return edited.map((row) => ({
    code: 'celda-cambiada-a-mano',
    severity: 'warning',
    element: codeOf(row),
    place: { sheet: cells.name, rect: cellRect(row.row, column) },
    message: `La celda dice «${shown(cellAt(cells, row.row, column))}» y lo calculado es «${shown(calculated(row))}»: se dejó como está.`,
    remedy: 'Si quiere lo calculado, borre la celda y vuelva a calcular.',
  }));
}

/** Tells of rows whose progress has no cell of its own, because it is merged with another. */
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
