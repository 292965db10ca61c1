import type { Alert } from '../../engine/alerts/alert';
import { trimmedName } from '../../engine/alerts/clauses';
import { BAND_WORDS } from '../../engine/method/bands';
import { figureAt } from '../../engine/method/evaluate';
import type { Evaluation } from '../../engine/method/evaluation';
import { lettersOfCode } from '../../engine/plan/letters';
import type { Plan } from '../../engine/plan/plan';
import { formatPercent, formatPlain } from '../../engine/text/format';
import { cellText, isCut } from '../cells/cellText';

/** One row of a sheet of alerts, present or planned. Texts are those of the cells. */
export interface AlertRow {
  readonly code: string;
  readonly action: string;
  readonly units: string;
  /** Percent points, 'ND', or the text that a person typed. */
  readonly progress: number | string;
  readonly band: string;
  readonly paragraph: string;
  /** Chosen or written by a person, one line per indicator; '' for none. */
  readonly cause: string;
  readonly commitment: string;
  readonly state: string;
  /** What the office must decide, in Spanish; '' for nothing. */
  readonly notice: string;
}

/** What was last written in a row: tells edited paragraphs, and gives the figures that they quote. */
interface AlertReceipt {
  readonly paragraph: string;
  /** Progress by code: the AEI's and those of the indicators the paragraph names. */
  readonly figures: Readonly<Record<string, number | null>>;
}

export type AlertReceipts = Readonly<Record<string, AlertReceipt>>;

export interface AlertRows {
  /** Present rows in their order, then new alerts in code order. */
  readonly rows: readonly AlertRow[];
  readonly receipts: AlertReceipts;
}

/** What to do with an edited paragraph whose figures changed. */
export type ParagraphChoice = 'update-figures' | 'redraft';

/**
 * The rows of the alerts: the present ones updated, then the new ones.
 *
 * - An edited paragraph stays; if its figures changed, the notice gives the new ones. `choices` asks to update only its percentages, or
 *   to draft it again.
 * - An unedited paragraph is drafted again. Causes, commitments and states are never changed.
 * - An alert no longer due gets a notice and is not deleted. Rows are found by code.
 *
 * @param present the rows on the sheet, in their order
 * @param due the present alerts, drafted with the causes and commitments of those rows
 * @param choices by code
 */
export function alertRows(
  present: readonly AlertRow[], due: readonly Alert[], plan: Plan, evaluation: Evaluation, receipts: AlertReceipts,
  choices: Readonly<Record<string, ParagraphChoice>> = {},
): AlertRows {
  const byCode = new Map(due.map((alert) => [alert.code, alert]));
  const places = new Map(plan.actions.map(({ code }, at) => [code, at] as const).reverse());
  const updated = present.map((row) => {
    if (row.code === '') return row;
    const alert = byCode.get(row.code);
    return alert === undefined ? notDue(row, places.get(row.code) ?? -1, evaluation) : renewed(row, alert, plan, evaluation, receipts[row.code], choices[row.code]);
  });
  const known = new Set(present.map(({ code }) => code));
  const rows = [...updated, ...due.filter(({ code }) => !known.has(code)).map(newRow)];
  return { rows, receipts: receiptsOf(rows, byCode, plan, evaluation, receipts) };
}

const plainText = (paragraph: string): string => cellText(paragraph.replace(/\*\*/g, ''));

const TOO_LONG = 'Un texto de esta alerta no cabe en una celda y se cortó donde lo dice. Revise en la tabla los nombres demasiado largos.';

function newRow(alert: Alert): AlertRow {
  const texts = { action: cellText(alert.name), units: cellText(alert.units.filter((unit) => unit !== '').join('; ')), paragraph: plainText(alert.paragraph) };
  return {
    code: alert.code, ...texts, progress: alert.progress, band: BAND_WORDS[alert.band], cause: '', commitment: '', state: 'Pendiente',
    notice: Object.values(texts).some(isCut) ? TOO_LONG : '',
  };
}

function renewed(row: AlertRow, alert: Alert, plan: Plan, evaluation: Evaluation, receipt: AlertReceipt | undefined, choice: ParagraphChoice | undefined): AlertRow {
  const fresh = { ...newRow(alert), cause: row.cause, commitment: row.commitment, state: row.state };
  const isEdited = row.paragraph !== '' && row.paragraph !== receipt?.paragraph;
  if (!isEdited || choice === 'redraft') return fresh;
  const now = figuresOf(alert, plan, evaluation);
  const changes = receipt === undefined ? [] : changedFigures(receipt.figures, now);
  if (choice === 'update-figures') return { ...fresh, paragraph: withNewFigures(row.paragraph, changes) };
  if (receipt === undefined && row.paragraph !== fresh.paragraph) return { ...fresh, paragraph: row.paragraph, notice: FORGOTTEN };
  return { ...fresh, paragraph: row.paragraph, notice: noticeOf(changes.filter(({ from }) => row.paragraph.includes(from))) };
}

