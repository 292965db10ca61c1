import { parsePeriodId } from '../../engine/plan/periods';
import { runReportTask } from '../reports/reportTask';
import type { UseCase } from '../store/useCaseContext';
import { ASK } from './askWords';
import { makeRequests } from './makeRequests';
import { requestsName, unitsToAsk } from './unitsToAsk';

/** What the pane asks for: by when, and of which units. */
export interface AskChoice {
  /** As "2024-07-15"; null for none. */
  readonly deadline: string | null;
  /** The words of the units; see `unitsToAsk`. */
  readonly units: ReadonlySet<string>;
}

/** *Descargar*: the requests of the table and period on screen, one file or a .zip of several. Nothing is written in the workbook. */
export const downloadRequests = ({ deadline, units }: AskChoice): UseCase => (context) => runReportTask(context, {
  step: ASK.making,
  work: async ({ reading, period }) => {
    const { environment, scheduler, state } = context;
    if (!environment.canSave) return { report: { notice: ASK.cannotSave } };
    const wanted = unitsToAsk(reading).filter(({ words }) => units.has(words));
    const files = await makeRequests(reading, { period, deadline, units: wanted }, environment.makeBook, async (done) => {
      state.patch({ report: { step: `${ASK.making} (${done + 1} de ${wanted.length})` } });
      await scheduler.yieldToUi();
    });
    const [only, second] = files;
    const parsed = parsePeriodId(period);
    if (only === undefined || parsed === null) return { report: { notice: ASK.noUnits } };
    if (second === undefined) environment.save(only.name, only.bytes);
    else environment.save(`${requestsName(parsed)}.zip`, await environment.zip(files));
    return { report: { message: ASK.made(files.length, second === undefined ? only.name : `${requestsName(parsed)}.zip`) } };
  },
});
