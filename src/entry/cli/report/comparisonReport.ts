import { CHANGE_GROUPS, GROUP_LABELS } from '../../../app/compare/changeWords';
import type { ChangeGroup } from '../../../app/compare/changeWords';
import type { Comparison, CutView } from '../../../app/compare/comparison';
import type { PeriodId } from '../../../engine/plan/periods';
import { formatCount, formatQuantity } from '../../../engine/text/format';
import { cellAddress } from '../../../workbook/cells/cellAddress';
import type { CellValue } from '../../../workbook/cells/sheetCells';
import type { CountsReport, TextReport } from './bookReport';
import { countsReport } from './periodReport';
import { printText } from './printReport';

/** The object that `comparar --json` prints: keys in Spanish, as a contract with whoever reads it. */
interface ComparisonReport {
  readonly antes: CutReport;
  readonly ahora: CutReport;
  /** One for each OEI, AEI or indicator with any difference. */
  readonly cambios: readonly ChangedReport[];
  readonly notas: readonly string[];
  /** Two or three sentences for the report. */
  readonly parrafo: string;
  /** With `--texto`: where the text differs from the later cut; `corte` says of which its figure is. */
  readonly texto?: readonly TextReport[];
}

interface CutReport {
  readonly libro: string;
  readonly hoja: string;
  readonly periodo: PeriodId;
  /** "corte del 10 de julio" */
  readonly nombre: string;
  readonly promedioAEI: number | null;
  readonly acciones: CountsReport;
  readonly indicadores: CountsReport;
}

interface ChangedReport {
  readonly tipo: 'OEI' | 'AEI' | 'IND';
  readonly codigo: string;
  readonly nombre: string;
  readonly diferencias: readonly { readonly clase: string; readonly que: string; readonly antes: CellValue; readonly ahora: CellValue; readonly celda: string }[];
}

/** Where a cut stands. */
interface FileCut {
  readonly book: string;
  readonly sheet: string;
  readonly period: PeriodId;
}

const KEYS: Readonly<Record<ChangeGroup, string>> = {
  colour: 'color', progress: 'avance', values: 'valor', targets: 'meta', registry: 'registro', presence: 'aparece-o-sale', printed: 'impreso',
};

/** A comparison as `--json` prints it. */
export function comparisonReport({ before, now, rows, notes, paragraph }: Comparison, files: { readonly before: FileCut; readonly now: FileCut }, texto: readonly TextReport[] | null): ComparisonReport {
  return {
    antes: cutReport(before, files.before),
    ahora: cutReport(now, files.now),
    cambios: rows.map(({ kind, code, name, items }) => ({
      tipo: kind, codigo: code, nombre: name,
      diferencias: items.map(({ group, what, cells: [was, is], place }) => ({ clase: KEYS[group], que: what, antes: was, ahora: is, celda: place === null ? '' : cellAddress(place) })),
    })),
    notas: notes, parrafo: paragraph, ...(texto !== null && { texto }),
  };
}

const cutReport = ({ name, progress, actions, indicators }: CutView, { book, sheet, period }: FileCut): CutReport => ({
  libro: book, hoja: sheet, periodo: period, nombre: name, promedioAEI: progress, acciones: countsReport(actions), indicadores: countsReport(indicators),
});

/** A comparison as text: the two cuts, the paragraph, then every difference under its code. */
export function printComparison({ antes, ahora, cambios, notas, parrafo, texto }: ComparisonReport): string {
  const differences = cambios.flatMap(({ diferencias }) => diferencias);
  const counts = CHANGE_GROUPS.flatMap((group) => {
    const count = differences.filter(({ clase }) => clase === KEYS[group]).length;
    return count === 0 ? [] : [`${GROUP_LABELS[group]}: ${formatCount(count)}`];
  });
  const words = (value: CellValue): string => (value === '' ? '(nada)' : typeof value === 'number' ? formatQuantity(value) : String(value));
  return [
    [`Antes: ${cutLine(antes)}`, `Ahora: ${cutLine(ahora)}`].join('\n'),
    [parrafo, ...notas].join('\n'),
    counts.length === 0 ? 'No hay diferencias.' : `Diferencias (${formatCount(differences.length)}): ${counts.join('; ')}`,
    ...cambios.map(({ codigo, nombre, diferencias }) => [`${codigo}: ${nombre}`, ...diferencias.map(({ que, antes: was, ahora: is }) => `    ${que}: ${words(was)} → ${words(is)}`)].join('\n')),
    ...(texto === undefined ? [] : [printText(texto)]),
  ].join('\n\n');
}

const cutLine = ({ libro, hoja, periodo, nombre }: CutReport): string => `«${libro}», hoja «${hoja}», ${periodo} (${nombre})`;
