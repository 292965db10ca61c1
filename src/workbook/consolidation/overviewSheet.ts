import { PALETTES } from '../../engine/method/bandPalettes';
import { BAND_WORDS, BAND_WORDS_INSIDE, BANDS } from '../../engine/method/bands';
import type { BandCounts } from '../../engine/method/evaluation';
import { meanOf } from '../../engine/method/meanOf';
import { parsePeriodId, periodLabel, shortLabelOf } from '../../engine/plan/periods';
import type { CellValue } from '../cells/sheetCells';
import { formatCount } from '../../engine/text/format';
import { COUNT_FORMAT, LABEL_FORMAT, NOTE_FORMAT, PERCENT_FORMAT, SECTION_FORMAT, SheetBuilder, TEXT_FORMAT, TITLE_FORMAT } from '../ownSheets/sheetBuilder';
import type { ChartPlan, SheetContent } from '../ownSheets/sheetContent';
import { bandFormat, HEADER_FORMAT, LINE_COLOUR } from '../write/blockFormats';
import { comparePeriodIds, findingCount, repeatedRecords } from './planRecord';
import type { FileRecord, PlanRecord } from './planRecord';

const COLUMNS = ['Periodo', 'Planes', 'Promedio', ...BANDS.map((band) => `AEI ${BAND_WORDS_INSIDE[band]}`), 'AEI', 'Indicadores', 'Indicadores ND', 'Alertas', 'Sin causa', 'Errores', 'Avisos'] as const;
const WIDTHS = [130, 56, 66, 62, 62, 62, 62, 56, 76, 76, 62, 66, 62, 62];
const CHART_ROWS = 15;
/** Plans in the chart of the lowest means. */
const LOWEST = 15;
const LOWEST_COLOUR = '#1F4E79';
/** Letters of a plan's name below its column. */
const LONGEST_LABEL = 40;

/** When and by what a consolidation is made. */
export interface ConsolidationStamp {
  /** "22/11/2026" */
  readonly date: string;
  readonly version: string;
}

/** How the records stand together: repeated ones apart, and by period. */
export function totalsOf(records: readonly PlanRecord[]): { readonly counted: readonly PlanRecord[]; readonly periods: readonly string[]; readonly repeated: number } {
  const repeated = repeatedRecords(records);
  const counted = records.filter((_, at) => !repeated.has(at));
  return { counted, periods: [...new Set(counted.map(({ period }) => period))].sort(comparePeriodIds), repeated: repeated.size };
}

/**
 * The sheet *Consolidado*: how many files and plans, a row for each period with the mean of the plans' means, their AEI by band,
 * indicators, alerts and findings, and two charts. A plan repeated in another file is counted once.
 */
export function overviewSheet(name: string, files: readonly FileRecord[], { date, version }: ConsolidationStamp): SheetContent {
  const records = files.flatMap((file) => file.records);
  const { counted, periods, repeated } = totalsOf(records);
  const sheet = new SheetBuilder(COLUMNS.length);
  sheet.row(['CONSOLIDADO DEL SEGUIMIENTO DE PLANES'], TITLE_FORMAT);
  sheet.row([`Generado el ${date} con PEI Avance ${version}. Cada cifra es la del plan en su libro; no se recalcula entre entidades.`], NOTE_FORMAT);
  sheet.space();
  const failed = files.filter(({ problem }) => problem !== '').length;
  for (const line of factLines(files.length, failed, records.length, repeated)) sheet.row([line]);
  sheet.space();
  sheet.row(['Por periodo'], SECTION_FORMAT);
  const head = sheet.row(COLUMNS, COLUMNS.map((_, at) => ({ ...HEADER_FORMAT, ...(BANDS[at - 3] !== undefined && bandFormat('ceplan', BANDS[at - 3] ?? 'nd')) })));
  for (const period of periods) sheet.row(periodRow(period, counted.filter((one) => one.period === period)), COLUMNS.map((_, at) => (at === 0 ? TEXT_FORMAT : at === 2 ? PERCENT_FORMAT : COUNT_FORMAT)));
  sheet.lines({ ...head, height: periods.length + 1 }, LINE_COLOUR);
  sheet.row(['El promedio es el promedio simple de los promedios de AEI de los planes que tienen uno.'], NOTE_FORMAT);
  sheet.space();
  const places = [sheet.space(CHART_ROWS), sheet.space(1), sheet.space(CHART_ROWS)].filter((_, at) => at !== 1);
  sheet.space();
  const numbers = sheet.next;
  const charts = periods.length === 0 ? [] : addCharts(sheet, counted, periods, places.map((place) => ({ ...place, width: COLUMNS.length })));
  return {
    name, values: sheet.values, formats: sheet.formats, conditionalFormats: [], charts, widths: WIDTHS, page: { orientation: 'Landscape', titleRow: null },
    ...(charts.length > 0 && { unprinted: { top: numbers, height: sheet.next - numbers } }),
  };
}

