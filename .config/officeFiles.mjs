/** The files of Office.js that go into dist/, and their check sums. */
import { createHash } from 'node:crypto';

/**
 * What office.js 1.1.110 asks for inside Excel on the web, Windows and Mac, by the SHA-256 of what Microsoft published. After changing
 * the version of `@microsoft/office-js`, take the new sums from a package whose integrity `npm ci` has checked.
 */
const SUMS = {
  'office.js': '8lnjBHIY7wtx9Y59lIW62IkGhBgnoSF2g0CinkIsC2I=',
  'excel-web-16.00.js': 'ARF++HjZ3OU4vXVfxdKV39oEKqRAkFMwYo0neVed5yw=',
  'excel-win32-16.01.js': 'uhUhlletVQ+PqSmFNvYhmgtyIeANzy9HXy7AX83hnKk=',
  'excel-mac-16.00.js': 'qdQEZw+RZMyO7yZgGhZL0/yUqkTRy6NXHiNZSqcUWC4=',
  'es-es/office_strings.js': 'njGTKlzeSwaNfA29ZR5/3IPG7i4qk98pZW4xJjroFUo=',
  'en-us/office_strings.js': 'W20/mPinVYePIms4/bH3wx5ntFYiHyU7cPlaozFmhZQ=',
  'telemetry/oteljs_agave.js': '9FLmKH2v07Yyy/+FM+1d/C9vR2yGcrRoz23P4yG4yIk=',
  'o15apptofilemappingtable.js': 'LPbpCdpTkfUT8UN5w7qG/oiPCD2fggW8x72RzePZtSI=',
};

export const OFFICE_FILES = Object.keys(SUMS);

/** The bytes of a file of Office.js; throws when they are not the ones that Microsoft published. */
export function verifiedOfficeFile(name, bytes) {
  const sum = createHash('sha256').update(bytes).digest('base64');
  if (sum === SUMS[name]) return bytes;
  throw new Error(`Office.js: ${name} is not the file that Microsoft published (its SHA-256 is ${sum}). Run npm ci, or see .config/officeFiles.mjs after changing its version.`);
}
