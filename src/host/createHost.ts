import type { ClientHost, EventEntry, EventRegistration, RequestExecutor, SettingsStore } from './client/officeClient';
import { isWithin, NEWEST_EXCEL_API } from './client/requirementSets';
import type { Habits } from './habits';
import { HostEvents } from './hostEvents';
import type { Workbook } from './model/workbook';
import { createObjectModel } from './objects/createObjectModel';
import type { FileAction, Outside } from './objects/session/outside';
import type { WorkbookSession } from './objects/workbookSession';
import type { Steps } from './steps';
import { Executor } from './wire/executor';
import type { Counters } from './wire/executor';
import type { InjectedFault, Unanswered } from './wire/faults';
import { createXlsx, openXlsx } from './xlsx/openXlsx';
import type { BookKind } from './xlsx/package/bookKind';

export interface HostOptions {
  /** The .xlsx to open; without it the workbook is new, with one sheet `Sheet1`. */
  readonly bytes?: Uint8Array;
  /** File name without folder: the workbook's name. */
  readonly name?: string;
  /** The newest ExcelApi set offered, such as `1.7`; the client's newest unless given. */
  readonly requirementSet?: string;
  /** Applies the limits of Excel on the web: 5 MB per request and per response. */
  readonly webLimits?: boolean;
  /** Refuses every change with `AccessDenied`. */
  readonly readOnly?: boolean;
  /** Doubtful behaviours of Excel to have; none unless given. */
  readonly habits?: Habits;
  /** Yields the thread after each 30 ms of work, for a page that shares its thread with the host. */
  readonly yields?: boolean;
}

/** A workbook that answers Office.js. */
export interface Host extends ClientHost {
  readonly executor: RequestExecutor;
  /** Executes what a person does in Excel itself, with a session of its own: nothing refuses it while a cell is edited, and {@link isPerson} tells it apart. */
  readonly personExecutor: RequestExecutor;
  readonly workbook: Workbook;
  readonly counters: Readonly<Counters>;
  resetCounters(): void;
  /** Makes a request or an action fail once; requests and actions are counted from the last reset, from 1. */
  failAt(fault: InjectedFault): void;
  /** Leaves a request, counted as those of faults, without an answer for ever: not carried out, or carried out. */
  silentAt(request: number, what: Unanswered): void;
  /** Removes the faults that have not occurred yet. */
  clearFaults(): void;
  /** Simulates the user beginning or ending to type in a cell. */
  setCellEditMode(editing: boolean): void;
  /** Whether what is notified now is a person's own work in Excel, not an add-in's. */
  readonly isPerson: boolean;
  /** Does what a user does without an add-in, such as undoing: after the batch that is running, with its events. Read-only it rejects. */
  edit<Outcome>(work: () => Outcome): Promise<Outcome>;
  /** Resolves when no batch is running; at once unless the host yields. */
  settled(): Promise<void>;
  /** The workbook as a file, of a kind when one is given; unchanged parts of an opened file are byte for byte the same. */
  save(kind?: BookKind): Uint8Array;
  /** Whether the file has macros: then it cannot be saved as kind `xlsx`. */
  readonly hasMacros: boolean;
  /** Whether the opened file has a digital signature, which a saved change removes: it would be invalid. */
  readonly isSigned: boolean;
  /** Calls back after every batch that changed the workbook; the returned function ends it. */
  onChange(listener: () => void): () => void;
  /** Calls back when an add-in saves or closes the workbook or creates another; the returned function ends it. The host itself goes on answering. */
  onFileAction(listener: (action: FileAction) => void): () => void;
}

/** 5 MB, Excel's limit on the web. */
const WEB_BYTE_LIMIT = 5 * 1024 * 1024;

function settingsOf({ workbook }: WorkbookSession): SettingsStore {
  const notify = (): void => workbook.notify({ type: 'settings' });
  return {
    get: (key) => workbook.settings.get(key),
    set: (key, value) => {
      workbook.settings.set(key, value);
      notify();
    },
    remove: (key) => {
      workbook.settings.delete(key);
      notify();
    },
  };
}

/**
 * An embedded Excel workbook for the real Office.js client; see `connectClient`.
 *
 * @throws FileError, with a whole Spanish sentence, when `bytes` are not a readable .xlsx
 */
export function createHost(options: HostOptions = {}): Host {
  const named = options.name === undefined ? {} : { name: options.name };
  const file = options.bytes ? openXlsx(options.bytes, named) : createXlsx('Sheet1', named);
  const { workbook } = file;
  workbook.readOnly = options.readOnly === true;
  const windows = new Set<(action: FileAction) => void>();
  const outside: Outside = {
    openBook: (bytes) => openXlsx(bytes),
    act: (action) => {
      for (const listener of windows) listener(action);
    },
  };
  const { model, session } = createObjectModel(workbook, outside, options.habits);
  const requirementSet = options.requirementSet ?? NEWEST_EXCEL_API;
  const tellsTrigger = isWithin('1.14', requirementSet);
  const events = new HostEvents(session, () => (!tellsTrigger ? undefined : executor.isPerson ? 'Unknown' : 'ThisLocalAddin'));
  const listeners = new Set<() => void>();
  const afterBatch = function* (): Steps<void> {
    const { hasWritten } = session;
    yield* session.endBatch();
    events.flush();
    if (hasWritten) for (const listener of listeners) listener();
  };
  const executor = new Executor({ model, byteLimit: options.webLimits ? WEB_BYTE_LIMIT : null, afterBatch, yields: options.yields === true, cellEditCode: options.habits?.cellEditCode });
  return {
    executor,
    personExecutor: { executeAsync: (data, flags, message) => executor.executeForPerson(data, flags, message) },
    get isPerson() {
      return executor.isPerson;
    },
    workbook,
    counters: executor.counters,
    eventRegistration: events satisfies EventRegistration,
    settings: settingsOf(session),
    requirementSet,
    readOnly: workbook.readOnly,
    resetCounters: () => executor.resetCounters(),
    failAt: (fault) => executor.faults.add(fault),
    silentAt: (request, what) => executor.silentAt(request, what),
    clearFaults: () => executor.faults.clear(),
    setCellEditMode: (editing) => executor.cellEdit.set(editing),
    edit: (work) => executor.between(() => {
      session.beginEdit();
      return work();
    }),
    settled: () => executor.settled(),
    save: (kind) => file.save(kind),
    hasMacros: file.hasMacros,
    isSigned: file.isSigned,
    onEvents: (deliver: (entries: readonly EventEntry[]) => void) => events.onEvents(deliver),
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onFileAction: (listener) => {
      windows.add(listener);
      return () => windows.delete(listener);
    },
  };
}
