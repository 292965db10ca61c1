import { isValidArea } from '../../area';
import type { Area } from '../../area';
import type { Habits } from '../../habits';
import type { Sheet } from '../../model/sheet';
import type { Workbook } from '../../model/workbook';
import type { Steps } from '../../steps';
import { ApiError, invalidArgument } from '../../wire/apiError';
import type { HostObject } from '../../wire/hostObject';
import type { Binding, ObjectFactory, RangeHandle, WorkbookSession } from '../workbookSession';
import { Calculation } from './calculation';
import { HeldRanges } from './heldRanges';
import type { Outside } from './outside';

/** The session of one host. Its members are documented in {@link WorkbookSession}. */
export class HostSession implements WorkbookSession {
  readonly workbook: Workbook;
  readonly habits: Habits;
  readonly outside: Outside;
  readonly factory: ObjectFactory;
  readonly calculation: Calculation;
  readonly held = new HeldRanges();
  hasWritten = false;
  hasChangedSetting = false;
  isDirty = false;
  eventsEnabled = true;
  listenerCount = 0;
  readonly year = new Date().getFullYear();
  readonly bindings = new Map<string, Binding>();
  private idsGiven = 0;

  constructor(workbook: Workbook, factory: ObjectFactory, outside: Outside, habits: Habits) {
    this.workbook = workbook;
    this.outside = outside;
    this.habits = habits;
    this.factory = factory;
    this.calculation = new Calculation(workbook);
  }

  range(sheet: Sheet, area: Area): HostObject {
    const handle = this.handle(sheet, area);
    return this.held.hold(this.factory.range(handle), [handle]);
  }

  areas(sheet: Sheet, areas: readonly Area[]): HostObject | null {
    if (areas.length === 0) return null;
    const parts = areas.map((area) => this.handle(sheet, area));
    return this.held.hold(this.factory.rangeAreas({ session: this, sheet, parts }), parts);
  }

  *endBatch(): Steps<void> {
    this.held.releaseUnkept();
    this.calculation.isSuspended = false;
    yield* this.calculation.recalculateInSteps();
    this.hasWritten = false;
    this.hasChangedSetting = false;
  }

  registerEventRange(sheetId: string, area: Area): string {
    const id = `event-${this.newId()}`;
    this.held.registerEvent(id, sheetId, area);
    return id;
  }

  eventRange(id: string): HostObject | null {
    const found = this.held.ofEvent(id);
    const sheet = found && this.workbook.sheet(found.sheetId);
    return sheet ? this.range(sheet, found.area) : null;
  }

  newId(): string {
    this.idsGiven += 1;
    const tail = (Date.now() * 1000 + this.idsGiven).toString(16).toUpperCase().padStart(16, '0').slice(-16);
    return `{00000000-0000-4000-${tail.slice(0, 4)}-${tail.slice(4)}}`;
  }

  beginEdit(): Workbook {
    if (this.workbook.readOnly) throw new ApiError('AccessDenied');
    this.hasWritten = true;
    this.isDirty = true;
    return this.workbook;
  }

  beginStructureEdit(): Workbook {
    const workbook = this.beginEdit();
    if (workbook.protection?.lockStructure) throw new ApiError('AccessDenied');
    return workbook;
  }

  private handle(sheet: Sheet, area: Area): RangeHandle {
    if (!isValidArea(area)) throw invalidArgument();
    return { session: this, sheet, tracked: sheet.track(area) };
  }
}
