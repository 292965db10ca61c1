import type { ClientHost, ClientScope } from './officeClient';

interface AsyncResult {
  readonly status: 'succeeded' | 'failed';
  readonly value?: unknown;
  readonly error?: { readonly name: string; readonly message: string; readonly code: number };
  readonly asyncContext?: unknown;
}
type Callback = (result: AsyncResult) => void;
type Options = { readonly asyncContext?: unknown; readonly sliceSize?: unknown; readonly coercionType?: unknown };

/** What the Common API says of data that it cannot give or take in this way, and of other failures. */
const FAULTS = {
  coercion: { name: 'Data Read Error', message: 'The specified coercion type is not supported.', code: 1000 },
  format: { name: 'Data Write Error', message: 'The supplied data object type is not supported.', code: 2003 },
  fileType: { name: 'Invalid Format Error', message: 'The specified file type is not supported.', code: 2005 },
  slice: { name: 'Invalid Parameter', message: 'The specified slice index is out of range.', code: 5011 },
} as const;

class CommonFault extends Error {
  constructor(readonly fault: (typeof FAULTS)[keyof typeof FAULTS]) {
    super(fault.message);
  }
}

const faultOf = (error: unknown): NonNullable<AsyncResult['error']> =>
  (error instanceof CommonFault ? error.fault : { name: 'Internal Error', message: error instanceof Error ? error.message : String(error), code: 5001 });

const optionsIn = (args: readonly unknown[]): Options => args.find((arg): arg is Options => typeof arg === 'object' && arg !== null && !Array.isArray(arg)) ?? {};

/** Calls the callback of a method of the Common API, its last argument, with what `work` gives; options, if any, precede it. */
export function completeAsync(args: readonly unknown[], work: () => unknown): void {
  const callback = args.filter((arg): arg is Callback => typeof arg === 'function').at(-1);
  const { asyncContext } = optionsIn(args);
  const done = (result: Omit<AsyncResult, 'asyncContext'>): void => callback?.({ ...result, asyncContext });
  Promise.resolve().then(work).then((value) => done({ status: 'succeeded', value }), (error: unknown) => done({ status: 'failed', value: undefined, error: faultOf(error) }));
}

/** Size of the slices of a file where none is asked for: 4 MB, the most that Excel takes. */
const MOST_IN_SLICE = 4 * 1024 * 1024;

/** The workbook's file in slices. */
function slicesOf(file: Uint8Array, sliceSize: number): Record<string, unknown> {
  const sliceCount = Math.ceil(file.length / sliceSize);
  return {
    size: file.length, sliceCount,
    getSliceAsync: (index: number, ...args: readonly unknown[]): void => completeAsync(args, () => {
      if (!Number.isInteger(index) || index < 0 || index >= sliceCount) throw new CommonFault(FAULTS.slice);
      const data = [...file.subarray(index * sliceSize, (index + 1) * sliceSize)];
      return { index, size: data.length, data };
    }),
    closeAsync: (...args: readonly unknown[]): void => completeAsync(args, () => undefined),
  };
}

/** Rows of a text with tabs and line breaks. */
const rowsOfText = (text: string): string[][] => text.split(/\r?\n/).map((line) => line.split('\t'));

const isMatrix = (data: unknown): data is unknown[][] => Array.isArray(data) && data.length > 0 && data.every((row) => Array.isArray(row) && row.length > 0 && row.length === (data[0] as unknown[]).length);

/**
 * What `Office.context.document` has for the selection and the file, besides settings: reading and writing the selected cells as text or as
 * rows, and the file in slices. Tables and other file types fail, with the error of the Common API.
 */
export function commonDocument({ Excel: excel }: ClientScope, host: ClientHost): Record<string, unknown> {
  const selected = (coercion: unknown): Promise<unknown> => excel.run(async (context) => {
    if (coercion !== 'text' && coercion !== 'matrix') throw new CommonFault(FAULTS.coercion);
    const range = context.workbook.getSelectedRange().load('values');
    await context.sync();
    return coercion === 'matrix' ? range.values : range.values.map((row) => row.join('\t')).join('\n');
  });
  const write = (data: unknown): Promise<void> => excel.run(async (context) => {
    const rows = typeof data === 'string' ? rowsOfText(data) : data;
    if (!isMatrix(rows)) throw new CommonFault(FAULTS.format);
    context.workbook.getActiveCell().getResizedRange(rows.length - 1, (rows[0]?.length ?? 1) - 1).values = rows;
    await context.sync();
  });
  return {
    getSelectedDataAsync: (coercion: unknown, ...args: readonly unknown[]): void => completeAsync(args, () => selected(coercion)),
    setSelectedDataAsync: (data: unknown, ...args: readonly unknown[]): void => completeAsync(args, () => write(data)),
    getFileAsync: (type: unknown, ...args: readonly unknown[]): void => completeAsync(args, () => {
      if (type !== 'compressed') throw new CommonFault(FAULTS.fileType);
      const { sliceSize } = optionsIn(args);
      return slicesOf(host.save(), typeof sliceSize === 'number' && sliceSize > 0 ? Math.min(sliceSize, MOST_IN_SLICE) : MOST_IN_SLICE);
    }),
  };
}
