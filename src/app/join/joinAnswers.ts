import { OWN_SETTING_PREFIX } from '../../workbook/cells/ownNames';
import type { TableKey } from '../calculate/readTables';

/** Whether tables that continue each other are calculated as one plan, as the user said. */
export interface JoinAnswer {
  /** Two or more, by their keys among the tables as found. */
  readonly tables: readonly TableKey[];
  readonly joined: boolean;
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
  'tables' in value && Array.isArray(value.tables) && value.tables.length > 1 && value.tables.every((key) => typeof key === 'string');

/** What is to be stored for a workbook to keep an answer: it takes the place of those about any of its tables. */
export function joinAnswerChange(settings: Readonly<Record<string, unknown>>, answer: JoinAnswer): Readonly<Record<string, unknown>> {
  const others = joinAnswersOf(settings).filter(({ tables }) => !tables.some((key) => answer.tables.includes(key)));
  return { [JOINS_SETTING]: [...others, answer] };
}
