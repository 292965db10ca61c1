/** A count as it is written in Peru: 26, 5,000, 20,000. Independent of the reader's computer. */
export const quantity = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');
