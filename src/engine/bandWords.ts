import type { Band } from './evaluation';

/** The order of the summary table of CEPLAN's application. */
export const BANDS: readonly Band[] = ['red', 'amber', 'green', 'nd'];

/** The bands as the reader meets them everywhere, on the sheets, in the pane and in print: word first, never colour alone. */
export const BAND_WORDS: Readonly<Record<Band, string>> = { red: 'Rojo', amber: 'Ámbar', green: 'Verde', nd: 'ND' };

/** The same inside a sentence. */
export const BAND_WORDS_INSIDE: Readonly<Record<Band, string>> = { red: 'rojo', amber: 'ámbar', green: 'verde', nd: 'ND' };
