import { BULK } from '../../../app/calculate/bulkWords';
import { comparePolicies } from '../../../engine/explain/explainPolicies';
import { lettersOfCode } from '../../../engine/plan/letters';
import { formatCount, formatPercent } from '../../../engine/text/format';
import { spanishList } from '../../../engine/text/words';
import type { BandReport, BookReport, CountsReport, ObservationReport, PeriodReport, SheetReport, TextReport } from './bookReport';

const BAND_LABELS: Readonly<Record<BandReport, string>> = { rojo: 'Rojo', ambar: 'Ámbar', verde: 'Verde', nd: 'ND', 'sin-calcular': 'Sin calcular' };
const STATES = { calculada: 'calculada', omitida: 'omitida', error: 'con error' } as const;

/** A report as text: counts, mean, every OEI and AEI with its colour in words, and the observations. */
export const printReport = ({ libro, hojas, texto }: BookReport): string =>
  [libro, ...summaryLine(hojas), ...[...hojas.filter(hasFailed), ...hojas.filter((one) => !hasFailed(one))].map(printSheet), ...(texto === undefined ? [] : [printText(texto)])].join('\n\n');

const hasFailed = ({ estado }: SheetReport): boolean => estado === 'error';

/** How many of the tables were calculated; nothing where there is only one. */
function summaryLine(hojas: readonly SheetReport[]): string[] {
  const tables = hojas.filter(({ estado }) => estado !== 'omitida');
  const what = new Set(tables.map(({ hoja }) => hoja)).size === tables.length ? 'hojas' : 'tablas';
  return tables.length < 2 ? [] : [BULK.finished(tables.filter((one) => !hasFailed(one)).length, tables.length, what)];
}

/** Where the text of a report differs from the table: what it says, and below it what it should say. */
export function printText(findings: readonly TextReport[]): string {
  if (findings.length === 0) return 'Redacción: el texto dice lo mismo que la tabla.';
  const lines = findings.flatMap(({ codigo, mensaje, dice, deberia }) => [
    `  ${codigo}: ${mensaje}`,
    ...(dice === '' ? [] : [`    dice:    ${dice}`]),
    ...(deberia === '' ? [] : [`    debería: ${deberia}`]),
  ]);
  return [`Redacción (${findings.length}):`, ...lines].join('\n');
}

const togetherWith = ({ juntoCon = [] }: SheetReport): string => (juntoCon.length === 0 ? '' : `, junto con ${spanishList(juntoCon.map((name) => `«${name}»`))}`);

const printSheet = (sheet: SheetReport): string =>
  [
    `Hoja «${sheet.hoja}»: ${STATES[sheet.estado]}${togetherWith(sheet)}${sheet.motivo === undefined ? '' : `. ${sheet.motivo}`}`,
    ...sheet.periodos.map(printPeriod),
    ...printObservations(sheet.observaciones, sheet.ignoradas),
  ].join('\n');

function printPeriod({ columnaImpresa, periodo, ajustes, sinCalcular, resumen, promedioAEI, objetivos, acciones, indicadores }: PeriodReport): string {
  const elements = [...objetivos, ...acciones];
  const letters = lettersOfCode((acciones[0] ?? objetivos[0])?.codigo ?? '');
  const width = elements.reduce((widest, { codigo }) => Math.max(widest, codigo.length), 0);
  return [
    `  Periodo ${periodo}: ${formatCount(objetivos.length)} ${letters.objective}, ${formatCount(acciones.length)} ${letters.action}, ${formatCount(indicadores.count)} indicadores`,
    ...(ajustes.nota === '' ? [] : [`    ${comparePolicies(ajustes.nota)}`]),
    `    ${'Semaforización'.padEnd(26)}Rojo  Ámbar  Verde   ND  Total`,
    ...countsLine('Objetivos', resumen.objetivos),
    ...countsLine('Indicadores de objetivos', resumen.indicadoresObjetivos),
    ...countsLine('Acciones', resumen.acciones),
    ...countsLine('Indicadores de acciones', resumen.indicadoresAcciones),
    ...(sinCalcular === undefined ? [] : [`    ${sinCalcular}`]),
    `    Avance promedio de ${letters.action}: ${figureOf(promedioAEI, resumen.acciones.sinCalcular > 0)}`,
    ...(columnaImpresa === true ? [`    ${BULK.printedColumn}`] : []),
    ...elements.map(
      ({ codigo, avanceTipoI, semaforo }) => `    ${codigo.padEnd(width)}  ${figureOf(avanceTipoI, semaforo === 'sin-calcular').padStart(6)}  ${BAND_LABELS[semaforo]}`,
    ),
  ].join('\n');
}

