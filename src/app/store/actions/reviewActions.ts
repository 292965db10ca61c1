import { ignorePatch, saveIgnored, undoIgnorePatch } from '../../review/ignoreFindings';
import type { StatePatch } from '../state';
import type { ReviewActions } from '../store';
import { enqueueCopy, JOINS, QUIET } from './storeTasks';
import type { StoreTasks } from './storeTasks';

/** What is done with the findings of the table on screen, as tasks of a store. What is ignored shows at once. */
export function reviewActions(tasks: StoreTasks): ReviewActions {
  const { context } = tasks;
  const { state } = context;
  const show = (patch: StatePatch | null): Promise<void> => {
    if (patch === null) return Promise.resolve();
    state.patch(patch);
    return tasks.enqueue('save-ignored', saveIgnored, QUIET);
  };
  return {
    replace: (findings) => tasks.enqueueLoaded(`replace ${findings.map(({ element }) => element).join()}`, ({ calculateChosen }) => calculateChosen(context, null, findings)),
    ignore: (selection) => show(ignorePatch(state.all(), selection, true)),
    restore: (selection) => show(ignorePatch(state.all(), selection, false)),
    toSheet: () => tasks.enqueueLoaded('review-to-sheet', ({ takeToSheet }) => takeToSheet(context), JOINS),
    copy: (findings) => enqueueCopy(tasks, 'copy-findings', ({ copyFindings }, clipboard) => copyFindings(context, clipboard, findings)),
    undo: () => show(undoIgnorePatch(state.all())),
  };
}
