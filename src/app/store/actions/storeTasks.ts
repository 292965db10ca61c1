import { openClipboard } from '../../reports/reportEnvironment';
import type { Clipboard } from '../../reports/reportEnvironment';
import type { StatePatch } from '../state';
import type { Task } from '../taskQueue';
import type { UseCase, UseCaseContext } from '../useCaseContext';
import type * as useCases from '../useCases';
import { whenLoaded } from '../whenLoaded';

export interface TaskOptions extends Pick<Task, 'joins'> {
  /** The user did not ask for it: no hint is shown while it waits for a cell to be left. */
  readonly isQuiet?: true;
}

export const JOINS = { joins: true } as const;
export const QUIET = { isQuiet: true } as const;

let loaded: typeof useCases | null = null;

/** The use cases that are downloaded after the first reading. */
export const loadUseCases = async (): Promise<typeof useCases> => (loaded = await whenLoaded(import(/* webpackChunkName: "work" */ '../useCases')));

/** The same once they are there, for what must be answered at once; null before. */
export const loadedUseCases = (): typeof useCases | null => loaded;

/** How the actions of a store are done: one after another. */
export interface StoreTasks {
  readonly context: UseCaseContext;
  /** Adds a task to the queue; its patch is applied when it ends. */
  enqueue(key: string, task: UseCase, options?: TaskOptions): Promise<void>;
  /** The same with a use case of the chunk that is downloaded later. */
  enqueueLoaded(key: string, task: (work: typeof useCases, context: UseCaseContext) => Promise<StatePatch>, options?: TaskOptions): Promise<void>;
}

/** Adds a task that copies. To be called in the handler of a click: the clipboard is opened at once, and closed when the task has ended. */
export function enqueueCopy(
  tasks: StoreTasks, key: string, copy: (work: typeof useCases, clipboard: Clipboard) => Promise<StatePatch>, options?: TaskOptions,
): Promise<void> {
  const clipboard = openClipboard(tasks.context.environment);
  return tasks.enqueueLoaded(key, (work) => copy(work, clipboard), options).finally(() => clipboard.close());
}
