import { compareCuts } from '../../engine/compare/compareCuts';
import type { Change } from '../../engine/compare/change';
import { meanText } from '../../engine/explain/explainOpen';
import { isSameLimits } from '../../engine/method/bands';
import type { BandCounts, Summary } from '../../engine/method/evaluation';
import { inLetters } from '../../engine/plan/letters';
import type { PlanLetters } from '../../engine/plan/letters';
import { periodIndex, periodLabel } from '../../engine/plan/periods';
import { elementsOf } from '../../engine/plan/plan';
import type { Steps } from '../../engine/steps';
import { formatCount } from '../../engine/text/format';
import { spanishList } from '../../engine/text/words';
import type { Place } from '../../workbook/cells/observation';
import type { CellValue } from '../../workbook/cells/sheetCells';
import { placeOfElement } from './changePlaces';
import { changeCells, changeLabel, changeValues, groupOf } from './changeWords';
import type { ChangeGroup } from './changeWords';
import { comparisonParagraph } from './comparisonParagraph';
import { withArticle } from './cuts';
import type { NamedTableCut } from './cuts';
import { isSamePolicies } from '../settings/methodSettings';

/** What differs between two cuts, in words. */
export interface Comparison {
  readonly before: CutView;
  readonly now: CutView;
  /** One for each OEI, AEI or indicator with any difference, in the order of the later cut. */
  readonly rows: readonly ChangedRow[];
  /** What is to be known of the comparison itself, a sentence each. */
  readonly notes: readonly string[];
  /** Two or three sentences for the report. */
  readonly paragraph: string;
  readonly letters: PlanLetters;
}

/** The figures of one of the two. */
export interface CutView {
  readonly name: string;
  readonly label: string;
  /** Avance promedio de AEI, "74.68" or "ND". */
  readonly mean: string;
  /** The same as a number; null for ND, or where it is not calculated. */
  readonly progress: number | null;
  readonly actions: BandCounts;
  readonly indicators: BandCounts;
}

/** What differs of an OEI, AEI or indicator. */
export interface ChangedRow {
  readonly kind: Change['kind'];
  readonly code: string;
  /** As it is now; as it was, of what is gone. */
  readonly name: string;
  readonly items: readonly ChangedItem[];
}

/** One difference. */
export interface ChangedItem {
  readonly group: ChangeGroup;
  /** "Valor obtenido 2024-I" */
  readonly what: string;
  readonly was: string;
  readonly is: string;
  /** The same for two cells of a sheet: numbers where they are numbers. */
  readonly cells: readonly [CellValue, CellValue];
  /** Its cell in the open workbook, in the later cut where both stand there; null where it has none. */
  readonly place: Place | null;
}

/** Some milliseconds of wording. */
const WORDED_PER_STEP = 1_000;

/**
 * Compares two cuts and puts what differs in words.
 *
 * @param open those of the two that stand in the open workbook, which the cells of the changes are in
 */
export function* comparisonSteps(before: NamedTableCut, now: NamedTableCut, open: readonly NamedTableCut[]): Steps<Comparison> {
  const changes = yield* compareCuts(before, now);
  const rows: { readonly row: ChangedRow; readonly items: ChangedItem[]; readonly key: string }[] = [];
  let worded = 0;
  for (const change of changes) {
    const key = `${change.kind} ${change.before} ${change.now}`;
    let last = rows[rows.length - 1];
    if (last?.key !== key) {
      const items: ChangedItem[] = [];
      last = { key, items, row: { kind: change.kind, code: change.code, name: nameOf(before, now, change), items } };
      rows.push(last);
    }
    last.items.push(itemOf(change, placeIn(before, now, change, open)));
    if ((worded += 1) % WORDED_PER_STEP === 0) yield;
  }
  const { letters } = now.plan;
  const [first, second] = [viewOf(before), viewOf(now)];
  return {
    before: first, now: second, rows: rows.map(({ row }) => row), letters,
    notes: [...strangers(before, now, changes), ...notesOf(before, now)].map((note) => inLetters(note, letters)),
    paragraph: inLetters(comparisonParagraph(before, now, changes), letters),
  };
}

