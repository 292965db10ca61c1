import { notFound } from './apiError';
import type { HostObject } from './hostObject';

/** Ranges the client holds beyond a batch: it asks for an id with `_KeepReference` and gives it back with `_RemoveReference`. */
export class References {
  private readonly kept = new Map<string, HostObject>();
  private readonly ids = new WeakMap<HostObject, string>();
  private issued = 0;

  keep(object: HostObject): string {
    const known = this.ids.get(object);
    if (known !== undefined && this.kept.has(known)) return known;
    this.issued += 1;
    const id = `{${String(this.issued).padStart(8, '0')}-reference}`;
    this.ids.set(object, id);
    this.kept.set(id, object);
    return id;
  }

  /** The id of an object that is kept, else undefined. */
  idOf(object: HostObject): string | undefined {
    const id = this.ids.get(object);
    return id !== undefined && this.kept.has(id) ? id : undefined;
  }

  has(id: string): boolean {
    return this.kept.has(id);
  }

  get(id: string): HostObject {
    const object = this.kept.get(id);
    if (!object) throw notFound();
    return object;
  }

  remove(id: string): void {
    this.kept.delete(id);
  }

  clear(): void {
    this.kept.clear();
  }

  get size(): number {
    return this.kept.size;
  }
}
