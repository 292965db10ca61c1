import type { Band } from '../../engine/method/bands';

/** The CSS variables that `bandColours` sets on the pane. */
export const bandFill = (band: Band): string => `var(--band-${band}-fill)`;
export const bandEdge = (band: Band): string => `var(--band-${band}-edge)`;
export const bandMark = (band: Band): string => `var(--band-${band}-mark)`;
export const bandSoft = (band: Band): string => `var(--band-${band}-soft)`;
