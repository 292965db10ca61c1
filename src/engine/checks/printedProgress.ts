/** Printed with two decimals, two equal figures differ by less than half a cent; the rest is the double's own error. */
const HALF_CENT = 0.005 - 1e-9;

/** Are two progresses, in percent points, different figures once printed? `100` and `100.00` are the same number. */
export const differ = (one: number, other: number): boolean => Math.abs(one - other) >= HALF_CENT;
