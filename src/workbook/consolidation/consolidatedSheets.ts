import { BAND_WORDS, BAND_WORDS_INSIDE, BANDS } from '../../engine/method/bands';
import { shortLabelOf } from '../../engine/plan/periods';
import type { Rect } from '../cells/rect';
import type { CellValue } from '../cells/sheetCells';
import { COUNT_FORMAT, PERCENT_FORMAT, TEXT_FORMAT } from '../ownSheets/sheetBuilder';
import type { OwnSheetKind } from '../ownSheets/ownSheet';
import type { SheetContent } from '../ownSheets/sheetContent';
import { listSheet } from './listSheet';
import type { ListColumn } from './listSheet';
import { overviewSheet } from './overviewSheet';
import type { ConsolidationStamp } from './overviewSheet';
import { comparePeriodIds, findingCount, repeatedRecords } from './planRecord';
import type { FileRecord, PlanRecord } from './planRecord';

/** A sheet of a consolidation, and which of the add-in's own sheets it is. */
export interface ConsolidatedSheet {
  readonly token: Extract<OwnSheetKind, 'Consolidado' | 'Planes' | 'Rojas' | 'Calidad' | 'Archivos'>;
  readonly content: SheetContent;
}

/** Names of the sheets of a consolidation in a workbook of their own. */
export const CONSOLIDATED_NAMES: Readonly<Record<ConsolidatedSheet['token'], string>> = {
  Consolidado: 'Consolidado', Planes: 'Planes', Rojas: 'AEI en rojo', Calidad: 'Calidad de registros', Archivos: 'Archivos',
};

/**
 * The sheets of a consolidation: totals by period with charts, a row for each plan and period, every red AEI, the findings by plan and
 * kind, and the files with what went wrong.
 *
 * @param files in the order of their names
 * @param names of new sheets
 */
export function consolidatedSheets(files: readonly FileRecord[], stamp: ConsolidationStamp, names: Readonly<Record<ConsolidatedSheet['token'], string>> = CONSOLIDATED_NAMES): readonly ConsolidatedSheet[] {
  const records = files.flatMap((file) => file.records);
  return [
    { token: 'Consolidado', content: overviewSheet(names.Consolidado, files, stamp) },
    { token: 'Planes', content: plansSheet(names.Planes, records) },
    { token: 'Rojas', content: redSheet(names.Rojas, records) },
    { token: 'Calidad', content: qualitySheet(names.Calidad, records) },
    { token: 'Archivos', content: filesSheet(names.Archivos, files) },
  ];
}

/** The rows of a list, which are made as tall as their words. */
export const fittedRects = ({ values, page: { frozenRows } }: SheetContent): readonly Rect[] =>
  (frozenRows === undefined ? [] : [{ top: frozenRows - 1, left: 0, height: values.length - frozenRows + 1, width: values[0]?.length ?? 0 }]);

const text = (title: string, width: number): ListColumn => ({ title, width, format: TEXT_FORMAT });
const count = (title: string, width = 52): ListColumn => ({ title, width, format: COUNT_FORMAT });
const percent = (title: string): ListColumn => ({ title, width: 60, format: PERCENT_FORMAT });

const ENTITY = text('Entidad', 210);
const PLAN = text('Plan', 46);
const PERIOD: ListColumn = { title: 'Periodo', width: 52, format: { ...TEXT_FORMAT, horizontal: 'Center' } };
const FILE = text('Archivo', 150);
const SHEET = text('Hoja', 110);
const CODE = text('Código', 72);

/** By entity, those without a name last; then by period and file. */
const byEntity = (one: PlanRecord, other: PlanRecord): number =>
  Number(one.entity === '') - Number(other.entity === '') || one.entity.localeCompare(other.entity, 'es') || comparePeriodIds(one.period, other.period) || one.file.localeCompare(other.file, 'es');

