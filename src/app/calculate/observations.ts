import type { Finding, FindingCode, FindingField, FindingPlace } from '../../engine/checks/finding';
import { describeFinding, findingSteps } from '../../engine/checks/findings';
import { RULES } from '../../engine/checks/rules';
import type { Evaluation } from '../../engine/method/evaluation';
import { inLetters, PEI_LETTERS } from '../../engine/plan/letters';
import type { PlanLetters } from '../../engine/plan/letters';
import type { Period } from '../../engine/plan/periods';
import { elementsOf } from '../../engine/plan/plan';
import type { Plan, PlanElement } from '../../engine/plan/plan';
import { runToEnd } from '../../engine/steps';
import type { Steps } from '../../engine/steps';
import type { Observation, Place } from '../../workbook/cells/observation';
import { keyColumn } from '../../workbook/find/tableLayout';
import type { ColumnMeaning, TableLayout } from '../../workbook/find/tableLayout';
import { tableAt } from './readTables';
import type { TableReading } from './readTables';

/** Observations of one code together, gravest first: "3 indicadores: …". */
export interface ObservationView {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  /** Heading of the group ("Meta igual a cero"). */
  readonly title: string;
  readonly items: readonly Observation[];
}

/** Some milliseconds of wording. */
const WORDED_PER_STEP = 500;

/** Not said of a cell that has something, which was not understood. */
const MISSING: ReadonlySet<string> = new Set<FindingCode>(['logro-esperado-faltante', 'valor-obtenido-faltante']);
const UNREAD: ReadonlySet<string> = new Set(['numero-ilegible', 'numero-ambiguo', 'celda-con-error', 'valor-logico', 'fecha-en-vez-de-numero']);
const cellKey = ({ sheet, rect }: Place): string => `${sheet}!${rect.top},${rect.left}`;

/** What a person should look at in a table and its figures: what could not be read first, then the checks, gravest rule first. */
export function* observationSteps(reading: TableReading, evaluations: readonly Evaluation[]): Steps<Observation[]> {
  const observations = [...reading.observations];
  const unread = new Set(observations.filter(({ code }) => UNREAD.has(code)).map(({ place }) => cellKey(place)));
  for (const finding of yield* findingSteps(reading.plan, evaluations)) {
    const found = observation(reading, finding);
    if (!MISSING.has(found.code) || !unread.has(cellKey(found.place))) observations.push(found);
    if (observations.length % WORDED_PER_STEP === 0) yield;
  }
  return observations;
}

export const observationsOf = (reading: TableReading, evaluations: readonly Evaluation[]): Observation[] => runToEnd(observationSteps(reading, evaluations));

function observation(reading: TableReading, finding: Finding): Observation {
  const { plan } = reading;
  const { message, remedy } = describeFinding(finding, plan);
  const element = codeOf(plan, finding.place.subject);
  return {
    code: finding.code,
    severity: finding.severity,
    ...(element !== undefined && { element }),
    place: placeOfFinding(reading, finding.place),
    message,
    remedy,
  };
}

/**
 * The cell that shows the progress of a row in a period: in the table's progress column, or the row's code where it has none.
 *
 * @param row sheet row, 1-based
 */
export const placeOfRow = (layout: TableLayout, row: number, { year, span }: Period): Place =>
  placeOfField(layout, row, { field: 'progress', year, span });

/** The cell of a row in the column of a field; the row's code where the table has no such column. */
function placeOfField(layout: TableLayout, row: number, field: FindingField): Place {
  const own = layout.columns.find(({ meaning }) => isSameField(meaning, field));
  const ofBoth = field.field === 'target' || field.field === 'actual'
    ? layout.columns.find(({ meaning }) => meaning.field === 'goalAndValue' && meaning.year === field.year && (!('span' in field) || meaning.span === field.span)) : undefined;
  const pair = layout.pairs?.byRow.get(row - 1);
  const top = pair === undefined ? row - 1 : field.field === 'target' ? pair.goal : field.field === 'actual' ? pair.value : row - 1;
  return { sheet: layout.sheet, rect: { top, left: (own ?? ofBoth ?? keyColumn(layout))?.column ?? layout.body.left, height: 1, width: 1 } };
}

const isSameField = (meaning: ColumnMeaning, wanted: FindingField): boolean =>
  meaning.field === wanted.field &&
  (!('year' in wanted) || ('year' in meaning && meaning.year === wanted.year)) &&
  (!('span' in wanted) || ('span' in meaning && meaning.span === wanted.span));

/** A row of a plan: its table, and the sheet row, 1-based. */
interface PlanRow {
  readonly table: TableReading;
  readonly row: number;
}

/** The cell a finding is about. An element without a row of its own is found at its first indicator; else at the table's header. */
export function placeOfFinding(reading: TableReading, { subject, field }: FindingPlace): Place {
  const found = rowOf(reading, subject);
  return found === null ? { sheet: reading.layout.sheet, rect: reading.layout.header } : placeOfField(found.table.layout, found.row, field);
}

function rowOf(reading: TableReading, { kind, index }: FindingPlace['subject']): PlanRow | null {
  return kind === 'IND' ? rowOfIndicator(reading, index) : rowOfElement(reading, elementsOf(reading.plan, kind)[index]);
}

/** The row of an indicator; null where the plan has no such indicator. */
export function rowOfIndicator(reading: TableReading, at: number): PlanRow | null {
  const { rows, tables } = reading.plan.columns;
  const row = rows[at];
  return row === undefined ? null : { table: tableAt(reading, tables?.[at]), row };
}

/** The row of an OEI or AEI, or that of its first indicator; null without either. */
export function rowOfElement(reading: TableReading, element: PlanElement | undefined): PlanRow | null {
  const row = element?.row ?? null;
  return row === null ? rowOfIndicator(reading, element?.indicators[0] ?? -1) : { table: tableAt(reading, element?.table), row };
}

