import type { Observation } from '../../workbook/observation';
import type { Notice } from '../state';
import type { ReviewedTable } from './findingKeys';
import type { Ignored } from './ignored';

/** What the pane shows of the review beside the findings themselves. */
export interface ReviewState {
  readonly ignored: Ignored;
  /** What the last click came to, in a sentence; '' before any. */
  readonly said: string;
  /** Whether the last click can be taken back. */
  readonly canUndo: boolean;
  /** Why it could not be kept in the workbook; null when it was. */
  readonly notice: Notice | null;
}

/** Findings of one check on one table: `all` there are, and those `chosen` of them. */
export interface Chosen {
  readonly table: ReviewedTable;
  readonly all: readonly Observation[];
  readonly chosen: readonly Observation[];
}

/** The use cases of the review. Every method resolves when done and never rejects: failures become notices. */
export interface ReviewStore {
  subscribe(listener: () => void): () => void;
  current(): ReviewState;
  /** "Ignorar aquí": kept in the workbook; the *Observación* column follows at the next calculation. */
  ignore(chosen: Chosen): Promise<void>;
  /** "Volver a mostrar". */
  restore(chosen: Chosen): Promise<void>;
  /** Takes back the last of either. */
  undo(): Promise<void>;
}
