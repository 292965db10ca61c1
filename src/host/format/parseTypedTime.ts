import { typedAs, type Typed } from './typedAs';

/** Ids of built-in formats. */
const H_MM_HALF = 18;
const H_MM_SS_HALF = 19;
const H_MM = 20;
const H_MM_SS = 21;
const ELAPSED = 46;
const MM_SS_0 = 47;

const CLOCK = /^(\d{1,4}):(\d{1,2})(?::(\d{1,2})(\.\d+)?)?(?:\s*([ap])m?)?$/i;
const MINUTES = /^(\d{1,4}):(\d{1,2})(\.\d+)$/;
const HOUR_ONLY = /^(\d{1,2})\s*([ap])m?$/i;

/**
 * A time typed in en-US, as a share of the day: `14:30`, `2:30 PM`, `2 pm`, `1:02:03.5`, `26:00`; else undefined.
 *
 * - More than 24 hours gets the format of elapsed time; with AM or PM the hour goes to 12 only.
 *
 * @example parseTypedTime('14:30') // { value: 0.6041666666666666, numberFormat: 'h:mm' }
 */
export function parseTypedTime(text: string): Typed | undefined {
  const hourOnly = HOUR_ONLY.exec(text);
  if (hourOnly !== null) return clock(Number(hourOnly[1]), 0, 0, hourOnly[2], H_MM);
  const minutes = MINUTES.exec(text);
  if (minutes !== null) return clock(0, Number(minutes[1]), Number(`${minutes[2] ?? ''}${minutes[3] ?? ''}`), undefined, MM_SS_0);
  const match = CLOCK.exec(text);
  if (match === null) return undefined;
  const [, hours, minute, second, fraction, half] = match;
  const format = fraction !== undefined ? MM_SS_0 : second === undefined ? H_MM : H_MM_SS;
  return clock(Number(hours), Number(minute), Number(`${second ?? 0}${fraction ?? ''}`), half, format);
}

function clock(hours: number, minutes: number, seconds: number, half: string | undefined, format: number): Typed | undefined {
  if (seconds >= 60 || (minutes >= 60 && format !== MM_SS_0)) return undefined;
  if (half !== undefined && (hours < 1 || hours > 12)) return undefined;
  const hour = half === undefined ? hours : (hours % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  const value = (hour * 3600 + minutes * 60 + seconds) / 86400;
  if (half !== undefined && format !== MM_SS_0) return typedAs(value, format === H_MM ? H_MM_HALF : H_MM_SS_HALF);
  return typedAs(value, hour >= 24 ? ELAPSED : format);
}
