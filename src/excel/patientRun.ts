import { WorkbookProblem } from '../workbook/port';
import type { Silence } from '../workbook/port';
import type { ExcelRun } from './excelRun';

/** Milliseconds that Excel has for a request, and more for each megabyte of cells in it or in its answer. */
const LIMIT = 30_000;
const LIMIT_PER_MEGABYTE = 15_000;
/** How many limits pass until an unanswered question counts as given up. */
const MOST_LIMITS = 10;

const expectations = new WeakMap<Excel.RequestContext, number>();

/** Tells how many bytes of cells the next request of a context carries or asks for. */
export const expectBytes = (context: Excel.RequestContext, bytes: number): void => void expectations.set(context, bytes);

/** The work was given up; whether Excel carried the last request out is not known. */
export const NO_ANSWER = 'excel-no-responde';

const noAnswer = (): WorkbookProblem => new WorkbookProblem(
  NO_ANSWER, 'Excel no responde.',
  'Cierre los cuadros de diálogo que haya abiertos en Excel, haga clic en una celda y vuelva a intentarlo: antes de escribir nada se mira lo que quedó.',
);

/** `Excel.run` with a limit of time for every request. */
export interface PatientRun {
  readonly run: ExcelRun;
  /** Who is asked whether to wait on; without anybody the work is given up at the limit. */
  readonly silence: Silence;
}

/**
 * The same run, which never waits for ever. Excel may not answer at all: under a dialog, on the web, after the computer slept
 * (OfficeDev/office-js #4273, #6150, #6678). Past the limit of a request it is asked whether to wait on or to give up; who waits on is asked
 * again after another limit. What is given up rejects with {@link NO_ANSWER}, and nothing more of it is sent, even when Excel answers.
 */
export function patientRun(run: ExcelRun): PatientRun {
  let ask: Parameters<Silence>[0] | null = null;
  return {
    silence: (listener) => void (ask = listener),
    run: (batch) => new Promise((resolve, reject) => {
      const watch = new Watch(ask, () => reject(noAnswer()));
      run((context) => {
        watch.follow(context);
        return batch(context);
      }).then(resolve, reject).finally(() => watch.end());
    }),
  };
}

/** Watches over the requests of one run. */
class Watch {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isAsking = false;
  private isGivenUp = false;

  constructor(private readonly ask: Parameters<Silence>[0] | null, private readonly fail: () => void) {
    this.begin(LIMIT);
  }

  /** Begins the limit anew with each request, and stops the work where it was given up. */
  follow(context: Excel.RequestContext): void {
    const sync = context.sync.bind(context);
    context.sync = async <T>(passed?: T) => {
      this.refuseMore();
      this.begin(LIMIT + ((expectations.get(context) ?? 0) / 1_000_000) * LIMIT_PER_MEGABYTE);
      expectations.delete(context);
      const answer = await sync(passed);
      this.refuseMore();
      this.begin(LIMIT);
      return answer;
    };
  }

  end(): void {
    clearTimeout(this.timer);
    this.answered();
  }

  private begin(limit: number): void {
    clearTimeout(this.timer);
    this.answered();
    this.timer = setTimeout(() => this.passed(limit), limit);
  }

  private passed(limit: number): void {
    if (this.ask === null) return this.giveUp();
    this.isAsking = true;
    this.timer = setTimeout(() => this.giveUp(), limit * MOST_LIMITS);
    this.ask({ waitOn: () => this.begin(limit), giveUp: () => this.giveUp() });
  }

  private giveUp(): void {
    if (this.isGivenUp) return;
    this.isGivenUp = true;
    this.end();
    this.fail();
  }

  private answered(): void {
    if (!this.isAsking) return;
    this.isAsking = false;
    this.ask?.(null);
  }

  private refuseMore(): void {
    if (this.isGivenUp) throw noAnswer();
  }
}
