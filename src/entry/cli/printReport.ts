import { formatPercent } from '../../engine/formatPercent';
import type { BandReport, BookReport, CountsReport, PeriodReport, SheetReport, TextReport } from './bookReport';
import { printObservations } from './printObservations';

const BAND_WORDS: Readonly<Record<BandReport, string>> = { rojo: 'Rojo', ambar: 'Ámbar', verde: 'Verde', nd: 'ND' };
const STATES = { calculada: 'calculada', omitida: 'omitida', error: 'con error' } as const;

/** A report for people: counts, mean, every OEI and AEI with its colour in words, and what to look at. */
export const printReport = ({ libro, hojas, texto }: BookReport): string =>
  [libro, ...hojas.map(printSheet), ...(texto === undefined ? [] : [printText(texto)])].join('\n\n');

/** What the text of a report gets wrong, both versions one under the other. */
function printText(findings: readonly TextReport[]): string {
  if (findings.length === 0) return 'Redacción: el texto dice lo mismo que la tabla.';
  const lines = findings.flatMap(({ codigo, mensaje, dice, deberia }) => [
    `  ${codigo}: ${mensaje}`,
    ...(dice === '' ? [] : [`    dice:    ${dice}`]),
    ...(deberia === '' ? [] : [`    debería: ${deberia}`]),
  ]);
  return [`Redacción (${findings.length}):`, ...lines].join('\n');
}

const printSheet = (sheet: SheetReport): string =>
  [
    `Hoja «${sheet.hoja}»: ${STATES[sheet.estado]}${sheet.motivo === undefined ? '' : `. ${sheet.motivo}`}`,
    ...sheet.periodos.map(printPeriod),
    ...printObservations(sheet.observaciones, sheet.ignoradas),
  ].join('\n');

function printPeriod({ periodo, ajustes, resumen, promedioAEI, objetivos, acciones, indicadores }: PeriodReport): string {
  const width = Math.max(0, ...[...objetivos, ...acciones].map(({ codigo }) => codigo.length));
  return [
    `  Periodo ${periodo}: ${objetivos.length} OEI, ${acciones.length} AEI, ${indicadores.length} indicadores`,
    ...(ajustes.nota === '' ? [] : [`    ${ajustes.nota} El aplicativo de CEPLAN lo hace de otro modo.`]),
    `    ${'Semaforización'.padEnd(26)}Rojo  Ámbar  Verde   ND  Total`,
    ...countsLine('Objetivos', resumen.objetivos),
    ...countsLine('Indicadores de objetivos', resumen.indicadoresObjetivos),
    ...countsLine('Acciones', resumen.acciones),
    ...countsLine('Indicadores de acciones', resumen.indicadoresAcciones),
    `    Avance promedio de AEI: ${formatPercent(promedioAEI)}`,
    ...[...objetivos, ...acciones].map(
      ({ codigo, avanceTipoI, semaforo }) => `    ${codigo.padEnd(width)}  ${formatPercent(avanceTipoI).padStart(6)}  ${BAND_WORDS[semaforo]}`,
    ),
  ].join('\n');
}

const countsLine = (label: string, { rojo, ambar, verde, nd, total }: CountsReport): string[] =>
  total === 0 ? [] : [`    ${label.padEnd(26)}${cell(rojo, 4)}${cell(ambar, 7)}${cell(verde, 7)}${cell(nd, 5)}${cell(total, 7)}`];

const cell = (count: number, width: number): string => String(count).padStart(width);
