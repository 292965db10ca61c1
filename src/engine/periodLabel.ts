import type { Period } from './plan';

/**
 * A period as the pane and the sheets name it.
 *
 * @example periodLabel({ year: 2024, span: 'semester' }) // '2024, primer semestre'
 */
export const periodLabel = ({ year, span }: Period): string => `${year}, ${span === 'semester' ? 'primer semestre' : 'año completo'}`;
