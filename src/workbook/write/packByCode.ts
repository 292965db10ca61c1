const ENTRY = '|';
const VALUE = '=';
const PREFIX = 'IND.';

/**
 * A list of values by code as one short text, for a setting of the workbook: an indicator of the element just named keeps only its
 * number. About 11 characters an indicator.
 *
 * @example packByCode(['AEI.01.01', 'IND.01.AEI.01.01', 'IND.02.AEI.01.01'], ['38.9', '8.36', '100']) // 'AEI.01.01=38.9|01=8.36|02=100'
 */
export const packByCode = (codes: readonly string[], values: readonly string[]): string => joined(packedCodes(codes), values);

/** The codes as {@link packByCode} writes them, for several lists of values by the same codes. */
export function packedCodes(codes: readonly string[]): string[] {
  let element = '';
  return codes.map((code) => {
    const dot = elementStart(code);
    if (dot > 0 && code.length === dot + element.length && code.endsWith(element)) return code.slice(PREFIX.length, dot - 1);
    element = code.slice(dot);
    return code;
  });
}

/** Packed codes with their values. One text grown piece by piece: a list of its parts, put together at the end, takes twice as long. */
export function joined(packed: readonly string[], values: readonly string[]): string {
  let text = '';
  for (let at = 0; at < packed.length; at += 1) text += `${at === 0 ? '' : ENTRY}${packed[at] ?? ''}${VALUE}${values[at] ?? ''}`;
  return text;
}

/** Where the element begins in an indicator's code; 0 for the code of an element. */
const elementStart = (code: string): number => (code.startsWith(PREFIX) ? code.indexOf('.', PREFIX.length) + 1 : 0);

/** Undoes {@link packByCode}. */
export function unpackByCode(text: string): Map<string, string> {
  const values = new Map<string, string>();
  let element = '';
  for (let start = 0; start < text.length;) {
    const bar = text.indexOf(ENTRY, start);
    const end = bar < 0 ? text.length : bar;
    const sign = text.indexOf(VALUE, start);
    const keyEnd = sign < 0 || sign > end ? end : sign;
    const key = text.slice(start, keyEnd);
    const isOfElement = isDigit(text.charCodeAt(start));
    if (!isOfElement) element = key.slice(elementStart(key));
    values.set(isOfElement ? `${PREFIX}${key}.${element}` : key, text.slice(keyEnd + 1, end));
    start = end + 1;
  }
  return values;
}

const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57;
