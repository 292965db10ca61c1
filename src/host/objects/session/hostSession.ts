import type { CellValue } from '../format/cellValue';
import { evaluateFormula } from '../formula/evaluate/evaluateFormula';
import { cellArea, isValidArea } from '../area';
import type { Area } from '../area';
import { formulaView } from '../model/calculation/formulaView';
import { Recalculation } from '../model/calculation/recalculation';
import type { Sheet } from '../model/sheet';
import type { StylePatch } from '../model/style';
import type { Workbook } from '../model/workbook';
import { runToEnd } from '../steps';
import type { Steps } from '../steps';
import { ApiError, invalidArgument, notFound } from '../wire/apiError';
import type { HostObject } from '../wire/hostObject';
import { References } from '../wire/objectPaths';
import { namedStyle } from './workbook/stylesObject';
import type { ObjectFactory, RangeHandle, WorkbookSession } from './workbookSession';

/** The session of one host. {@link WorkbookSession} describes its members. */
export class HostSession implements WorkbookSession {
  readonly workbook: Workbook;
  readonly references = new References();
  hasWritten = false;
  isDirty = false;
  eventsEnabled = true;
  listenerCount = 0;
  isCalculationSuspended = false;
  readonly factory: ObjectFactory;
  private readonly recalculation: Recalculation;
  /** What each range of the batch, or kept by the client, holds on to. */
  private readonly held = new Map<HostObject, readonly RangeHandle[]>();
  private idsGiven = 0;
  /** Blocks that events told of, by the id they were given. */
  private readonly eventRanges = new Map<string, { readonly sheetId: string; readonly area: Area }>();

  constructor(workbook: Workbook, makers: ObjectFactory) {
    this.workbook = workbook;
    this.factory = makers;
    this.recalculation = new Recalculation(workbook);
    this.recalculation.markMissing();
    this.recalculate();
  }

  range(sheet: Sheet, area: Area): HostObject {
    const handle = this.handle(sheet, area);
    return this.hold(this.factory.range(handle), [handle]);
  }

  areas(sheet: Sheet, areas: readonly Area[]): HostObject | null {
    if (areas.length === 0) return null;
    const parts = areas.map((area) => this.handle(sheet, area));
    return this.hold(this.factory.rangeAreas({ session: this, sheet, parts }), parts);
  }

  sheetObject(nameOrId: string): HostObject {
    const sheet = this.workbook.sheet(nameOrId);
    if (!sheet) throw notFound();
    return this.factory.worksheet({ session: this, sheet });
  }

  *endBatch(): Steps<void> {
    for (const object of this.held.keys()) {
      if (this.references.idOf(object) === undefined) this.release(object);
    }
    this.isCalculationSuspended = false;
    yield* this.recalculateInSteps();
    this.hasWritten = false;
  }

  removeReference(id: string): void {
    this.eventRanges.delete(id);
    if (!this.references.has(id)) return;
    this.release(this.references.get(id));
    this.references.remove(id);
  }

  removeAllReferences(): void {
    for (const object of this.held.keys()) this.release(object);
    this.references.clear();
  }

  registerEventRange(sheetId: string, area: Area): string {
    const id = `event-${this.newId()}`;
    this.eventRanges.set(id, { sheetId, area });
    const [oldest] = this.eventRanges.keys();
    if (this.eventRanges.size > 1000 && oldest !== undefined) this.eventRanges.delete(oldest);
    return id;
  }

  eventRange(id: string): HostObject | null {
    const found = this.eventRanges.get(id);
    const sheet = found && this.workbook.sheet(found.sheetId);
    return sheet ? this.range(sheet, found.area) : null;
  }

  select(sheet: Sheet, areas: readonly Area[]): void {
    if (sheet.visibility !== 'Visible') throw new ApiError('InvalidOperation');
    this.workbook.activate(sheet);
    sheet.selection = [...areas];
    this.workbook.notify({ type: 'selection', sheetId: sheet.id, areas });
  }

  selectedRange(): HostObject {
    const sheet = this.workbook.activeSheet;
    const [area, second] = sheet.selection;
    if (second) throw new ApiError('InvalidSelection');
    return this.range(sheet, area ?? cellArea(0, 0));
  }

  selectedRanges(): HostObject | null {
    const sheet = this.workbook.activeSheet;
    return this.areas(sheet, sheet.selection);
  }

  activeCell(): HostObject {
    const sheet = this.workbook.activeSheet;
    const [area] = sheet.selection;
    return this.range(sheet, cellArea(area?.top ?? 0, area?.left ?? 0));
  }

  checkFormula(formula: string, row = 0, column = 0): void {
    if (!this.recalculation.accepts(formula, row, column)) throw invalidArgument();
  }

  evaluate(formula: string): CellValue {
    this.recalculate();
    const place = { sheet: this.workbook.activeSheet.name, row: 0, column: 0 };
    return evaluateFormula(formula, place, formulaView(this.workbook), { array: true });
  }

  recalculate(): void {
    runToEnd(this.recalculateInSteps());
  }

  *recalculateInSteps(): Steps<void> {
    if (!this.recalculation.isStale || this.isCalculationSuspended) return;
    if (this.workbook.calculationMode === 'Manual') this.recalculation.enter();
    else yield* this.run();
  }

  recalculateAll(): void {
    this.recalculation.markAll();
    runToEnd(this.run());
  }

  namesChanged(): void {
    this.recalculation.markNames();
  }

  cellsMoved(): void {
    this.recalculation.markAll();
  }

  namedStyle(name: string): StylePatch {
    const found = namedStyle(name);
    if (!found) throw invalidArgument();
    return { ...found.patch, styleName: found.name };
  }

  newId(): string {
    this.idsGiven += 1;
    const tail = (Date.now() * 1000 + this.idsGiven).toString(16).toUpperCase().padStart(16, '0').slice(-16);
    return `{00000000-0000-4000-${tail.slice(0, 4)}-${tail.slice(4)}}`;
  }

  formatsChanged(sheet: Sheet, areas: readonly Area[]): void {
    for (const area of areas) this.workbook.notify({ type: 'formats', sheetId: sheet.id, area });
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

  private *run(): Steps<void> {
    for (const { id } of yield* this.recalculation.run()) this.workbook.notify({ type: 'sheetCalculated', sheetId: id });
  }

  private handle(sheet: Sheet, area: Area): RangeHandle {
    if (!isValidArea(area)) throw invalidArgument();
    return { session: this, sheet, tracked: sheet.track(area) };
  }

  private hold(object: HostObject, parts: readonly RangeHandle[]): HostObject {
    this.held.set(object, parts);
    return object;
  }

  private release(object: HostObject): void {
    for (const { sheet, tracked } of this.held.get(object) ?? []) sheet.untrack(tracked);
    this.held.delete(object);
  }
}
