import { AGGREGATION_WORDS, DIRECTION_WORDS } from '../../engine/text/words';
import type { Indicator } from '../../engine/plan/indicator';
import { periodId, periodLabel, periodShortLabel } from '../../engine/plan/periods';
import type { Period } from '../../engine/plan/periods';
import { rectAddress } from '../cells/cellAddress';
import { cellRect } from '../cells/rect';
import type { CellValue } from '../cells/sheetCells';
import { SECTION_FORMAT, SheetBuilder, TEXT_FORMAT, TITLE_FORMAT } from '../ownSheets/sheetBuilder';
import type { CellFormat } from '../ownSheets/sheetBuilder';
import type { SheetContent } from '../ownSheets/sheetContent';
import type { EntryForm, SheetDecoration } from '../ownSheets/sheetPort';
import { HEADER_FORMAT, LINE_COLOUR } from '../write/blockFormats';
import { ANSWER_FIELDS, DEADLINE_LABEL, earlierHeading, requestHeading, UNIT_LABEL } from './requestHeadings';
import type { RequestField } from './requestHeadings';
import { requestMark } from './requestMarks';
import type { RequestIdentity } from './requestMarks';

/** What is asked of a unit. */
export interface UnitRequest {
  /** '' where the workbook does not say. */
  readonly entity: string;
  /** As in the table; '' for the indicators without one. */
  readonly unit: string;
  /** What stands for a unit that has no name: "Todas las unidades". */
  readonly unitWords: string;
  /** Name of the table's sheets. */
  readonly table: string;
  readonly period: Period;
  /** "15 de julio de 2024"; '' for none. */
  readonly deadline: string;
  /** Earlier periods shown, oldest first. */
  readonly earlier: readonly Period[];
  readonly rows: readonly RequestRow[];
}

export interface RequestRow {
  readonly indicator: Indicator;
  /** Logro esperado of the year; 'ND', or '' where there is none. */
  readonly target: number | 'ND' | '';
  /** Valor obtenido of each earlier period. */
  readonly earlier: readonly (number | 'ND' | '')[];
}

/** A request as a sheet to be made. */
export interface RequestSheet {
  readonly content: SheetContent;
  /** What the content does not say: merged cells, heights of rows, cells to fill in. */
  readonly decoration: Pick<SheetDecoration, 'merges' | 'heights'> & { readonly form: EntryForm };
}

/** Fill of the cells that are to be filled in. */
const ENTRY_FILL = '#FFF2CC';
const ENTRY: CellFormat = { ...TEXT_FORMAT, vertical: 'Top', fill: ENTRY_FILL };
const TOLD: CellFormat = { ...TEXT_FORMAT, vertical: 'Top' };
const FIGURE: CellFormat = { horizontal: 'Right', vertical: 'Top', numberFormat: '#,##0.00' };
const WHOLE: CellFormat = { ...FIGURE, numberFormat: '#,##0' };
const figureFormat = (figure: RequestRow['target']): CellFormat => (typeof figure === 'number' && !Number.isInteger(figure) ? FIGURE : WHOLE);
const FORMATS: Readonly<Record<RequestField, CellFormat>> = {
  code: TOLD, name: TOLD, sense: TOLD, target: FIGURE, value: { ...ENTRY, horizontal: 'Right', bold: true }, source: ENTRY, cause: ENTRY, comment: ENTRY, reporter: ENTRY,
};
/** Points of Office's columnWidth: together a page of A4 in landscape at 7 points or more. */
const WIDTHS: Readonly<Record<RequestField, number>> = { code: 92, name: 190, sense: 70, target: 62, value: 84, source: 120, cause: 140, comment: 120, reporter: 92 };
const EARLIER_WIDTH = 58;
/** Letters of Calibri 11 in a line of the column with the indicator's name, and points of a line. */
const [NAME_LETTERS, LINE_HEIGHT] = [34, 15];
/** Lines of a row: what is written into its cells has room. */
const LEAST_LINES = 3;

const HOW = 'Llene solo las celdas amarillas. En «Valor obtenido» escriba el número, sin % ni unidades, o ND si el dato no está disponible; lo que aún no sepa, déjelo en blanco. Luego guarde el archivo y devuélvalo a quien se lo envió.';

const BEFORE: readonly RequestField[] = ['code', 'name', 'sense', 'target'];
const AFTER: readonly RequestField[] = ['value', ...ANSWER_FIELDS];

