import { isCellError } from '../../format/cellValue';
import type { CellValue } from '../../format/cellValue';
import { formulaFunction } from '../../formula/functions/formulaFunction';
import { sheetPrefix } from '../../formula/references/printReference';
import { absoluteAreaName } from '../../model/address';
import { invalidArgument } from '../../wire/apiError';
import { defineClass, HostObject } from '../../wire/hostObject';
import { isRange } from '../resolveAddress';
import { areaOfRange } from '../workbookSession';
import type { WorkbookSession } from '../workbookSession';

interface Result {
  readonly value: CellValue;
}

const resultObject = defineClass<Result>({
  name: 'FunctionResult',
  properties: {
    Value: { get: ({ value }) => (isCellError(value) ? null : value) },
    Error: { get: ({ value }) => (isCellError(value) ? value.error : null) },
  },
});

/** The function of a member of the client: `StDev_P` is `STDEV.P`. */
const functionName = (wireName: string): string => wireName.replaceAll('_', '.').toUpperCase();

function literal(value: unknown): string {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return String(value).toUpperCase();
  if (typeof value === 'string') return `"${value.replaceAll('"', '""')}"`;
  if (value !== null && typeof value === 'object' && 'error' in value) return String(value.error);
  if (value === null || value === undefined) return '';
  throw invalidArgument();
}

/** An argument in the text of a formula: a range by its address, another function's result by its value. */
function argument(value: unknown): string {
  if (isRange(value)) return `${sheetPrefix({ first: value.target.sheet.name })}${absoluteAreaName(areaOfRange(value.target))}`;
  if (value instanceof HostObject) return literal((value.target as Result).value);
  return literal(value);
}

/** Calls a function. Variable arguments arrive as one array; absent ones at the end are left out. */
function call(session: WorkbookSession, name: string, args: readonly unknown[]): HostObject {
  const given = args.flatMap((value) => (Array.isArray(value) ? (value as unknown[]) : [value]));
  while (given.length > 0 && given.at(-1) === undefined) given.pop();
  return resultObject({ value: session.calculation.evaluate(`=${name}(${given.map(argument).join(',')})`) });
}

/** `workbook.functions`: the worksheet functions that this host's formulas know. */
export const functionsObject = defineClass<WorkbookSession>({
  name: 'Functions',
  methodNamed: (wireName) => {
    const name = functionName(wireName);
    return formulaFunction(name) && ((session, args) => call(session, name, args));
  },
});
