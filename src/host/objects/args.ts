import { invalidArgument } from '../wire/apiError';
import { HostObject } from '../wire/hostObject';
import { isRecord } from '../wire/isRecord';
import { NAMED_COLORS } from './colorNames';

/** Arguments of a method in order. Absent optional ones are undefined or null. */
type Args = readonly unknown[];

/** A text, or a number as text. Throws `InvalidArgument` for anything else, an absent argument too; so do all readers below. */
export function textArg(args: Args, index: number): string {
  const value = args[index];
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  throw invalidArgument();
}

/** The same; undefined when absent. */
export const optionalTextArg = (args: Args, index: number): string | undefined =>
  args[index] === undefined || args[index] === null ? undefined : textArg(args, index);

/** A finite number. */
export function numberArg(args: Args, index: number): number {
  const value = args[index];
  if (typeof value !== 'number' || !Number.isFinite(value)) throw invalidArgument();
  return value;
}

/** A whole number, negative ones included. */
export function integerArg(args: Args, index: number): number {
  const value = numberArg(args, index);
  if (!Number.isInteger(value)) throw invalidArgument();
  return value;
}

/** A whole number; undefined when absent. */
export const optionalIntegerArg = (args: Args, index: number): number | undefined =>
  args[index] === undefined || args[index] === null ? undefined : integerArg(args, index);

/** True only for `true`: absent and other values count as false. */
export const booleanArg = (args: Args, index: number): boolean => args[index] === true;

/** The value of a list that this text names, in any case, as Excel takes its enums. */
export function enumValue<T extends string>(value: unknown, values: readonly T[]): T {
  const found = typeof value === 'string' && values.find((known) => known.toLowerCase() === value.toLowerCase());
  if (!found) throw invalidArgument();
  return found;
}

/** A plain object. */
export function recordValue(value: unknown): Readonly<Record<string, unknown>> {
  if (!isRecord(value)) throw invalidArgument();
  return value;
}

/** An object of the class with this name. */
export function objectArg(args: Args, index: number, className: string): HostObject {
  const value = args[index];
  if (!(value instanceof HostObject) || value.type.name !== className) throw invalidArgument();
  return value;
}

/** A logical value. */
export function booleanValue(value: unknown): boolean {
  if (typeof value !== 'boolean') throw invalidArgument();
  return value;
}

/** A text; numbers are refused. */
export function textValue(value: unknown): string {
  if (typeof value !== 'string') throw invalidArgument();
  return value;
}

/** A finite number. */
export function numberValue(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw invalidArgument();
  return value;
}

/** A finite number that is not negative. */
export function positiveValue(value: unknown): number {
  const number = numberValue(value);
  if (number < 0) throw invalidArgument();
  return number;
}

/** Takes a number within limits, both of which count. */
export const valueWithin = (least: number, most: number) => (value: unknown): number => {
  const number = numberValue(value);
  if (number < least || number > most) throw invalidArgument();
  return number;
};

/** Degrees counter-clockwise from -90 to 90, or 180 for letters one below the other. */
export function degreesValue(value: unknown): number {
  const degrees = numberValue(value);
  if (degrees !== 180 && (degrees < -90 || degrees > 90)) throw invalidArgument();
  return degrees;
}

/** A colour as `#RRGGBB` in capitals, from `#rrggbb`, `rrggbb` or a name of CSS. */
export function colorValue(value: unknown): string {
  const given = textValue(value).trim();
  const named = NAMED_COLORS.get(given.toLowerCase());
  if (named !== undefined) return named;
  if (!/^#?[0-9a-f]{6}$/i.test(given)) throw invalidArgument();
  return `#${given.replace('#', '').toUpperCase()}`;
}