function nameOf(before: NamedTableCut, now: NamedTableCut, { kind, before: was, now: is }: Change): string {
  const [{ plan }, at] = is < 0 ? [before, was] : [now, is];
  return kind === 'IND' ? (plan.columns.names[at] ?? '') : (elementsOf(plan, kind)[at]?.name ?? '');
}

function itemOf(change: Change, place: Place | null): ChangedItem {
  const [was, is] = changeValues(change);
  return { group: groupOf(change), what: changeLabel(change), was, is, cells: changeCells(change), place };
}

function placeIn(before: NamedTableCut, now: NamedTableCut, change: Change, open: readonly NamedTableCut[]): Place | null {
  if (change.now >= 0 && open.includes(now)) return placeOfElement(now, change, change.now, 1);
  return change.before >= 0 && open.includes(before) ? placeOfElement(before, change, change.before, 0) : null;
}

const viewOf = ({ name, label, evaluation }: NamedTableCut): CutView =>
  ({ name, label, mean: meanText(evaluation), progress: evaluation.actionsMean, actions: evaluation.summary.actions, indicators: indicatorCounts(evaluation.summary) });

/** The indicators of OEI and AEI together. */
function indicatorCounts({ actionIndicators: one, objectiveIndicators: other }: Summary): BandCounts {
  return { red: one.red + other.red, amber: one.amber + other.amber, green: one.green + other.green, nd: one.nd + other.nd, open: one.open + other.open, total: one.total + other.total };
}

/** What is said where the two have nothing in common: they may be of two plans. */
function strangers(before: NamedTableCut, now: NamedTableCut, changes: readonly Change[]): readonly string[] {
  const appeared = changes.filter(({ kind, field }) => kind === 'IND' && field === 'appeared').length;
  const isAll = appeared > 0 && appeared === now.plan.columns.count && before.plan.columns.count > 0;
  return isAll ? ['Ningún indicador está en los dos cortes: compruebe que sean del mismo plan.'] : [];
}

/** What makes the two cuts comparable only in part. */
function notesOf(before: NamedTableCut, now: NamedTableCut): readonly string[] {
  const columnsOnlyIn = (one: NamedTableCut, other: NamedTableCut): string[] => {
    const columns = [
      ...one.plan.years.filter((year) => !other.plan.years.includes(year)).map((year) => `el logro esperado de ${year}`),
      ...one.plan.periods.filter((period) => periodIndex(other.plan.periods, period) < 0).map((period) => `los valores de ${periodLabel(period)}`),
    ];
    return columns.length === 0 ? [] : [`Solo ${withArticle(one.name)} tiene ${spanishList(columns)}: no se comparan.`];
  };
  const { policies: first } = before.evaluation;
  const { policies: second } = now.evaluation;
  const limits = isSameLimits(first.limits, second.limits)
    ? (isSamePolicies(first, second) ? [] : ['Los dos cortes se calculan con ajustes distintos: parte de las diferencias de avance viene de ellos.'])
    : [`El semáforo de los dos cortes tiene límites distintos (${first.limits.amberFrom} y ${first.limits.greenFrom} antes; ${second.limits.amberFrom} y ${second.limits.greenFrom} ahora): hay cambios de color sin cambio de avance.`];
  const unread = [before, now].flatMap(({ of, plan: { columns } }) => {
    const count = columns.unread?.reduce((sum, mark) => sum + Number(mark !== 0), 0) ?? 0;
    return count === 0 ? [] : [`${count === 1 ? '1 indicador' : `${formatCount(count)} indicadores`} ${of} ${count === 1 ? 'tiene' : 'tienen'} una fila o una cifra que no se entendió: vea Revisión en ese libro.`];
  });
  const byName = now.keys !== now.plan.columns.codes ? ['Una de las tablas no tiene códigos de indicador: se compararon por su nombre.'] : [];
  return [...unread, ...columnsOnlyIn(before, now), ...columnsOnlyIn(now, before), ...limits, ...byName];
}
