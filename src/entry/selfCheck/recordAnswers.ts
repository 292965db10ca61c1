import type { ExcelRun } from '../../excel/excelRun';
import type { Question, Scratch } from './question';
import { CELL_QUESTIONS } from './questions/cellQuestions';
import { MEMORY_QUESTIONS } from './questions/memoryQuestions';
import { SHEET_QUESTIONS } from './questions/sheetQuestions';

export const QUESTIONS: readonly Question[] = [...MEMORY_QUESTIONS, ...CELL_QUESTIONS, ...SHEET_QUESTIONS];

/** Which Excel answers. */
export interface AskedExcel {
  readonly platform: string;
  readonly build: string;
  /** "1.17". */
  readonly ExcelApi: string;
  /** Languages of the contents and of the interface: "es-PE, es-ES". */
  readonly locale: string;
}

/** One line of a recording: a question with its answer, or with the code of the error. */
export type Answer = AskedExcel & { readonly question: string } & ({ readonly answer: unknown } | { readonly code: string });

/** What asking takes besides Excel. */
interface Asking {
  readonly run: ExcelRun;
  readonly excel: AskedExcel;
  readonly pause: (milliseconds: number) => Promise<void>;
  /** Called before each question, with how many were asked. */
  readonly onProgress?: (asked: number) => void;
}

/** Whether a workbook is blank: one sheet without anything. Nothing is asked in another, since the questions write and delete. */
export const isScratchBook = (run: ExcelRun): Promise<boolean> => run(async (context) => {
  const { worksheets } = context.workbook;
  const count = worksheets.getCount();
  const used = worksheets.getFirst().getUsedRangeOrNullObject(false).load('address');
  await context.sync();
  return count.value === 1 && used.isNullObject;
});

/** Asks every question, each caught alone and on a sheet of its own, in the blank workbook that is open. */
export async function recordAnswers({ run, excel, pause, onProgress }: Asking): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const { question, ask } of QUESTIONS) {
    onProgress?.(answers.length);
    answers.push({ question, ...(await answered(run, pause, ask, `Prueba ${answers.length + 1}`)), ...excel });
  }
  return answers;
}

async function answered(run: ExcelRun, pause: Asking['pause'], ask: Question['ask'], name: string): Promise<{ answer: unknown } | { code: string }> {
  const on: Scratch['on'] = (batch) => run(async (context) => {
    const answer = await batch(context.workbook.worksheets.getItem(name), context);
    await context.sync();
    return answer;
  });
  try {
    await run(async (context) => {
      context.workbook.worksheets.add(name);
      await context.sync();
    });
    const answer = await ask({ on, pause, codeOf: (batch) => on(batch).then(() => 'done', codeOf) });
    // As it will be read: undefined and not-a-number are null in a file.
    return { answer: JSON.parse(JSON.stringify(answer ?? null)) as unknown };
  } catch (error) {
    return { code: codeOf(error) };
  } finally {
    await run(async (context) => {
      context.workbook.worksheets.getItemOrNullObject(name).delete();
      await context.sync();
    }).catch(() => undefined);
  }
}

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : `error: ${String(error)}`);

/** Higher than any version there is. */
const NEWEST_API = 40;

/** Which Excel this is. */
export function askedExcel(office: typeof Office): AskedExcel {
  const { diagnostics: { platform, version }, requirements, contentLanguage, displayLanguage } = office.context;
  const minor = Array.from({ length: NEWEST_API }, (_, at) => NEWEST_API - at).find((one) => requirements.isSetSupported('ExcelApi', `1.${one}`));
  return { platform: String(platform), build: version, ExcelApi: `1.${minor ?? 0}`, locale: `${contentLanguage}, ${displayLanguage}` };
}
