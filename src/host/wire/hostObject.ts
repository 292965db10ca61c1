import { apiNotFound, notFound } from './apiError';

/** A property with a plain value. Without `set` it is read-only; `onDemand` excludes it from a bare `load()`. */
export interface Property<T> {
  get?(target: T): unknown;
  set?(target: T, value: unknown): void;
  readonly onDemand?: boolean;
  /** Depends on results of formulas, which are brought up to date before it is read. */
  readonly showsFormulaResults?: boolean;
}

export type Navigation<T> = (target: T) => HostObject | null;
/** Returns a plain value (or undefined), an object, or null for the null object. */
export type Method<T> = (target: T, args: readonly unknown[]) => unknown;

/**
 * One class of the object model as a table. Names are those of the wire: PascalCase, private ones with an underscore.
 * A member that is not in the table answers `ApiNotFound`.
 */
export interface ObjectClass<T> {
  readonly name: string;
  /** Sent with every Instantiate and every collection row: `Id` or `_Id`. */
  identity?(target: T): Readonly<Record<string, unknown>>;
  /** The client may keep a reference beyond the batch: ranges. */
  readonly isTracked?: boolean;
  readonly properties?: Readonly<Record<string, Property<T>>>;
  readonly navigation?: Readonly<Record<string, Navigation<T>>>;
  readonly methods?: Readonly<Record<string, Method<T>>>;
  /** Finds methods too many for a table (`workbook.functions`). */
  methodNamed?(name: string): Method<T> | undefined;
  /** Members of Excel that this host lacks: loading them is refused instead of ignored. */
  readonly refused?: readonly string[];
  /** Only for collections. */
  items?(target: T): readonly HostObject[];
  /** The indexer: `getItem(key)`, by name and by id. Throws `ItemNotFound`. */
  item?(target: T, key: unknown): HostObject;
}

/** An object of the model: its class and the target the class works on. */
export class HostObject<T = unknown> {
  readonly type: ObjectClass<T>;
  readonly target: T;

  constructor(type: ObjectClass<T>, target: T) {
    this.type = type;
    this.target = target;
  }
}

/** The maker of the objects of a class: `const sheetObject = defineClass<Sheet>({...}); sheetObject(sheet)`. */
export function defineClass<T>(type: ObjectClass<T>): (target: T) => HostObject {
  return (target) => new HostObject<T>(type, target) as HostObject;
}

/** `GetUsedRange` → `getUsedRange`: the client's spelling of a name of the wire. */
export const camelCase = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/** `getUsedRange` → `GetUsedRange`: the name on the wire of a client's member. */
export const wireName = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** `Worksheet.getRange`: the place of an error, as Excel writes it. */
export const errorLocation = (object: HostObject, member: string): string => `${object.type.name}.${camelCase(member)}`;

/** The property with this wire name. Throws `ApiNotFound` when the class has none. */
export function propertyOf(object: HostObject, name: string): Property<unknown> {
  const property = object.type.properties?.[name];
  if (!property) throw apiNotFound(errorLocation(object, name));
  return property;
}

/** The method with this wire name, from the table or from `methodNamed`. Throws `ApiNotFound` when the class has none. */
export function methodOf(object: HostObject, name: string): Method<unknown> {
  const method = object.type.methods?.[name] ?? object.type.methodNamed?.(name);
  if (!method) throw apiNotFound(errorLocation(object, name));
  return method;
}

/** The navigation property with this wire name. Throws `ApiNotFound` when the class has none. */
export function navigationOf(object: HostObject, name: string): Navigation<unknown> {
  const navigation = object.type.navigation?.[name];
  if (!navigation) throw apiNotFound(errorLocation(object, name));
  return navigation;
}

/** The object found. Throws `ItemNotFound` for none. */
export function orNotFound(found: HostObject | null | undefined): HostObject {
  if (!found) throw notFound();
  return found;
}
