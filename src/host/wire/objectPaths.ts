import type { Steps } from '../steps';
import { apiNotFound, invalidArgument, notFound, withLocation } from './apiError';
import { errorLocation, HostObject, methodOf, navigationOf } from './hostObject';
import { isRecord } from './isRecord';
import { pathType } from './messages';
import type { ArgumentInfo, ObjectPath } from './messages';

/** The starting points of paths: the workbook, service objects by server type, and the references the client keeps. */
export interface ObjectModel {
  readonly root: HostObject;
  readonly references: References;
  /** A new top-level object (`Microsoft.DynamicRibbon.DynamicRibbon`); null when this host has none of that type. */
  service(type: string): HostObject | null;
  /** Brings formulas up to date, unless calculation is manual or suspended. */
  recalculateInSteps(): Steps<void>;
}

/** Resolves the object paths of one batch. Each path is resolved once, so a method with side effects (`Add`) runs once. */
export class ObjectPaths {
  private readonly resolved = new Map<number, HostObject | null>();
  private readonly model: ObjectModel;
  private readonly paths: Readonly<Record<string, ObjectPath>>;

  constructor(model: ObjectModel, paths: Readonly<Record<string, ObjectPath>>) {
    this.model = model;
    this.paths = paths;
  }

  /** The object of a path; null for a null object and everything below it. */
  object(id: number): HostObject | null {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const path = this.paths[String(id)];
    if (!path) throw invalidArgument();
    const found = this.walk(path);
    this.resolved.set(id, found);
    return found;
  }

  /** The arguments of a call, with objects in place of path ids. */
  args(info: ArgumentInfo | undefined): readonly unknown[] {
    const values = info?.Arguments ?? [];
    return values.map((value, index) => this.argument(value, info?.ReferencedObjectPathIds?.[index]));
  }

  private argument(value: unknown, reference: unknown): unknown {
    if (Array.isArray(reference) && Array.isArray(value)) {
      return value.map((entry: unknown, index) => this.argument(entry, reference[index]));
    }
    if (typeof reference === 'number' && reference !== 0) return this.object(reference);
    return isRecord(value) ? this.struct(value) : (value ?? undefined);
  }

  /** A struct with the objects it refers to by `{ _ObjectPathId }`. */
  private struct(value: Readonly<Record<string, unknown>>): unknown {
    if ('_ObjectPathId' in value) return this.object(Number(value['_ObjectPathId']));
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, isRecord(part) ? this.struct(part) : part]));
  }

  private walk(path: ObjectPath): HostObject | null {
    switch (path.ObjectPathType) {
      case pathType.root:
        return this.model.root;
      case pathType.nullObject:
        return null;
      case pathType.reference:
        return this.model.references.get(path.Name);
      case pathType.service:
        return this.service(path.Name);
      default:
        return this.child(path);
    }
  }

  private service(type: string): HostObject {
    const found = this.model.service(type);
    if (!found) throw apiNotFound(type);
    return found;
  }

  private child(path: ObjectPath): HostObject | null {
    const parent = this.object(path.ParentObjectPathId ?? 0);
    if (!parent) return null;
    switch (path.ObjectPathType) {
      case pathType.property:
        return withLocation(errorLocation(parent, path.Name), () => navigationOf(parent, path.Name)(parent.target));
      case pathType.indexer:
        return withLocation(errorLocation(parent, 'GetItem'), () => this.indexed(parent, path));
      case pathType.method:
        return withLocation(errorLocation(parent, path.Name), () => this.returned(parent, path));
      default:
        throw invalidArgument();
    }
  }

  private indexed(parent: HostObject, path: ObjectPath): HostObject {
    const { type } = parent;
    if (!type.item) throw apiNotFound(errorLocation(parent, 'GetItem'));
    const [key] = this.args(path.ArgumentInfo);
    if (key === undefined) throw invalidArgument();
    return type.item(parent.target, key);
  }

  private returned(parent: HostObject, path: ObjectPath): HostObject | null {
    const made = methodOf(parent, path.Name)(parent.target, this.args(path.ArgumentInfo));
    if (made === null || made instanceof HostObject) return made;
    throw notFound();
  }
}

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

  /** The id of a kept object, else undefined. */
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