const counted = (count: number, one: string, several: string): string => `${formatCount(count)} ${count === 1 ? one : several}`;

function factLines(files: number, failed: number, records: number, repeated: number): readonly string[] {
  return [
    `${counted(files, 'libro', 'libros')}${failed === 0 ? ', todos sin problemas' : `, ${formatCount(failed)} con problemas: vea la hoja «Archivos»`}.`,
    `${counted(records, 'plan y periodo', 'planes y periodos')}${repeated === 0 ? '' : `; ${counted(repeated, 'repite', 'repiten')} los de otro libro y no se ${repeated === 1 ? 'suma' : 'suman'}`}.`,
  ];
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
const actionsIn = (records: readonly PlanRecord[], band: keyof BandCounts): number => sum(records.map(({ actions }) => actions[band]));

function periodRow(period: string, records: readonly PlanRecord[]): CellValue[] {
  const parsed = parsePeriodId(period);
  return [
    parsed === null ? period : periodLabel(parsed), records.length, meanOf(records.map(({ mean }) => mean)) ?? 'ND',
    ...BANDS.map((band) => actionsIn(records, band)), actionsIn(records, 'total'),
    sum(records.map(({ actionIndicators, objectiveIndicators }) => actionIndicators.total + objectiveIndicators.total)),
    sum(records.map(({ actionIndicators, objectiveIndicators }) => actionIndicators.nd + objectiveIndicators.nd)),
    sum(records.map(({ alerts }) => alerts)), sum(records.map(({ withoutCause }) => withoutCause)),
    sum(records.map((one) => findingCount(one, 'error'))), sum(records.map((one) => findingCount(one, 'warning'))),
  ];
}

/** The charts, whose numbers stand at the end of the sheet. */
function addCharts(sheet: SheetBuilder, records: readonly PlanRecord[], periods: readonly string[], [bands, lowest]: readonly ChartPlan['place'][]): readonly ChartPlan[] {
  const last = fullestPeriod(records, periods);
  const inLast = records.flatMap((one) => (one.period === last && one.mean !== null ? [{ label: planLabel(one), mean: one.mean }] : []));
  const worst = inLast.sort((one, other) => one.mean - other.mean).slice(0, LOWEST);
  const planned = [
    { name: 'PEI_Avance_Consolidado_Semaforo', kind: 'stacked-bars' as const, title: 'AEI por nivel de avance, en cada periodo', place: bands, withNames: true as const,
      colors: BANDS.map((band) => PALETTES.ceplan[band].chart),
      numbers: [['Periodo', ...BANDS.map((band) => BAND_WORDS[band])], ...periods.map((period) => [shortLabelOf(period), ...BANDS.map((band) => actionsIn(records.filter((one) => one.period === period), band) || '')])] },
    { name: 'PEI_Avance_Consolidado_Menores', kind: 'columns' as const, title: worst.length < inLast.length ? `Los ${worst.length} promedios de AEI más bajos, ${shortLabelOf(last)} (%)` : `Promedio de AEI de cada plan, ${shortLabelOf(last)} (%)`, place: lowest,
      colors: [LOWEST_COLOUR], ...(worst.every(({ mean }) => mean <= 100) && { maximum: 100 }),
      numbers: [['Plan', 'Promedio de AEI'], ...worst.map(({ label, mean }) => [label, mean])] },
  ].filter(({ place, numbers }) => place !== undefined && numbers.length > 1);
  sheet.row(['Datos de los gráficos'], { ...LABEL_FORMAT, ...NOTE_FORMAT });
  return planned.flatMap(({ numbers, place, ...chart }) => {
    const [first, ...rest] = numbers.map((row) => sheet.row(row, NOTE_FORMAT));
    sheet.space();
    return place === undefined ? [] : [{ ...chart, place, names: (numbers[0] ?? []).slice(1).map(String), source: { top: first?.top ?? 0, left: 0, height: rest.length + 1, width: numbers[0]?.length ?? 1 } }];
  });
}

/** The period with the most plans, the newest of several. */
function fullestPeriod(records: readonly PlanRecord[], periods: readonly string[]): string {
  const plans = (period: string): number => records.filter((one) => one.period === period).length;
  return periods.reduce((best, period) => (plans(period) >= plans(best) ? period : best), '');
}

/** What a plan is called below its column: the entity, else the file, else the sheet. */
function planLabel({ entity, file, sheet }: PlanRecord): string {
  const name = entity !== '' ? entity : file !== '' ? file : sheet;
  return name.length <= LONGEST_LABEL ? name : `${name.slice(0, LONGEST_LABEL - 1)}…`;
}
