/** A deep copy of plain data: objects, lists and maps of such; anything else is shared. */
export function cloneData<T>(data: T): T {
  return copyOf(data) as T;
}

function copyOf(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(copyOf);
  if (data instanceof Map) return new Map([...data].map(([key, item]) => [key, copyOf(item)]));
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, item]) => [key, copyOf(item)]));
}
