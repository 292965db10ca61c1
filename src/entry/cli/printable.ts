/** Control characters but tab and line feed, and the marks that turn the direction of a text: a terminal would act on them. */
const ACTED_ON = /(?![\t\n])\p{Cc}|[\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu;

/**
 * A text for a terminal: what the terminal would act on is shown as `\u001b`, which inside JSON means the same character.
 *
 * @example printable('GERENCIA \u001b[31m') // 'GERENCIA \\u001b[31m'
 */
export const printable = (text: string): string =>
  text.replace(ACTED_ON, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
