import { foldName } from '../../engine/text/names';
import { OWN_SETTING_PREFIX } from '../../workbook/cells/ownNames';
import { fingerprintOfHash, hashOf } from '../../workbook/cells/fingerprint';
import type { FoundReading, TableKey, TableReading } from '../calculate/readTables';

/** Whether tables that continue each other are calculated as one plan, as the user said. */
export interface JoinAnswer {
  /** Two or more, by their keys among the tables as found. */
  readonly tables: readonly TableKey[];
  readonly joined: boolean;
  /** The {@link tableSketch} of each, by which it is found where its sheet has another name; absent in workbooks of older versions. */
  readonly sketches?: readonly (readonly string[])[];
}

/** Setting with the answers; no two of them share a table. */
const JOINS_SETTING = `${OWN_SETTING_PREFIX}hojasJuntas`;

/** The answers that a workbook keeps; none when the setting holds anything else. */
export function joinAnswersOf(settings: Readonly<Record<string, unknown>>): readonly JoinAnswer[] {
  const stored = settings[JOINS_SETTING];
  return Array.isArray(stored) ? stored.filter(isAnswer) : [];
}

const isAnswer = (value: unknown): value is JoinAnswer =>
  typeof value === 'object' && value !== null && 'joined' in value && typeof value.joined === 'boolean' &&
  'tables' in value && isTexts(value.tables) && value.tables.length > 1 &&
  (!('sketches' in value) || (Array.isArray(value.sketches) && value.sketches.length === value.tables.length && value.sketches.every(isTexts)));

const isTexts = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every((text) => typeof text === 'string');

/**
 * What is to be stored for a workbook to keep an answer: it takes the place of those about any of its tables.
 *
 * @param found the tables of the workbook, by which they are found again
 */
export function joinAnswerChange(settings: Readonly<Record<string, unknown>>, answer: JoinAnswer, found: readonly FoundReading[] = []): Readonly<Record<string, unknown>> {
  const others = currentAnswers(joinAnswersOf(settings), found).filter(({ tables }) => !tables.some((key) => answer.tables.includes(key)));
  const own = answer.tables.map((key) => found.find((one) => one.key === key));
  return { [JOINS_SETTING]: [...others, own.includes(undefined) ? answer : { ...answer, sketches: own.map((one) => (one === undefined ? [] : tableSketch(one.reading))) }] };
}

/** Fingerprints in a sketch, and how many of them two sketches of one table share at least. */
const SKETCH_LENGTH = 16;
const SHARED_AT_LEAST = 0.5;

/**
 * What a table is known by without its sheet: some of its indicators, by code and name, chosen alike whatever their order. Rows that are
 * added, removed or renamed change few of them.
 */
function tableSketch({ plan: { columns: { codes, names } } }: TableReading): readonly string[] {
  const hashes = codes.map((code, i) => hashOf(`${code} ${foldName(names[i] ?? '')}`)).sort((one, other) => one - other);
  return [...new Set(hashes)].slice(0, SKETCH_LENGTH).map(fingerprintOfHash);
}

/**
 * The answers with the tables as they are called now: one whose sheet was renamed before anything was written to it has another key, and is
 * found by its indicators. An answer keeps the key of a table that is gone.
 */
export function currentAnswers(answers: readonly JoinAnswer[], found: readonly FoundReading[]): readonly JoinAnswer[] {
  const taken = new Set(answers.flatMap(({ tables }) => tables));
  const free = found.filter(({ key }) => !taken.has(key));
  const isGone = (key: string): boolean => found.every((one) => one.key !== key);
  if (free.length === 0 || !answers.some(({ tables, sketches }) => sketches !== undefined && tables.some(isGone))) return answers;
  const sketched = new Map(free.map((one) => [one.key, tableSketch(one.reading)] as const));
  return answers.map((answer) => {
    const tables = answer.tables.map((key, at) => {
      const renamed = isGone(key) ? likest(answer.sketches?.[at] ?? [], sketched) : null;
      if (renamed !== null) sketched.delete(renamed);
      return renamed ?? key;
    });
    return { ...answer, tables };
  });
}

/** The key of the sketch that shares most with one, enough to be of the same table; null where there is none. */
function likest(sketch: readonly string[], sketched: ReadonlyMap<TableKey, readonly string[]>): TableKey | null {
  let best: { readonly key: TableKey; readonly share: number } | null = null;
  for (const [key, other] of sketched) {
    const share = sketch.filter((one) => other.includes(one)).length / Math.max(1, sketch.length);
    if (share >= SHARED_AT_LEAST && share > (best?.share ?? 0)) best = { key, share };
  }
  return best?.key ?? null;
}
