import type { Observation } from '../../workbook/observation';
import type { WorkbookPort } from '../../workbook/port';
import { settingsPlan } from '../settings/settingsPlan';
import type { Look } from '../look';
import { noticeOf } from '../noticeOf';
import { stateHolder } from '../stateHolder';
import type { Store } from '../store';
import { whenNotEditing } from '../whenNotEditing';
import { findingKeys } from './findingKeys';
import { ignoredChange, ignoredOf, NONE_IGNORED, withKeys, type Ignored } from './ignored';
import type { Chosen, ReviewState, ReviewStore } from './reviewStore';
import { REVIEW_SAID } from './reviewWords';

/** The review over the tables that `store` found. Its writes take turns with the store's work. */
export const createReviewStore = (store: Store, port: WorkbookPort): ReviewStore => new WorkbookReviewStore(store, port);

/** Milliseconds until a turn is asked for again. */
const BETWEEN_TRIES = 50;

class WorkbookReviewStore implements ReviewStore {
  private readonly holder = stateHolder<ReviewState>({ ignored: NONE_IGNORED, said: '', canUndo: false, notice: null });
  /** What the workbook keeps, as far as is known. */
  private kept: Ignored = NONE_IGNORED;
  /** The cells of the last reading: the same while nothing was read again. */
  private read: Look['workbook']['sheets'] | null = null;
  /** Clicks that are not in the workbook yet. */
  private pending = 0;
  private before: Ignored | null = null;
  private turn: Promise<void> = Promise.resolve();

  constructor(private readonly store: Store, private readonly port: WorkbookPort) {
    store.subscribe(() => this.follow());
  }

  readonly subscribe = (listener: () => void): (() => void) => this.holder.subscribe(listener);
  readonly current = (): ReviewState => this.holder.current();

  readonly ignore = (chosen: Chosen): Promise<void> => this.change(changed(this.current().ignored, chosen, true), REVIEW_SAID.ignored(chosen.chosen.length));
  readonly restore = (chosen: Chosen): Promise<void> => this.change(changed(this.current().ignored, chosen, false), REVIEW_SAID.restored(chosen.chosen.length));
  readonly undo = (): Promise<void> => (this.before === null ? Promise.resolve() : this.change(this.before, REVIEW_SAID.undone));

  /** Shown at once, kept in its turn. */
  private change(ignored: Ignored, said: string): Promise<void> {
    this.before = said === REVIEW_SAID.undone ? null : this.current().ignored;
    this.holder.set({ ignored, said, canUndo: this.before !== null, notice: null });
    this.pending += 1;
    this.turn = this.turn.then(() => this.keep()).then(() => void (this.pending -= 1));
    return this.turn;
  }

  private async keep(): Promise<void> {
    let isMyTurn = false;
    for (;;) {
      await this.store.within(async () => {
        isMyTurn = true;
        await this.write().catch((error: unknown) => this.takeBack(error));
      });
      if (isMyTurn) return;
      await this.port.pause(BETWEEN_TRIES);
    }
  }

  private async write(): Promise<void> {
    const sheet = this.store.lastLook()?.workbook.sheets[0];
    const { ignored } = this.current();
    if (sheet === undefined || ignored === this.kept) return;
    await whenNotEditing(() => this.port.write(settingsPlan(sheet, ignoredChange(ignored))), (time) => this.port.pause(time), () => undefined);
    this.kept = ignored;
  }

  private takeBack(error: unknown): void {
    this.before = null;
    this.holder.set({ ignored: this.kept, said: '', canUndo: false, notice: noticeOf(error) });
  }

  /** What another reading of the workbook tells counts, unless a click is still on its way there. */
  private follow(): void {
    const look = this.store.lastLook();
    if (look === null || look.workbook.sheets === this.read) return;
    this.read = look.workbook.sheets;
    if (this.pending > 0) return;
    this.kept = ignoredOf(look.workbook.settings);
    if (JSON.stringify(this.kept) !== JSON.stringify(this.current().ignored)) this.holder.set({ ...this.current(), ignored: this.kept });
  }
}

function changed(ignored: Ignored, { table, all, chosen }: Chosen, isIgnored: boolean): Ignored {
  const wanted = new Set(chosen);
  const keys = findingKeys(table, all).filter((_, at) => wanted.has(all[at] as Observation));
  return withKeys(ignored, chosen[0]?.code ?? '', keys, isIgnored);
}
