import { calculationSteps } from '../../../src/app/calculate/calculateTable';
import type { Calculation } from '../../../src/app/calculate/calculateTable';
import { periodsOf } from '../../../src/app/calculate/readTables';
import { readTables } from '../../../src/app/join/acrossSheets';
import type { TableReading } from '../../../src/app/calculate/readTables';
import { changeJournal } from '../../../src/app/undo/changeJournal';
import { undoLast } from '../../../src/app/undo/undoLast';
import type { UndoResult } from '../../../src/app/undo/undoResult';
import { writeRecorded } from '../../../src/app/undo/writeRecorded';
import type { Policies } from '../../../src/engine/method/evaluation';
import type { PeriodId } from '../../../src/engine/plan/periods';
import { runToEnd } from '../../../src/engine/steps';
import { createExcelPort } from '../../../src/excel/createExcelPort';
import { createSheetPort } from '../../../src/excel/createSheetPort';
import { columnRect } from '../../../src/workbook/cells/ownNames';
import type { CellValue, SheetCells } from '../../../src/workbook/cells/sheetCells';
import { writeUnrecorded } from '../../../src/workbook/port';
import { blockToken } from '../../../src/workbook/write/blockToken';
import type { WritePlan } from '../../../src/workbook/write/writePlan';
import type { HostBook } from './hostBook';

/** Result of calculating one table of a workbook of the host. */
export interface LiveRun extends Calculation {
  readonly reading: TableReading;
  /** What was written on its sheet. */
  readonly writePlan: WritePlan;
  /** The sheet before and after, as the next run reads it. */
  readonly before: SheetCells;
  readonly after: SheetCells;
}

export interface LiveOptions {
  readonly output?: 'values' | 'formulas';
  readonly policies?: Partial<Policies>;
  /** null for the newest with values. */
  readonly period?: PeriodId | null;
}

/** *Calcular avance* on the first table of a workbook, through the real client. */
export async function calculatedLive(book: HostBook, { output = 'formulas', policies = {}, period = null }: LiveOptions = {}): Promise<LiveRun> {
  const port = createExcelPort(book.run);
  const workbook = await port.read();
  const found = readTables(workbook)[0];
  if (found === undefined) throw new Error('No table');
  const { method } = found.settings;
  const reading = { ...found, settings: { ...found.settings, output, method: { ...method, policies: { ...method.policies, ...policies } } } };
  const newest = periodsOf(reading.plan).filter(({ hasValues }) => hasValues).at(-1)?.id;
  const calculation = runToEnd(calculationSteps(reading, period ?? newest ?? '', workbook.settings));
  const [write] = calculation.writes;
  if (write === undefined) throw new Error('Nothing planned');
  await writeRecorded(port, write.writePlan, changeJournal(workbook.settings), { cells: found.cells, label: 'el cálculo' });
  const after = (await port.read()).sheets.find(({ id }) => id === reading.cells.id);
  if (after === undefined) throw new Error('No sheet');
  return { ...calculation, writePlan: write.writePlan, reading, before: reading.cells, after };
}

/** *Deshacer último cálculo*, through the real client. */
export async function undoneLive({ run }: HostBook): Promise<readonly UndoResult[]> {
  const port = createExcelPort(run);
  return undoLast({ read: () => port.read(), write: (plan) => writeUnrecorded(port, plan), compute: (pieces) => Promise.resolve(runToEnd(pieces)), sheets: createSheetPort(run) }, await port.read());
}

/** The figures of a run by row, absolute and 0-based, and the columns they were written in: those where they can be looked for. */
export interface WrittenFigures {
  readonly progress: ReadonlyMap<number, CellValue>;
  readonly weight: ReadonlyMap<number, CellValue>;
  readonly band: ReadonlyMap<number, CellValue>;
  readonly columns: { readonly progress: number; readonly weight: number; readonly band: number };
}

const BANDS = { red: 'Rojo', amber: 'Ámbar', green: 'Verde', nd: 'ND', open: '' } as const;

/** What the engine says of each row, with the columns of the sheet where the run wrote it. */
export function writtenFigures({ reading: { plan, layout }, evaluation, after }: LiveRun): WrittenFigures {
  const token = blockToken(after, layout);
  const columnOf = (part: 'Calculado' | 'Ponderador' | 'Semaforo'): number => columnRect(after, token, part)?.left ?? -1;
  const { year, span } = evaluation.period;
  const own = layout.columns.find(({ meaning }) => meaning.field === 'progress' && meaning.year === year && meaning.span === span)?.column ?? -1;
  const [progress, weight, band] = [new Map<number, CellValue>(), new Map<number, CellValue>(), new Map<number, CellValue>()];
  const add = (row: number | null, figure: { readonly progress: number | null; readonly band: keyof typeof BANDS } | undefined): void => {
    if (row === null || figure === undefined) return;
    progress.set(row - 1, figure.progress ?? (figure.band === 'open' ? '' : 'ND'));
    band.set(row - 1, BANDS[figure.band]);
  };
  plan.objectives.forEach(({ row }, at) => add(row, evaluation.objectives[at]));
  plan.actions.forEach(({ row }, at) => add(row, evaluation.actions[at]));
  plan.indicators.forEach(({ row }, at) => {
    const figure = evaluation.indicators[at];
    add(row, figure);
    if (figure !== undefined && figure.weightTotal > 0) weight.set(row - 1, Math.round((figure.weight / figure.weightTotal) * 10_000) / 10_000);
  });
  if (layout.averageRow !== null) progress.set(layout.averageRow, evaluation.actionsMean ?? (evaluation.summary.actions.open > 0 ? '' : 'ND'));
  return { progress, weight, band, columns: { progress: columnOf('Calculado') < 0 ? own : columnOf('Calculado'), weight: columnOf('Ponderador'), band: columnOf('Semaforo') } };
}

/** How many cells of the sheet hold a formula, of those that were read with theirs. */
export function formulaCount({ values, top, left, formula }: SheetCells): number {
  return values.reduce((count, line, r) => count + line.filter((_, c) => formula?.(top + r, left + c) !== undefined && formula(top + r, left + c) !== '').length, 0);
}
