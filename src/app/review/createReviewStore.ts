import { formatCount } from '../../engine/text/format';
import type { Observation } from '../../workbook/cells/observation';
import { writeUnrecorded } from '../../workbook/port';
import type { WorkbookPort } from '../../workbook/port';
import type { ReadWorkbook } from '../calculate/readTables';
import { settingsPlan } from '../settings/settings';
import type { Store } from '../store/createStore';
import type { Notice } from '../store/messages';
import { noticeOf } from '../store/notices';
import { retryWhileEditing } from '../store/retryingPorts';
import { stateHolder } from '../store/stateHolder';
import { findingKeys, ignoredChange, ignoredOf, NONE_IGNORED, withKeys } from './ignoredFindings';
import type { IgnoredFindings, ReviewedTable } from './ignoredFindings';

/** What the pane shows of the review beside the findings themselves. */
export interface ReviewState {
  readonly ignored: IgnoredFindings;
  /** What the last click came to, in a sentence; '' before any. */
  readonly said: string;
  /** Whether the last click can be taken back. */
  readonly canUndo: boolean;
  /** Why it could not be kept in the workbook; null when it was. */
  readonly notice: Notice | null;
}

/** Findings of one check on one table: `all` there are, and those `chosen` of them. */
interface FindingSelection {
  readonly table: ReviewedTable;
  readonly all: readonly Observation[];
  readonly chosen: readonly Observation[];
}

/** The use cases of the review. Every method resolves when done and never rejects: failures become notices. */
export interface ReviewStore {
  subscribe(listener: () => void): () => void;
  current(): ReviewState;
  /** "Ignorar aquí": kept in the workbook; the *Observación* column follows at the next calculation. */
  ignore(chosen: FindingSelection): Promise<void>;
  /** "Volver a mostrar". */
  restore(chosen: FindingSelection): Promise<void>;
  /** Takes back the last of either. */
  undo(): Promise<void>;
}

/** The review over the tables that `store` found. Its writes take turns with the store's work. */
export const createReviewStore = (store: Store, port: WorkbookPort): ReviewStore => new WorkbookReviewStore(store, port);

/** Milliseconds until a turn is asked for again. */
const RETRY_INTERVAL = 50;

class WorkbookReviewStore implements ReviewStore {
  private readonly holder = stateHolder<ReviewState>({ ignored: NONE_IGNORED, said: '', canUndo: false, notice: null });
  /** What the workbook keeps, as far as is known. */
  private saved: IgnoredFindings = NONE_IGNORED;
  /** The cells of the last reading: the same while nothing was read again. */
  private lastSheets: ReadWorkbook['workbook']['sheets'] | null = null;
  /** Clicks that are not in the workbook yet. */
  private pending = 0;
  private before: IgnoredFindings | null = null;
  private turn: Promise<void> = Promise.resolve();

  constructor(private readonly store: Store, private readonly port: WorkbookPort) {
    store.subscribe(() => this.onStoreChange());
  }

  readonly subscribe = (listener: () => void): (() => void) => this.holder.subscribe(listener);
  readonly current = (): ReviewState => this.holder.current();

  readonly ignore = (chosen: FindingSelection): Promise<void> => this.change(withSelection(this.current().ignored, chosen, true), REVIEW_MESSAGES.ignored(chosen.chosen.length));
  readonly restore = (chosen: FindingSelection): Promise<void> => this.change(withSelection(this.current().ignored, chosen, false), REVIEW_MESSAGES.restored(chosen.chosen.length));
  readonly undo = (): Promise<void> => (this.before === null ? Promise.resolve() : this.change(this.before, REVIEW_MESSAGES.undone));

  /** Shown at once, kept in its turn. */
  private change(ignored: IgnoredFindings, said: string): Promise<void> {
    this.before = said === REVIEW_MESSAGES.undone ? null : this.current().ignored;
    this.holder.set({ ignored, said, canUndo: this.before !== null, notice: null });
    this.pending += 1;
    this.turn = this.turn.then(() => this.enqueueSave()).then(() => void (this.pending -= 1));
    return this.turn;
  }

  private async enqueueSave(): Promise<void> {
    let isMyTurn = false;
    for (;;) {
      await this.store.enqueue(async () => {
        isMyTurn = true;
        await this.write().catch((error: unknown) => this.revert(error));
      });
      if (isMyTurn) return;
      await this.port.pause(RETRY_INTERVAL);
    }
  }

  private async write(): Promise<void> {
    const sheet = this.store.lastRead()?.workbook.sheets[0];
    const { ignored } = this.current();
    if (sheet === undefined || ignored === this.saved) return;
    await retryWhileEditing(() => writeUnrecorded(this.port, settingsPlan(sheet, ignoredChange(ignored))), (time) => this.port.pause(time), () => undefined);
    this.saved = ignored;
  }

  private revert(error: unknown): void {
    this.before = null;
    this.holder.set({ ignored: this.saved, said: '', canUndo: false, notice: noticeOf(error) });
  }

  /** What another reading of the workbook tells counts, unless a click is still on its way there. */
  private onStoreChange(): void {
    const look = this.store.lastRead();
    if (look === null || look.workbook.sheets === this.lastSheets) return;
    this.lastSheets = look.workbook.sheets;
    if (this.pending > 0) return;
    this.saved = ignoredOf(look.workbook.settings);
    if (JSON.stringify(this.saved) !== JSON.stringify(this.current().ignored)) this.holder.set({ ...this.current(), ignored: this.saved });
  }
}

function withSelection(ignored: IgnoredFindings, { table, all, chosen }: FindingSelection, isIgnored: boolean): IgnoredFindings {
  const wanted = new Set(chosen);
  const keys = findingKeys(table, all).filter((_, at) => wanted.has(all[at] as Observation));
  return withKeys(ignored, chosen[0]?.code ?? '', keys, isIgnored);
}

const findings = (count: number): string => (count === 1 ? '1 observación' : `${formatCount(count)} observaciones`);

const REVIEW_MESSAGES = {
  ignored: (count: number): string =>
    `Se ${count === 1 ? 'ignoró' : 'ignoraron'} ${findings(count)} en este libro. La columna Observación se pone al día en el próximo cálculo.`,
  restored: (count: number): string => `Se ${count === 1 ? 'volvió' : 'volvieron'} a mostrar ${findings(count)}.`,
  undone: 'Se dejó como estaba.',
} as const;