const figureOf = (progress: number | null, isOpen: boolean): string => (isOpen ? '—' : formatPercent(progress));

const countsLine = (label: string, { rojo, ambar, verde, nd, total }: CountsReport): string[] =>
  total === 0 ? [] : [`    ${label.padEnd(26)}${countColumn(rojo, 4)}${countColumn(ambar, 7)}${countColumn(verde, 7)}${countColumn(nd, 5)}${countColumn(total, 7)}`];

const countColumn = (count: number, width: number): string => formatCount(count).padStart(width);

/** Messages shown per class, and cells named per line; the rest are counted. */
const SHOWN_MESSAGES = 3;
const SHOWN_CELLS = 12;

/**
 * The observations as text: a line per class with its cells, their messages, and once what to do. Classes keep the order given, gravest
 * first.
 *
 * @param ignored number of observations ignored in the workbook
 */
function printObservations(observations: readonly ObservationReport[], ignored: number): string[] {
  if (observations.length === 0) return ignored === 0 ? [] : [`  Sin observaciones${ignoredText(ignored)}.`];
  const groups = groupedBy(observations, ({ clase }) => clase);
  const shown = observations.some(({ ignorada }) => ignorada === true);
  const rest = shown || ignored === 0 ? '' : ignoredText(ignored);
  return [`  Observaciones (${observations.length}), de la más grave a la más leve${rest}:`, ...groups.flatMap(printGroup)];
}

const ignoredText = (ignored: number): string => ` (${ignored === 1 ? 'otra está ignorada' : `otras ${ignored} están ignoradas`} en el libro: véalas con --todas)`;

function printGroup(group: readonly ObservationReport[]): string[] {
  const [first] = group;
  if (first === undefined) return [];
  const messages = groupedBy(group, messageText);
  const shown = messages.slice(0, SHOWN_MESSAGES);
  const rest = messages.slice(SHOWN_MESSAGES).flat();
  return [
    `    [${first.gravedad}${group.every(({ ignorada }) => ignorada === true) ? ', ignorada' : ''}] ${first.titulo} (${first.clase}, ${group.length}): ${cellList(group, true)}`,
    ...shown.map((same) => `        ${messages.length === 1 ? '' : `${cellList(same, false)}: `}${messageText(same[0] ?? first)}`),
    ...(rest.length > 0 ? [`        … y lo mismo en ${cellList(rest, false)}`] : []),
    `        → ${first.queHacer}`,
  ];
}

const messageText = ({ mensaje, queHacer }: ObservationReport): string => mensaje.slice(0, mensaje.length - queHacer.length).trim();

/** "PEI Indicadores!N20, N34, N35": the sheet once while it is the same. */
function cellList(group: readonly ObservationReport[], withSheet: boolean): string {
  let sheet = withSheet ? '' : sheetPart(group[0]?.celda ?? '');
  const names = [...new Set(group.map(({ celda }) => celda))].map((celda) => {
    const own = sheetPart(celda);
    const name = own === sheet ? celda.slice(own.length) : celda;
    sheet = own;
    return name;
  });
  const rest = names.length - SHOWN_CELLS;
  return rest > 0 ? `${names.slice(0, SHOWN_CELLS).join(', ')} y ${rest} más` : names.join(', ');
}

/** "PEI Indicadores!" of "PEI Indicadores!N20". */
const sheetPart = (celda: string): string => celda.slice(0, celda.lastIndexOf('!') + 1);

function groupedBy<T>(items: readonly T[], key: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return [...groups.values()];
}
