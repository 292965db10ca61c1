import { MISSING_CAUSE, MISSING_NAME, MISSING_UNIT } from '../../../engine/alerts/alert';
import type { Steps } from '../../../engine/steps';
import { formatCount } from '../../../engine/text/format';
import { spanishList } from '../../../engine/text/words';
import { RunStopped } from '../../store/scheduler';
import type { StatePatch } from '../../store/state';
import { showStep, throwIfStopped } from '../../store/useCaseContext';
import type { UseCaseContext } from '../../store/useCaseContext';
import type { ReportInput } from '../reportInput';
import { runReportTask } from '../reportTask';
import { currentAlerts } from '../reportUseCases';
import { NO_DOWNLOADS, REPORT_MESSAGES, REPORT_STEP_LABELS } from '../reportWords';
import { reportContents } from './reportContents';

/**
 * "Exportar a Word". With gaps in the paragraphs it first says how many there are and makes nothing; `withGaps` goes on all the same.
 * A long report shows how far it is and can be cancelled; then no file is handed over.
 */
export async function exportWord(context: UseCaseContext, withGaps = false): Promise<StatePatch> {
  const { environment, state } = context;
  if (!environment.canSave) return { report: { notice: NO_DOWNLOADS, message: null } };
  state.patch({ report: { gaps: null } });
  return runReportTask(context, {
    step: REPORT_STEP_LABELS.word,
    work: async (input) => {
      const alerts = currentAlerts(context, input);
      const gaps = gapWords(alerts.text);
      if (gaps !== '' && !withGaps) return { report: { gaps } };
      const contents = reportContents(input.reading, input.evaluation, { read: input.read, alerts, stamp: environment.stamp() });
      try {
        const bytes = await environment.word(contents, watchedRun(context, input, alerts.text.length));
        const name = `Seguimiento ${input.reading.plan.letters.plan} ${input.period}.docx`;
        environment.save(name, bytes);
        return { report: { message: REPORT_MESSAGES.saved(name) } };
      } catch (error) {
        if (error instanceof RunStopped) return { report: { message: REPORT_MESSAGES.exportCancelled } };
        throw error;
      }
    },
  });
}

/** Runs the steps of a report with pauses; after each, shows how far it is and stops where the user asked for it. */
function watchedRun(context: UseCaseContext, { reading: { plan } }: ReportInput, alerts: number) {
  const elements = plan.actions.length + plan.objectives.length;
  const all = Math.max(1, plan.columns.count + elements * 2 + alerts);
  let done = 0;
  function* counted<T>(steps: Steps<T>): Steps<T> {
    for (;;) {
      const step = steps.next();
      if (step.done === true) return step.value;
      done += 1;
      yield;
    }
  }
  return async <T>(steps: Steps<T>): Promise<T> => context.scheduler.run(counted(steps), () => {
    throwIfStopped(context);
    void showStep(context, REPORT_STEP_LABELS.word, Math.min(1, done / all), true);
  });
}

/** Each gap with its words for one and for more. */
const GAP_KINDS = [
  [MISSING_CAUSE, 'causa', 'causas'], [MISSING_NAME, 'nombre', 'nombres'], [MISSING_UNIT, 'unidad de organización', 'unidades de organización'],
] as const;

/**
 * What is missing in the paragraphs, in Spanish; '' for nothing.
 *
 * @example gapWords(['…, [causa por completar].']) // 'Falta 1 causa'
 */
export function gapWords(paragraphs: readonly string[]): string {
  const counts = GAP_KINDS.map(([gap, one, more]) => ({ count: paragraphs.reduce((sum, text) => sum + text.split(gap).length - 1, 0), one, more })).filter(({ count }) => count > 0);
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  return total === 0 ? '' : `${total === 1 ? 'Falta' : 'Faltan'} ${spanishList(counts.map(({ count, one, more }) => `${formatCount(count)} ${count === 1 ? one : more}`))}`;
}