/** {@link placeOfRow} of a row of a plan; null for none. */
export const placeOfPlanRow = (found: PlanRow | null, period: Period): Place | null => (found === null ? null : placeOfRow(found.table.layout, found.row, period));

/** The code of what a finding is about. */
function codeOf(plan: Plan, { kind, index }: FindingPlace['subject']): string | undefined {
  if (kind === 'IND') return plan.columns.codes[index];
  return elementsOf(plan, kind)[index]?.code;
}

const GRAVITY = { error: 0, warning: 1 } as const;

/** Observations of one code together: errors first, otherwise in the order given, which is the gravest rule first. Titles are in the plan's letters. */
export function groupObservations(observations: readonly Observation[], letters?: PlanLetters): ObservationView[] {
  const groups = new Map<string, Observation[]>();
  for (const observation of observations) {
    const group = groups.get(observation.code);
    if (group) group.push(observation);
    else groups.set(observation.code, [observation]);
  }
  return [...groups]
    .map(([code, items]) => ({ code, severity: gravest(items), title: observationTitle(code, letters), items }))
    .sort((a, b) => GRAVITY[a.severity] - GRAVITY[b.severity]);
}

const gravest = (items: readonly Observation[]): ObservationView['severity'] =>
  items.some(({ severity }) => severity === 'error') ? 'error' : 'warning';

/** Headings of what reading a table finds doubtful; the checks of the method bring their own. */
const READING_TITLES: Readonly<Record<string, string>> = {
  'accion-con-menos-indicadores': 'OEI o AEI con más indicadores en otra hoja',
  'accion-en-varias-hojas': 'OEI o AEI repartida en varias hojas',
  'avance-en-fraccion': 'Avance impreso que puede ser fracción o porcentaje',
  'calculo-manual': 'Libro en cálculo manual',
  'memoria-perdida': 'Se perdió lo que PEI Avance guardaba en el libro',
  'columnas-sin-nombre': 'Columnas de PEI Avance sin su nombre',
  // Where the memory is lost it is not known who wrote it.
  'celda-cambiada-a-mano': 'Celda que no dice lo calculado',
  'celda-con-error': 'Celda con error de fórmula',
  'celdas-lejanas': 'Contenido lejos de la tabla',
  'codigo-no-reconocido': 'Código que no se reconoce',
  'codigos-numericos': 'Códigos de solo números',
  'cifra-de-varias-filas': 'Cifra combinada de varios indicadores',
  'codigo-supuesto': 'Códigos supuestos',
  'columna-del-objetivo': 'Columnas del OEI, que no se usan',
  'columna-dudosa': 'Columna que no se entiende del todo',
  'sentido-dudoso': 'Indicador sin sentido, que parece descendente',
  'fecha-en-vez-de-numero': 'Fecha en lugar de un número',
  'fila-corrida': 'Fila corrida',
  'fila-sin-pareja': 'Fila de meta o de valor sin la otra',
  'filas-emparejadas': 'Meta y valor en dos filas, leídas juntas',
  'fila-sin-codigo': 'Fila sin código',
  'fila-sin-nombre': 'Fila con cifras y sin nombre',
  'fila-solo-con-nombre': 'Fila que solo tiene texto',
  'formula-no-coincide': 'Fórmula que no da lo calculado',
  'indicador-en-varias-filas': 'Indicador en varias filas',
  'indicador-en-la-fila-del-elemento': 'AEI con cifras y sin fila de indicador',
  'hojas-que-ya-no-se-juntan': 'Hojas que ya no se pueden calcular juntas',
  'numero-ambiguo': 'Número que se puede leer de dos maneras',
  'numero-con-palabras': 'Número con palabras o un signo',
  'numero-ilegible': 'Número que no se entiende',
  'ponderador-no-usado': 'Ponderador que no sale de la relevancia',
  'parcial-sin-valor': 'Mes o trimestre sin valor',
  'parciales-por-confirmar': 'Valores que se suman o ya vienen acumulados',
  'meta-de-semestre': 'Meta de un semestre, que no se usa',
  'meta-y-valor-en-filas': 'Meta y valor en dos filas',
  'periodo-en-filas': 'Una fila por periodo',
  'periodo-que-falta-en-una-hoja': 'Periodo que falta en una hoja del plan',
  'plan-en-varias-hojas': 'Un plan que parece estar en varias hojas',
  'sin-logros-esperados': 'Falta la columna de logros esperados',
  'filas-sin-tabla': 'Filas con códigos fuera de toda tabla',
  'sin-valores-obtenidos': 'Falta la columna de valores obtenidos',
  'valor-sin-formula': 'Valor en lugar de una fórmula',
  'titulo-o-indicador': 'Fila que puede ser título o indicador',
  'total-de-unidades': 'Indicador de varias unidades con total',
  'unidades-mezcladas': 'Unidades distintas en una fila',
  'valor-logico': 'VERDADERO o FALSO en lugar de un número',
  'varios-indicadores-en-una-celda': 'Varios indicadores en una celda',
};

const isFindingCode = (code: string): code is FindingCode => code in RULES;

/** Heading of a group of observations; a code without one is made from its words. */
export const observationTitle = (code: string, letters: PlanLetters = PEI_LETTERS): string =>
  inLetters(isFindingCode(code) ? RULES[code].title : (READING_TITLES[code] ?? spelled(code)), letters);

/** 'relevancia-no-reconocida' reads 'Relevancia no reconocida'. */
const spelled = (code: string): string => code.charAt(0).toUpperCase() + code.slice(1).replaceAll('-', ' ');
