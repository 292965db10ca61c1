/** What a cell of ours is to hold when formulas are wanted: a formula, or the value and, in Spanish, why no formula does. */
export type Live = { readonly formula: string } | { readonly because: string };
