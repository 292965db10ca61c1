/** Plain data as text: two pieces of data are the same when their texts are. Maps count as lists of pairs. */
export const dataText = (data: unknown): string =>
  JSON.stringify(data, (_, item: unknown) => (item instanceof Map ? [...(item as Map<unknown, unknown>)] : item));
