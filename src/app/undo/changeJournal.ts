import type { Steps } from '../../engine/steps';
import type { SheetCells } from '../../workbook/cells/sheetCells';
import type { ChangeKeeper, WritePlan } from '../../workbook/write/writePlan';
import { runAtOnce } from '../store/scheduler';
import { encodeChange } from './encodeChange';
import { changeSetting, changeSettings } from './storedChange';
import type { OwnSheetChange, StoredChange } from './storedChange';

/** Keeps what the writes of one run change, so that the run can be undone whole. */
export interface ChangeJournal {
  /** What to hand to the port with a plan. */
  keeperFor(plan: WritePlan, cells: Pick<SheetCells, 'ownNames'>, label: string, own?: OwnSheetChange): ChangeKeeper;
  /** To be called once the write has succeeded; tells whether it changed anything. */
  confirmWrite(): boolean;
  /** To be called when what was written last is being taken back: its record, and the settings to put back with it. */
  rollBack(): { readonly key: string; readonly change: StoredChange; readonly settings: Readonly<Record<string, unknown>> } | null;
  /** The add-in's settings as they stand after the writes, as far as undoing goes. */
  settings(): Readonly<Record<string, unknown>>;
}

/**
 * The journal of a run. What the run before it kept is dropped with the first write that changes anything: a run that changes
 * nothing leaves the last one to be undone.
 *
 * @param settings the add-in's settings as read when the run began
 * @param compute does the work of keeping, without a pause unless given
 */
export function changeJournal(
  settings: Readonly<Record<string, unknown>>, compute: <T>(pieces: Steps<T>) => Promise<T> = runAtOnce,
): ChangeJournal {
  const earlier = changeSettings(settings);
  let next = 0;
  let pending: Readonly<Record<string, unknown>> | null = null;
  let last: ReturnType<ChangeJournal['rollBack']> = null;
  let present = settings;
  return {
    keeperFor(plan, { ownNames }, label, own) {
      const key = changeSetting(next);
      last = null;
      const old = next === 0 ? earlier : [];
      pending = null;
      return {
        keys: [...new Set([...old, key])],
        async keep(change) {
          const names = { ...ownNames, ...Object.fromEntries(plan.names.map(({ name, rect }) => [name, rect])) };
          const record = await compute(encodeChange(change, label, names, own));
          last = { key, change: record, settings: { ...change.settings, ...Object.fromEntries(old.map((one) => [one, settings[one]])), [key]: undefined } };
          pending = { ...Object.fromEntries(old.map((one) => [one, undefined])), [key]: record };
          return pending;
        },
      };
    },
    confirmWrite() {
      if (pending === null) return false;
      next += 1;
      present = { ...present, ...pending };
      pending = null;
      return true;
    },
    rollBack() {
      const taken = last;
      if (taken === null) return null;
      last = null;
      next -= 1;
      present = { ...present, ...taken.settings };
      return taken;
    },
    settings: () => present,
  };
}
