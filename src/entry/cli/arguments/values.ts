/** The options of a command line by their names, as parsed. */
export type Values = Readonly<Record<string, unknown>>;

/** The text given with an option; null where none was, as where the next option stands in its place. */
export const textOf = (value: unknown): string | null => (typeof value === 'string' && !value.startsWith('--') ? value.trim() : null);
