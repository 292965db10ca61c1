import type { PeriodId } from '../../engine/plan/periods';
import type { AnswerField } from '../../workbook/ask/requestHeadings';
import type { Place } from '../../workbook/cells/observation';
import type { CellValue } from '../../workbook/cells/sheetCells';
import type { TableKey } from '../calculate/readTables';

/** A value that a unit gave for an indicator of the table, in the file it came back in. */
export interface Answer extends Readonly<Record<AnswerField, string>> {
  /** Of this answer among all: its file and cell. */
  readonly id: string;
  readonly file: string;
  /** Its cell in that file. */
  readonly place: Place;
  /** As in the table; what stands for it where the row has none. */
  readonly unit: string;
  readonly code: string;
  /** The indicator's name in the table. */
  readonly name: string;
  /** Index into `plan.indicators`. */
  readonly indicator: number;
  readonly value: number | 'ND';
  readonly target: AnswerTarget;
}

/** The cell of the table that an answer is for. */
export interface AnswerTarget {
  readonly place: Place;
  /** Index into the tables of the plan. */
  readonly table: number;
  /** What stands in it: a value of the user, or what was gathered before; '' for nothing. */
  readonly present: CellValue;
}

/** Several files, or rows, that give one indicator different values. */
export interface AnswerConflict {
  readonly code: string;
  readonly name: string;
  readonly answers: readonly Answer[];
}

/** Why something in a file is not taken. */
export type GatherProblemKind = 'file' | 'unclear' | 'unknown' | 'other-period' | 'other-unit' | 'other-table' | 'no-cell' | 'no-value';

/** What cannot be taken over, with where it stands. */
export interface GatherProblem {
  readonly kind: GatherProblemKind;
  readonly file: string;
  /** Its cell in that file; null for what is of the file as a whole. */
  readonly place: Place | null;
  /** Canonical; null where there is none. */
  readonly code: string | null;
  /** Whole Spanish sentences. */
  readonly message: string;
  readonly remedy: string;
}

/** A unit of whose indicators some have no answer in any file. */
export interface WaitingUnit {
  readonly unit: string;
  /** Of the indicators without one. */
  readonly codes: readonly string[];
  /** How many indicators it answers for. */
  readonly of: number;
}

/** What came back, compared with the table: nothing is written yet. */
export interface GatherList {
  readonly table: TableKey;
  readonly period: PeriodId;
  /** The files that were read, in order. */
  readonly files: readonly string[];
  /** Where the table has no value yet. */
  readonly fresh: readonly Answer[];
  /** Where it has the same. */
  readonly same: readonly Answer[];
  /** Where it has another: the user says which. */
  readonly different: readonly Answer[];
  readonly conflicts: readonly AnswerConflict[];
  readonly problems: readonly GatherProblem[];
  readonly waiting: readonly WaitingUnit[];
}