/** Of a paragraph of which nothing is remembered: it may quote figures that were others by then. */
const FORGOTTEN = 'No se sabe quién escribió este párrafo: se conserva. Compare sus cifras, o elija «Redactar de nuevo».';

function notDue(row: AlertRow, at: number, evaluation: Evaluation): AlertRow {
  const figure = evaluation.actions[at];
  if (figure === undefined) return { ...row, notice: `Esta ${lettersOfCode(row.code).action} ya no está en la tabla.` };
  if (figure.band === 'open') return { ...row, progress: '', band: BAND_WORDS.open, notice: 'Su avance no se calcula: un dato no se entendió, y no se sabe si corresponde una alerta.' };
  const words = `${formatPercent(figure.progress)}, ${BAND_WORDS[figure.band].toLowerCase()}`;
  return { ...row, progress: figure.progress ?? 'ND', band: BAND_WORDS[figure.band], notice: `Ya no corresponde una alerta (${words}).` };
}

interface FigureChange {
  /** "58.13%" */
  readonly from: string;
  readonly to: string;
}

const percent = (progress: number | null): string => (progress === null ? 'ND' : `${formatPlain(progress)}%`);

function changedFigures(before: AlertReceipt['figures'], now: AlertReceipt['figures']): readonly FigureChange[] {
  return Object.entries(now)
    .map(([code, progress]) => ({ from: percent(before[code] ?? null), to: percent(progress) }))
    .filter(({ from, to }) => from !== to && from !== 'ND');
}

/** Replaces the old percentages by the new ones, in one pass, so that none is replaced twice. */
function withNewFigures(paragraph: string, changes: readonly FigureChange[]): string {
  const to = new Map(changes.map((change) => [change.from, change.to]));
  return paragraph.replace(/\d[\d,]*(?:\.\d+)?%/g, (quoted) => to.get(quoted) ?? quoted);
}

/** End of the notice of new figures, for readers of the sheet: which buttons of the pane decide. */
export const NEW_FIGURES_ADVICE = ' Elija «Actualizar cifras» o «Redactar de nuevo».';

const noticeOf = (changes: readonly FigureChange[]): string => (changes.length === 0 ? '' :
  `Cifras nuevas: ${[...new Set(changes.map(({ from, to }) => `${from} → ${to}`))].join('; ')}.${NEW_FIGURES_ADVICE}`);

function figuresOf(alert: Alert, plan: Plan, evaluation: Evaluation): AlertReceipt['figures'] {
  return Object.fromEntries([
    [alert.code, alert.progress],
    ...alert.indicators.map((i) => [plan.indicator(i)?.code ?? '', figureAt(evaluation, i)?.progress ?? null] as const),
  ]);
}

/** The receipts after a run. An edited paragraph keeps the figures that it quotes until they are updated, so that its notice comes again. */
function receiptsOf(
  rows: readonly AlertRow[], due: ReadonlyMap<string, Alert>, plan: Plan, evaluation: Evaluation, before: AlertReceipts,
): AlertReceipts {
  return Object.fromEntries(rows.filter(({ code }) => code !== '').flatMap((row): (readonly [string, AlertReceipt])[] => {
    const alert = due.get(row.code);
    const was = before[row.code];
    if (alert === undefined) return was === undefined ? [] : [[row.code, was]];
    const isUnedited = row.paragraph === plainText(alert.paragraph);
    if (isUnedited) return [[row.code, { paragraph: row.paragraph, figures: figuresOf(alert, plan, evaluation) }]];
    const isUpToDate = row.notice === '';
    const figures = isUpToDate || was === undefined ? figuresOf(alert, plan, evaluation) : was.figures;
    return [[row.code, { paragraph: was?.paragraph ?? '', figures }]];
  }));
}

/**
 * The paragraphs due, in code order, as on the sheet. Names of the AEI's indicators that a paragraph writes as the table does are put
 * between `**`.
 *
 * @example paragraphsDue(rows, due, plan)[0] // 'Que, la GERENCIA…, y en su indicador, **Porcentaje de…**, tiene…'
 */
export function paragraphsDue(rows: readonly AlertRow[], due: readonly Alert[], plan: Plan): readonly string[] {
  const byCode = new Map(rows.map((row) => [row.code, row]));
  return due.map((alert) => {
    const paragraph = byCode.get(alert.code)?.paragraph ?? '';
    if (paragraph === '') return alert.paragraph;
    const names = (plan.actions[alert.action]?.indicators ?? []).map((i) => trimmedName(plan.indicator(i)?.name ?? '')).filter((name) => name !== '');
    return withBoldNames(paragraph, names.sort((one, other) => other.length - one.length));
  });
}

/** Marks the names, longest first, so that a name inside another is not marked twice. */
function withBoldNames(paragraph: string, names: readonly string[]): string {
  const name = names.find((one) => paragraph.includes(one));
  if (name === undefined) return paragraph;
  const at = paragraph.indexOf(name);
  const others = names.filter((one) => one !== name);
  return `${withBoldNames(paragraph.slice(0, at), others)}**${name}**${withBoldNames(paragraph.slice(at + name.length), others)}`;
}
