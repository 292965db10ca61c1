import type { ReportActions } from '../store';
import { enqueueCopy, JOINS } from './storeTasks';
import type { StoreTasks } from './storeTasks';

/** Summary, alerts and report of the table on screen, as tasks of a store. */
export function reportActions(tasks: StoreTasks): ReportActions {
  const { context } = tasks;
  const { state } = context;
  return {
    summarize: () => tasks.enqueueLoaded('summarize', ({ summarize }) => summarize(context), JOINS),
    chooseRules: (rules) => state.patch({ report: { rules } }),
    draftAlerts: (choices = {}) => tasks.enqueueLoaded(`draft-alerts ${Object.keys(choices).join()}`, ({ draftAlerts }) => draftAlerts(context, choices), JOINS),
    editAlerts: (edits) => {
      const changes = edits.filter(({ text, before }) => text !== before);
      if (changes.length > 0) state.patch({ report: { edits: [...state.get('report').edits, ...changes], message: null, notice: null } });
      return tasks.enqueueLoaded('save-alert-edits', ({ saveAlertEdits }) => saveAlertEdits(context));
    },
    reviewText: (text) => tasks.enqueueLoaded('review-text', ({ reviewText }) => reviewText(context, text)),
    copyAlerts: (codes) => enqueueCopy(tasks, `copy-alerts ${codes?.join() ?? ''}`, ({ copyAlerts }, clipboard) => copyAlerts(context, clipboard, codes), JOINS),
    exportWord: (withGaps) => tasks.enqueueLoaded('export-word', ({ exportWord }) => exportWord(context, withGaps), JOINS),
    completeGaps: () => state.patch({ report: { gaps: null } }),
    answerChangedCells: (answer) => tasks.enqueue('changed-cells', () => state.get('work').changedCells?.goOn(answer) ?? Promise.resolve({}), JOINS),
    clearMessage: () => state.patch({ report: { message: null } }),
  };
}
