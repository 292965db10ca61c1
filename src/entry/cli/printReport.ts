import { formatPercent } from '../../engine/formatPercent';
import type { BandReport, BookReport, CountsReport, PeriodReport, SheetReport, TextReport } from './bookReport';

const BAND_WORDS: Readonly<Record<BandReport, string>> = { rojo: 'Rojo', ambar: 'Ámbar', verde: 'Verde', nd: 'ND' };
const STATES = { calculada: 'calculada', omitida: 'omitida', error: 'con error' } as const;

/** Observations of one kind shown in full; the rest are counted. */
const SHOWN_PER_KIND = 5;

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
    ...printObservations(sheet),
  ].join('\n');

function printPeriod({ periodo, resumen, promedioAEI, objetivos, acciones, indicadores }: PeriodReport): string {
  const width = Math.max(0, ...[...objetivos, ...acciones].map(({ codigo }) => codigo.length));
  return [
    `  Periodo ${periodo}: ${objetivos.length} OEI, ${acciones.length} AEI, ${indicadores.length} indicadores`,
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

function printObservations({ observaciones }: SheetReport): string[] {
  if (observaciones.length === 0) return [];
  const kinds = [...new Set(observaciones.map(({ clase }) => clase))];
  const lines = kinds.flatMap((kind) => {
    const items = observaciones.filter(({ clase }) => clase === kind);
    const shown = items.slice(0, SHOWN_PER_KIND).map(({ gravedad, celda, mensaje }) => `    [${gravedad}] ${celda}: ${mensaje}`);
    const rest = items.length - shown.length;
    return rest > 0 ? [...shown, `    … y ${rest} más de la misma clase (${kind})`] : shown;
  });
  return [`  Observaciones (${observaciones.length}):`, ...lines];
}
