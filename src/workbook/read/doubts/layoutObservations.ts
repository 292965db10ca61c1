import { inLetters } from '../../../engine/plan/letters';
import type { PlanLetters } from '../../../engine/plan/letters';
import { spanishList } from '../../../engine/text/words';
import { columnLetters } from '../../cells/cellAddress';
import type { Observation } from '../../cells/observation';
import type { HeaderConcept } from '../../find/headerVocabulary';
import { coveringParts } from '../../find/periods/valueParts';
import { guessHeading } from '../../find/readHeader';
import { titlePeriod } from '../../find/tableHeading';
import { findColumn, isDoubtful, keyColumn, meaningWords } from '../../find/tableLayout';
import type { LayoutColumn, TableLayout, ValueParts } from '../../find/tableLayout';

/** Observations on the table itself: doubtful columns, periods in rows, no goals, no values, no codes. */
export function layoutObservations(layout: TableLayout, letters: PlanLetters): Observation[] {
  const beside = objectivesBeside(layout);
  const doubts = layout.columns.filter((column) => isDoubtful(column) && !beside.includes(column)).map((column) => doubtfulColumn(layout, column, letters));
  if (beside.length > 0) doubts.push(unusedObjectives(layout, beside, letters));
  const period = findColumn(layout, 'rowPeriod');
  if (period !== undefined) return [...doubts, periodInRows(layout, period)];
  const kind = findColumn(layout, 'rowKind');
  if (kind !== undefined && layout.pairs === undefined) return [...doubts, kindInRows(layout, kind)];
  if (kind !== undefined) doubts.push(pairedRows(layout, kind));
  const ofBoth = findColumn(layout, 'goalAndValue');
  if ((ofBoth ?? findColumn(layout, 'target')) === undefined) {
    doubts.push(missing(layout, 'sin-logros-esperados', `No se encontró ninguna columna de logro esperado (meta) con su año${unsureWords(layout)}.`));
  }
  if (layout.valueParts?.answer === null) doubts.push(openParts(layout, layout.valueParts));
  if (!hasSums(layout) && layout.valueParts?.answer !== null && (ofBoth ?? findColumn(layout, 'actual') ?? findColumn(layout, 'progress')) === undefined) {
    doubts.push(missing(layout, 'sin-valores-obtenidos', `No se encontró ninguna columna de valor obtenido con su periodo${unfinishedParts(layout) ?? unfinishedTitle(layout) ?? unsureWords(layout)}.`));
  }
  doubts.push(...halfYearGoals(layout));
  const level = keyColumn(layout)?.meaning.field === 'objective' ? 'OEI' : 'AEI';
  if (findColumn(layout, 'code') === undefined) {
    doubts.push({
      ...missing(layout, 'codigo-supuesto', inLetters(`La tabla no tiene códigos de indicador: se numeraron en el orden de las filas de cada ${level}.`, letters)),
      severity: 'warning',
      remedy: `Agregue una columna «Código del indicador» con códigos como ${inLetters(level === 'OEI' ? 'IND.01.OEI.01' : 'IND.01.AEI.01.01', letters)}.`,
    });
  }
  return doubts;
}

/** Whether values of months, quarters or semesters add up to that of some period. */
const hasSums = (layout: TableLayout): boolean =>
  layout.columns.some(({ meaning }) => meaning.field === 'part' && (['semester', 'year'] as const).some((span) => coveringParts(layout, meaning.year, span) !== null));

/** That the values of months or quarters reach to the end of no period: ": los de «Enero» … «Marzo» no llegan …"; null where there are none. */
function unfinishedParts({ columns, valueParts }: TableLayout): string | null {
  const parts = columns.filter(({ part, meaning: { field } }) => part !== undefined && (field === 'unknown' || field === 'part'));
  if (parts.length === 0) return null;
  const isSummed = valueParts?.answer === 'sum';
  return `: ${parts.length === 1 ? 'el' : 'los'} de ${namesOf(parts)} ${isSummed ? `no suma${parts.length === 1 ? '' : 'n'} un semestre ni el año completo` : `no llega${parts.length === 1 ? '' : 'n'} a junio ni a diciembre`}, y el avance Tipo I es del primer semestre o del año`;
}

/** That the title, or else the sheet's name, says that the values reach to another month: ": los de «Ejecutado» son de «… al III trimestre» …"; null where it does not. */
function unfinishedTitle({ columns, title, sheet }: TableLayout): string | null {
  const values = columns.filter((column) => column.meaning.field === 'unknown' && guessHeading(column).concept === 'actual');
  if (values.length === 0 || !titlePeriod(title, sheet).isOfOtherPart) return null;
  return `: los de ${namesOf(values)} son de «${titlePeriod(title).isOfOtherPart ? title : sheet}», que no llega a junio ni a diciembre, y el avance Tipo I es del primer semestre o del año`;
}

