import type { Area } from '../../area';
import type { Sheet, TrackedArea } from '../../model/sheet';
import type { HostObject } from '../../wire/hostObject';
import { References } from '../../wire/objectPaths';

interface HeldPart {
  readonly sheet: Sheet;
  readonly tracked: TrackedArea;
}

/** Blocks remembered for events; older ones are forgotten. */
const MOST_EVENT_RANGES = 1000;

/** Ranges that follow their cells: those of the running batch, those the client keeps, and those of events. */
export class HeldRanges {
  readonly references = new References();
  private readonly parts = new Map<HostObject, readonly HeldPart[]>();
  private readonly ofEvents = new Map<string, { readonly sheetId: string; readonly area: Area }>();

  /** Tracks the parts of an object until the batch ends, or longer when the client keeps a reference to it. */
  hold(object: HostObject, parts: readonly HeldPart[]): HostObject {
    this.parts.set(object, parts);
    return object;
  }

  /** Releases the ranges of the batch that the client does not keep. */
  releaseUnkept(): void {
    for (const object of this.parts.keys()) {
      if (this.references.idOf(object) === undefined) this.release(object);
    }
  }

  /** Gives back a reference of the client, or the block of an event. Unknown ids are ignored. */
  remove(id: string): void {
    this.ofEvents.delete(id);
    if (!this.references.has(id)) return;
    this.release(this.references.get(id));
    this.references.remove(id);
  }

  removeAll(): void {
    for (const object of this.parts.keys()) this.release(object);
    this.references.clear();
  }

  /** Remembers a block under an id for `args.getRange()` of an event; the last 1,000 are kept. */
  registerEvent(id: string, sheetId: string, area: Area): void {
    this.ofEvents.set(id, { sheetId, area });
    const [oldest] = this.ofEvents.keys();
    if (this.ofEvents.size > MOST_EVENT_RANGES && oldest !== undefined) this.ofEvents.delete(oldest);
  }

  /** The block of an event; undefined when it is forgotten. */
  ofEvent(id: string): { readonly sheetId: string; readonly area: Area } | undefined {
    return this.ofEvents.get(id);
  }

  private release(object: HostObject): void {
    for (const { sheet, tracked } of this.parts.get(object) ?? []) sheet.untrack(tracked);
    this.parts.delete(object);
  }
}