/** The sheet of a request: what is asked, of whom and by when, and a row for each indicator, with a hidden mark at its end. A4 landscape, one page wide. */
export function requestSheet(request: UnitRequest): RequestSheet {
  const { entity, unit, unitWords, table, period, deadline, earlier, rows } = request;
  const identity: RequestIdentity = { table, period: periodId(period), unit };
  const width = BEFORE.length + earlier.length + AFTER.length;
  const spread = <T>(of: (field: RequestField) => T, ofEarlier: (at: number) => T): T[] => [...BEFORE.map(of), ...earlier.map((_, at) => ofEarlier(at)), ...AFTER.map(of)];
  const name = `Pedido ${periodShortLabel(period)}`;
  const sheet = new SheetBuilder(width + 1);
  sheet.row([entity === '' ? 'PLAN ESTRATÉGICO INSTITUCIONAL' : entity], TITLE_FORMAT);
  sheet.row([`Pedido de valores obtenidos: ${periodLabel(period)}`], SECTION_FORMAT);
  sheet.row([`${UNIT_LABEL} ${unit === '' ? unitWords : unit}`], { bold: true });
  if (deadline !== '') sheet.row([`${DEADLINE_LABEL} ${deadline}`], { bold: true });
  const how = sheet.row([HOW], { wrap: true, vertical: 'Top' });
  sheet.space();
  const head = sheet.row(spread<CellValue>((field) => requestHeading(field, period), (at) => headingAt(earlier, at)), HEADER_FORMAT);
  for (const row of rows) {
    const values: CellValue[] = spread<CellValue>((field) => told(row, field), (at) => row.earlier[at] ?? '');
    sheet.row([...values, requestMark(row.indicator.code, row.indicator.name, identity)], spread((field) => (field === 'target' ? figureFormat(row.target) : FORMATS[field]), (at) => figureFormat(row.earlier[at] ?? '')));
  }
  const body = { top: head.top + 1, left: 0, height: rows.length, width };
  sheet.lines({ ...body, top: head.top, height: rows.length + 1 }, LINE_COLOUR);
  const firstEntry = BEFORE.length + earlier.length;
  const entries = { ...body, left: firstEntry, width: AFTER.length };
  return {
    content: {
      name, values: sheet.values, formats: sheet.formats, conditionalFormats: [], charts: [],
      widths: [...spread((field) => WIDTHS[field], () => EARLIER_WIDTH), 0],
      page: { orientation: 'Landscape', titleRow: head.top, frozenRows: head.top + 1 },
    },
    decoration: {
      form: {
        entries: [entries],
        figures: [{ rect: { ...entries, width: 1 }, formula: figureOrNd(rectAddress(cellRect(entries.top, entries.left))), ...FIGURE_RULE }],
      },
      merges: [{ ...how, width }],
      heights: { [how.top]: LINE_HEIGHT * 2, [head.top]: LINE_HEIGHT * LEAST_LINES, ...Object.fromEntries(rows.map(({ indicator }, at) => [body.top + at, heightFor(indicator.name)])) },
    },
  };
}

const headingAt = (earlier: readonly Period[], at: number): string => {
  const period = earlier[at];
  return period === undefined ? '' : earlierHeading(period);
};

function told({ indicator, target }: RequestRow, field: RequestField): CellValue {
  switch (field) {
    case 'code': return indicator.code;
    case 'name': return indicator.name;
    case 'sense': return senseWords(indicator);
    case 'target': return target;
    default: return '';
  }
}

/** The sense as the table says it: "Ascendente", or the kind of limit; '' where it says none. */
const senseWords = ({ direction, aggregation }: Indicator): string =>
  (direction === 'undefined' && (aggregation === 'maximum' || aggregation === 'minimum') ? AGGREGATION_WORDS[aggregation] : direction === null ? '' : DIRECTION_WORDS[direction]);

const heightFor = (name: string): number => Math.min(400, LINE_HEIGHT * Math.max(LEAST_LINES, Math.ceil(name.length / NAME_LETTERS)));

/** The rule of a value's cell, seen from the cell itself. */
const figureOrNd = (cell: string): string => `=OR(ISNUMBER(${cell}),UPPER(TRIM(${cell}))="ND")`;

const FIGURE_RULE = {
  title: 'Valor obtenido',
  message: 'Escriba el número, sin % ni unidades, o ND si el dato no está disponible.',
  refusal: 'Aquí va solo un número (por ejemplo 1234.5), o ND si el dato no está disponible. Lo demás escríbalo en «Comentario».',
} as const;
