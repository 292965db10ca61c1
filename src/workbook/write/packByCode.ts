const ENTRY = '|';
const VALUE = '=';
const INDICATOR = /^IND\.(\d+)\.(.+)$/;

/**
 * A list of values by code as one short text, for a setting of the workbook: an indicator of the element just named keeps only its
 * number. About 11 characters an indicator.
 *
 * @example packByCode([['AEI.01.01', '38.9'], ['IND.01.AEI.01.01', '8.36'], ['IND.02.AEI.01.01', '100']]) // 'AEI.01.01=38.9|01=8.36|02=100'
 */
export function packByCode(entries: Iterable<readonly [code: string, value: string]>): string {
  const parts: string[] = [];
  let element = '';
  for (const [code, value] of entries) {
    const indicator = INDICATOR.exec(code);
    const isShort = indicator !== null && indicator[2] === element;
    parts.push(`${isShort ? (indicator[1] ?? '') : code}${VALUE}${value}`);
    element = indicator === null ? code : (indicator[2] ?? '');
  }
  return parts.join(ENTRY);
}

/** Undoes {@link packByCode}. */
export function unpackByCode(text: string): Map<string, string> {
  const values = new Map<string, string>();
  let element = '';
  for (const entry of text === '' ? [] : text.split(ENTRY)) {
    const [key = '', value = ''] = entry.split(VALUE);
    const code = /^\d+$/.test(key) ? `IND.${key}.${element}` : key;
    element = INDICATOR.exec(code)?.[2] ?? code;
    values.set(code, value);
  }
  return values;
}
