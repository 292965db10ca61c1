import type { Steps } from '../../engine/steps';
import type { Rect } from '../../workbook/cells/rect';
import type { SheetChange } from '../../workbook/write/writePlan';
import { runAtOnce } from '../store/scheduler';
import { encodeChange } from './encodeChange';
import { changeSetting, changeSettings } from './storedChange';
import type { OwnSheetChange, StoredChange } from './storedChange';

type StoredSettings = Readonly<Record<string, unknown>>;

/** The record of one write. */
export interface JournalEntry {
  /** The setting that keeps the record. */
  readonly key: string;
  readonly change: StoredChange;
  /** The settings to store with the write: the record, and undefined for those of the run before. */
  readonly settings: StoredSettings;
  /** All settings that the write changes, as they were before it; undefined for those that were not there. */
  readonly before: StoredSettings;
}

/** The records of the writes of one run, so that the run can be undone whole. */
export interface ChangeJournal {
  /** @param ownNames the sheet's own names as they stand after the write */
  encode(change: SheetChange, label: string, ownNames: Readonly<Record<string, Rect>>, own?: OwnSheetChange): Promise<JournalEntry>;
  /** To be called once the write has succeeded. */
  confirm(): void;
  /** To be called before the write confirmed last is taken back. */
  rollBack(): void;
  /** Whether the run is to go on without records, as one does not fit into the workbook; from then on there are none, of earlier writes of the run neither. */
  goesOnWithout(): Promise<boolean>;
}

/** Whether what is done may be written although it cannot be undone. */
export type AskWithoutUndo = () => Promise<boolean>;

/**
 * The journal of a run. The records of the run before are dropped with the first write that changes anything: a run that changes
 * nothing leaves the last one to be undone.
 *
 * @param settings the add-in's settings as read when the run began
 * @param compute runs the encoding, without a pause unless given
 * @param ask called when a record does not fit; absent: nothing is written without one
 */
export function changeJournal(
  settings: StoredSettings, compute: <T>(steps: Steps<T>) => Promise<T> = runAtOnce, ask: AskWithoutUndo = () => Promise.resolve(false),
): ChangeJournal {
  let confirmed = 0;
  let isWithout = false;
  const none = (): StoredSettings => Object.fromEntries(Array.from({ length: confirmed + 1 }, (_, nth) => [changeSetting(nth), undefined]));
  const replaced = (): string[] => (confirmed === 0 ? changeSettings(settings) : []);
  return {
    async encode(change, label, ownNames, own) {
      const key = changeSetting(confirmed);
      const record = await compute(encodeChange(change, label, ownNames, own));
      return {
        key,
        change: record,
        settings: { ...Object.fromEntries(replaced().map((old) => [old, undefined])), ...(isWithout ? none() : { [key]: record }) },
        before: { ...change.settings, [key]: undefined, ...Object.fromEntries(replaced().map((old) => [old, settings[old]])) },
      };
    },
    confirm: () => void (confirmed += 1),
    rollBack: () => void (confirmed -= 1),
    goesOnWithout: async () => (isWithout ||= await ask()),
  };
}