/** The headings of columns, each in its lowest words, or in all of them where some have the same: "«Enero», «Febrero» … «Junio»". */
function namesOf(columns: readonly LayoutColumn[]): string {
  const last = columns.map(({ header }) => header.split(' · ').at(-1) ?? '');
  const names = columns.map(({ header }, at) => `«${new Set(last).size === last.length ? (last[at] ?? '') : header}»`);
  return names.length > COLUMNS_NAMED ? `${names.slice(0, 2).join(', ')} … ${names.at(-1) ?? ''}` : spanishList(names);
}

/** The question whether values of months, quarters or semesters add up. */
function openParts({ sheet, header, columns }: TableLayout, { columns: parts }: ValueParts): Observation {
  const [first = header.left] = parts;
  const named = namesOf(columns.filter(({ column }) => parts.includes(column)));
  const doubt = parts.length === 1 ? 'son solo de su mes, trimestre o semestre o ya vienen acumulados' : 'se suman o ya vienen acumulados';
  return {
    code: 'parciales-por-confirmar',
    severity: 'error',
    place: { sheet, rect: { ...header, left: first, width: (parts.at(-1) ?? first) + 1 - first } },
    message: `No se sabe si los valores de ${named} ${doubt}: nada se calcula con ellos hasta que lo indique.`,
    remedy: 'Indíquelo en «Cómo se leyó la tabla»; la respuesta queda guardada en el libro.',
  };
}

const COLUMNS_NAMED = 4;

/** The columns that may be the missing one, because what they hold is not known: ": no se sabe qué contiene D «Ejecución»"; '' for none. */
function unsureWords({ columns }: TableLayout): string {
  const unsure = columns.filter((column) => column.meaning.field === 'unknown' && (isDoubtful(column) || namesPart(column)) && !isOfIdentity(column));
  const named = unsure.slice(0, COLUMNS_NAMED).map(({ column, header }) => (header === '' ? columnLetters(column) : `${columnLetters(column)} «${header}»`));
  const more = unsure.length - named.length;
  if (named.length === 0) return '';
  return `: no se sabe qué contiene${unsure.length === 1 ? '' : 'n'} ${spanishList([...named, ...(more > 0 ? [`${more} más`] : [])])}`;
}

/** Whether a heading is of codes or names: its column is no figure, even where two may be meant. */
const isOfIdentity = (column: LayoutColumn): boolean => IDENTITIES.has(guessHeading(column).concept ?? 'other');

const IDENTITIES: ReadonlySet<HeaderConcept> = new Set<HeaderConcept>(['code', 'indicator', 'name', 'element', 'objective', 'executingUnit', 'unit', 'relevance', 'direction', 'aggregation', 'priority']);

/** Whether a heading names a month or a quarter: alone they are no values of the method. */
const namesPart = (column: LayoutColumn): boolean => guessHeading(column).span === 'unknown';

function doubtfulColumn({ sheet, header }: TableLayout, { column, header: words, meaning }: LayoutColumn, letters: PlanLetters): Observation {
  const name = words === '' ? `La columna ${columnLetters(column)}, sin título,` : `La columna «${words}»`;
  const isUnknown = meaning.field === 'unknown';
  return {
    code: 'columna-dudosa',
    severity: 'warning',
    place: { sheet, rect: { ...header, left: column, width: 1 } },
    message: isUnknown ? `${name} no se usa: no se sabe qué contiene.` : `${name} se tomó como «${inLetters(meaningWords(meaning), letters)}», pero no es seguro.`,
    remedy: 'Elija en el panel, en «Columnas», qué contiene; la respuesta queda guardada en el libro.',
  };
}

/** The goals and values between the column of the OEI and that of the codes of its AEI or indicators: they are the OEI's own. */
function objectivesBeside(layout: TableLayout): readonly LayoutColumn[] {
  const [objective, key] = [findColumn(layout, 'objective'), keyColumn(layout)];
  if (objective === undefined || key === undefined || key === objective) return [];
  return layout.columns.filter((own) => {
    const { column, meaning: { field }, corrected } = own;
    return field === 'unknown' && corrected !== true && column > objective.column && column < key.column && ['target', 'actual'].includes(guessHeading(own).concept ?? '');
  });
}