function plansSheet(name: string, records: readonly PlanRecord[]): SheetContent {
  const repeated = repeatedRecords(records);
  const notes = new Map([...repeated].map(([at, first]) => [records[at], repeatedWords(records[at], records[first])]));
  return listSheet({
    name, title: 'UN PLAN Y PERIODO POR FILA', note: 'Las cifras son las que cada libro da con sus ajustes; donde difieren de los de CEPLAN, lo dice la última columna.',
    columns: [
      ENTITY, PLAN, PERIOD, percent('Promedio de AEI'), ...BANDS.map((band) => count(`AEI ${BAND_WORDS_INSIDE[band]}`)), count('AEI'), count('OEI'),
      count('Indica-dores', 56), count('Indica-dores ND', 56), count('Errores'), count('Avisos'), count('Alertas'), count('Sin causa'), FILE, SHEET, text('Nota', 190),
    ],
    rows: [...records].sort(byEntity).map((record) => planRow(record, notes.get(record) ?? '')),
  });
}

const repeatedWords = (record: PlanRecord | undefined, first: PlanRecord | undefined): string =>
  `Repite el de ${record?.file === first?.file ? '' : `«${first?.file ?? ''}», `}la hoja «${first?.sheet ?? ''}»: no se suma.`;

const planRow = (record: PlanRecord, note: string): CellValue[] => {
  const { actions, actionIndicators, objectives, objectiveIndicators, doubts, rules } = record;
  return [
    record.entity, record.plan, shortLabelOf(record.period), record.mean ?? (actions.open > 0 ? BAND_WORDS.open : 'ND'), ...BANDS.map((band) => actions[band]), actions.total, objectives.total,
    actionIndicators.total + objectiveIndicators.total, actionIndicators.nd + objectiveIndicators.nd, findingCount(record, 'error'), findingCount(record, 'warning'),
    record.alerts, record.withoutCause, record.file, record.sheet, [note, doubts === 0 ? '' : `Tiene ${doubts === 1 ? '1 columna' : `${doubts} columnas`} por confirmar: sus cifras pueden ser otras.`, rules].filter((words) => words !== '').join(' '),
  ];
};

function redSheet(name: string, records: readonly PlanRecord[]): SheetContent {
  const repeated = repeatedRecords(records);
  const rows = records.flatMap((record, at) => (repeated.has(at) ? [] : record.red.map((action) => ({ record, action }))));
  rows.sort((one, other) => comparePeriodIds(other.record.period, one.record.period) || one.action.progress - other.action.progress || byEntity(one.record, other.record));
  return listSheet({
    name, title: 'ACCIONES ESTRATÉGICAS EN ROJO', note: 'Las del periodo más reciente primero, y de cada periodo las de menor avance primero.',
    columns: [PERIOD, percent('Avance'), ENTITY, CODE, text('Denominación', 280), text('Unidad(es) de organización', 190), FILE, SHEET],
    rows: rows.map(({ record, action }) => [shortLabelOf(record.period), action.progress, record.entity, action.code, action.name, action.units, record.file, record.sheet]),
  });
}

const GRAVITIES = { error: 'Error', warning: 'Aviso' } as const;

function qualitySheet(name: string, records: readonly PlanRecord[]): SheetContent {
  const rows = [...records].sort(byEntity).flatMap((record) => record.findings.map((finding) => ({ record, finding })));
  return listSheet({
    name, title: 'CALIDAD DE LOS REGISTROS', note: 'Lo que conviene revisar en cada plan, por clase; los errores primero. Lo ignorado en un libro no se cuenta.',
    columns: [ENTITY, PERIOD, text('Gravedad', 56), text('Qué se encontró', 280), count('Cantidad', 56), text('Primera celda', 130), FILE, SHEET],
    rows: rows.map(({ record, finding }) => [record.entity, shortLabelOf(record.period), GRAVITIES[finding.severity], finding.title, finding.count, finding.cell, record.file, record.sheet]),
  });
}

const filesSheet = (name: string, files: readonly FileRecord[]): SheetContent => listSheet({
  name, title: 'ARCHIVOS', note: 'Los que tienen problemas primero.',
  columns: [text('Archivo', 230), count('Planes y periodos', 70), text('Qué pasó', 460)],
  rows: [...files].sort((one, other) => Number(other.problem !== '') - Number(one.problem !== '')).map(({ file, records, problem }) => [file, records.length, problem === '' ? 'Leído' : problem]),
});
