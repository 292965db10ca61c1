import { BAND_WORDS_INSIDE, BANDS } from '../../engine/method/bands';
import type { BandCounts } from '../../engine/method/evaluation';
import type { PaletteName } from '../../engine/method/bandPalettes';
import { inLetters } from '../../engine/plan/letters';
import type { PlanLetters } from '../../engine/plan/letters';
import { formatCount } from '../../engine/text/format';
import type { CellValue } from '../cells/sheetCells';
import { COUNT_FORMAT, LABEL_FORMAT, NOTE_FORMAT, SECTION_FORMAT, SheetBuilder, TEXT_FORMAT, TITLE_FORMAT } from '../ownSheets/sheetBuilder';
import type { SheetContent } from '../ownSheets/sheetContent';
import { bandRules, HEADER_FORMAT, LINE_COLOUR } from '../write/blockFormats';

/** One of the two cuts on the sheet. */
interface ChangesCut {
  /** "PEI julio.xlsx, hoja «PEI», 2024, primer semestre" */
  readonly label: string;
  /** Avance promedio de AEI, "74.68" or "ND". */
  readonly mean: string;
  /** The same as a number; null for ND, or where it is not calculated. */
  readonly progress: number | null;
  readonly actions: BandCounts;
  readonly indicators: BandCounts;
}

export interface ChangesRequest {
  /** Name of a new sheet. */
  readonly name: string;
  readonly letters: PlanLetters;
  readonly palette: PaletteName;
  readonly before: ChangesCut;
  readonly now: ChangesCut;
  readonly paragraph: string;
  readonly notes: readonly string[];
  /** Code, name, what changed, value before and now. */
  readonly rows: readonly (readonly [string, string, string, CellValue, CellValue])[];
  /** "22/11/2026" */
  readonly date: string;
  readonly version: string;
}

/** Together a page of A4 in landscape. */
const WIDTHS = [105, 290, 165, 110, 110] as const;
const TITLES = ['Código', 'Denominación', 'Qué cambió', 'Antes', 'Ahora'] as const;

/** Rows of changes that a sheet holds; the rest is counted. */
export const MOST_CHANGES = 5_000;

/**
 * The sheet *Cambios PEI*: what differs between two cuts, a row each, below their figures and a paragraph for the report. A4 landscape.
 * Figures are values; of more than {@link MOST_CHANGES} changes the first are listed and the rest is counted.
 */
export function changesSheet({ name, letters, palette, before, now, paragraph, notes, rows, date, version }: ChangesRequest): SheetContent {
  const sheet = new SheetBuilder(WIDTHS.length);
  const say = (text: string): string => inLetters(text, letters);
  sheet.row([say('CAMBIOS ENTRE DOS CORTES DEL PEI')], TITLE_FORMAT);
  sheet.space();
  sheet.row(['Antes:', before.label], [LABEL_FORMAT, {}]);
  sheet.row(['Ahora:', now.label], [LABEL_FORMAT, {}]);
  sheet.space();
  sheet.row(['Para el informe:', paragraph], [{ ...LABEL_FORMAT, vertical: 'Top' }, { ...TEXT_FORMAT, vertical: 'Top' }]);
  for (const note of notes) sheet.row(['', note], { ...NOTE_FORMAT, wrap: true });
  sheet.space();
  addFigures(sheet, before, now, say);
  sheet.space();
  sheet.row([rows.length === 0 ? 'No hay diferencias.' : `Diferencias: ${formatCount(rows.length)}`], SECTION_FORMAT);
  const head = sheet.row(TITLES, HEADER_FORMAT);
  const listed = rows.slice(0, MOST_CHANGES);
  for (const row of listed) sheet.row(row, ROW_FORMATS);
  sheet.lines({ ...head, height: listed.length + 1 }, LINE_COLOUR);
  sheet.rules({ top: head.top + 1, left: 3, height: listed.length, width: 2 }, bandRules(palette));
  if (rows.length > listed.length) sheet.row([`Y ${formatCount(rows.length - listed.length)} más, que no caben aquí: véalas en el panel, o con la orden comparar y --json.`], NOTE_FORMAT);
  sheet.space();
  sheet.row([`Generado el ${date} con PEI Avance ${version}.`], NOTE_FORMAT);
  return {
    name, values: sheet.values, formats: sheet.formats, conditionalFormats: sheet.conditionalFormats, charts: [], widths: WIDTHS, isRedrawn: true,
    page: { orientation: 'Landscape', titleRow: head.top },
  };
}

const VALUE_FORMAT = { ...TEXT_FORMAT, horizontal: 'Right', numberFormat: '#,##0.00##' } as const;
const ROW_FORMATS = [TEXT_FORMAT, TEXT_FORMAT, TEXT_FORMAT, VALUE_FORMAT, VALUE_FORMAT];

/** The mean and the semaphore of both. */
function addFigures(sheet: SheetBuilder, before: ChangesCut, now: ChangesCut, say: (text: string) => string): void {
  const head = sheet.row(['', '', '', 'Antes', 'Ahora'], [{}, {}, HEADER_FORMAT, HEADER_FORMAT, HEADER_FORMAT]);
  const lines: readonly (readonly [string, CellValue, CellValue])[] = [
    ['Avance promedio de AEI', before.progress ?? before.mean, now.progress ?? now.mean],
    ...BANDS.map((band) => [`AEI en ${BAND_WORDS_INSIDE[band]}`, before.actions[band], now.actions[band]] as const),
    ...(before.actions.open + now.actions.open === 0 ? [] : [['AEI sin calcular', before.actions.open, now.actions.open] as const]),
    ...BANDS.map((band) => [`Indicadores en ${BAND_WORDS_INSIDE[band]}`, before.indicators[band], now.indicators[band]] as const),
    ...(before.indicators.open + now.indicators.open === 0 ? [] : [['Indicadores sin calcular', before.indicators.open, now.indicators.open] as const]),
  ];
  lines.forEach(([label, was, is], at) => {
    const format = at === 0 ? { ...COUNT_FORMAT, numberFormat: '0.00' } : COUNT_FORMAT;
    sheet.row(['', '', say(label), was, is], [{}, {}, TEXT_FORMAT, format, format]);
  });
  sheet.lines({ ...head, left: 2, width: 3, height: lines.length + 1 }, LINE_COLOUR);
}