function unusedObjectives({ sheet, header }: TableLayout, columns: readonly LayoutColumn[], letters: PlanLetters): Observation {
  const [left = header.left, right = left] = [columns[0]?.column, columns.at(-1)?.column];
  const named = spanishList(columns.map(({ header: words }) => `«${words}»`));
  return {
    code: 'columna-del-objetivo',
    severity: 'warning',
    place: { sheet, rect: { ...header, left, width: right + 1 - left } },
    message: `${named} ${columns.length === 1 ? 'es' : 'son'} ${inLetters('del OEI que está en la misma fila que sus AEI', letters)}: no se usa${columns.length === 1 ? '' : 'n'}, y ese OEI queda sin avance.`,
    remedy: inLetters('Si quiere el avance de los OEI, póngalos en una tabla aparte, cada uno con su código, su indicador, su meta y su valor.', letters),
  };
}

function periodInRows({ sheet, header }: TableLayout, { column, header: words }: LayoutColumn): Observation {
  return {
    code: 'periodo-en-filas',
    severity: 'error',
    place: { sheet, rect: { ...header, left: column, width: 1 } },
    message: `La tabla repite cada indicador en una fila por periodo, que dice la columna «${words}»: así no se puede calcular.`,
    remedy: 'Ponga cada indicador en una sola fila, con una columna por periodo (como «Meta 2024» y «Valor obtenido 2024 - Sem1»).',
  };
}

/** Codes of numbers alone, which were read as codes of a PEI. */
export function assumedCodes(layout: TableLayout, how: 'whole' | 'within'): Observation {
  const key = keyColumn(layout);
  return {
    code: 'codigos-numericos',
    severity: 'warning',
    place: { sheet: layout.sheet, rect: { ...layout.header, left: key?.column ?? layout.header.left, width: 1 } },
    message: how === 'whole'
      ? 'Los códigos de la tabla son solo números: 1 se leyó como OEI.01, 1.1 como AEI.01.01 y 1.1.1 como IND.01.AEI.01.01.'
      : 'Las AEI de la tabla tienen solo su número dentro de su OEI: 1 en una fila de OEI.01 se leyó como AEI.01.01.',
    remedy: 'Si es así, no haga nada; para dejarlo claro, escriba los códigos con sus letras.',
  };
}

function kindInRows({ sheet, header }: TableLayout, { column, header: words }: LayoutColumn): Observation {
  return {
    code: 'meta-y-valor-en-filas',
    severity: 'error',
    place: { sheet, rect: { ...header, left: column, width: 1 } },
    message: `La tabla tiene la meta y el valor de cada indicador en dos filas, como dice la columna ${words === '' ? columnLetters(column) : `«${words}»`}: así no se puede calcular.`,
    remedy: 'Ponga cada indicador en una sola fila, con una columna para la meta y otra para el valor (como «Meta 2024» y «Valor obtenido 2024 - Sem1»).',
  };
}

/** Each goal of a semester that is not used, beside that of the year or alone. */
function halfYearGoals({ sheet, header, columns }: TableLayout): Observation[] {
  return columns.flatMap((own): Observation[] => {
    const { column, header: words, meaning, corrected } = own;
    const { concept, span, year } = guessHeading(own);
    if (meaning.field !== 'unknown' || corrected === true || concept !== 'target' || (span !== 'semester' && span !== 'second-semester')) return [];
    const annual = columns.find((one) => (one.meaning.field === 'target' || one.meaning.field === 'goalAndValue') && (year === null || one.meaning.year === year));
    return [{
      code: 'meta-de-semestre',
      severity: 'warning',
      place: { sheet, rect: { ...header, left: column, width: 1 } },
      message: `«${words}» es la meta de un semestre y no se usa: el avance Tipo I se calcula contra la del año${annual === undefined ? '' : `, «${annual.header}»`}.`,
      remedy: annual === undefined ? 'Agregue una columna con la meta del año, como «Meta 2024».' : 'Si esa no es la del año, indique qué contiene cada columna.',
    }];
  });
}

function pairedRows({ sheet, header }: TableLayout, { column }: LayoutColumn): Observation {
  return {
    code: 'filas-emparejadas',
    severity: 'warning',
    place: { sheet, rect: { ...header, left: column, width: 1 } },
    message: 'La tabla tiene la meta y el valor de cada indicador en dos filas: se leyeron juntas, y el avance va en la primera.',
    remedy: 'Si es así, no haga nada.',
  };
}

function missing({ sheet, header }: TableLayout, code: string, message: string): Observation {
  return {
    code,
    severity: 'error',
    place: { sheet, rect: header },
    message,
    remedy: 'Elija en el panel, en «Columnas», qué contiene cada columna, o escriba el año en el título de la columna.',
  };
}
