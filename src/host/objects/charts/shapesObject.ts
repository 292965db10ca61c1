import type { Chart } from '../../model/chart';
import { deleteChart } from '../../model/drawing/deleteChart';
import type { Shape } from '../../model/drawing/shape';
import { invalidArgument, notFound } from '../../wire/apiError';
import { defineClass, orNotFound } from '../../wire/hostObject';
import type { HostObject, ObjectClass } from '../../wire/hostObject';
import { integerArg, textArg } from '../args';
import { refuseProtected } from '../workbook/protection';
import type { SheetHandle } from '../workbookSession';

/** A drawn object: a shape of the file, or a chart, which Office.js lists among the shapes of a kind that it does not know. */
type ShapeHandle = SheetHandle & { readonly shape: Shape; readonly chart: Chart | null };

const shapeOfChart = ({ id, name, left, top, width, height }: Chart): Shape =>
  ({ id, name, kind: 'Unsupported', isVisible: true, title: '', description: '', left, top, width, height });

const all = ({ session, sheet }: SheetHandle): ShapeHandle[] => [
  ...sheet.shapes.map((shape) => ({ session, sheet, shape, chart: null })),
  ...sheet.charts.map((chart) => ({ session, sheet, shape: shapeOfChart(chart), chart })),
];

function remove({ session, sheet, shape, chart }: ShapeHandle): void {
  session.beginEdit();
  refuseProtected(sheet, 'allowEditObjects');
  const isThere = chart === null ? sheet.shapes.includes(shape) : sheet.charts.includes(chart);
  if (!isThere) throw notFound();
  sheet.shapes = sheet.shapes.filter((other) => other !== shape);
  if (chart !== null) deleteChart(session.workbook, sheet, chart);
}

const shapeClass: ObjectClass<ShapeHandle> = {
  name: 'Shape',
  identity: ({ shape }) => ({ Id: shape.id }),
  properties: {
    Id: { get: ({ shape }) => shape.id },
    Name: { get: ({ shape }) => shape.name },
    Type: { get: ({ shape }) => shape.kind },
    Left: { get: ({ shape }) => shape.left },
    Top: { get: ({ shape }) => shape.top },
    Width: { get: ({ shape }) => shape.width },
    Height: { get: ({ shape }) => shape.height },
    Visible: { get: ({ shape }) => shape.isVisible },
    AltTextTitle: { get: ({ shape }) => shape.title },
    AltTextDescription: { get: ({ shape }) => shape.description },
    ZOrderPosition: { get: (target) => all(target).findIndex(({ shape }) => shape.id === target.shape.id) },
    Level: { get: () => 0 },
  },
  refused: ['Rotation', 'LockAspectRatio', 'Placement', 'GeometricShapeType', 'ConnectionSiteCount', 'DisplayName'],
  methods: { Delete: remove },
};
const shapeObject = defineClass(shapeClass);

/** The shape with this name or id; null for none. */
function found(target: SheetHandle, key: unknown): HostObject | null {
  const wanted = textArg([key], 0).toLowerCase();
  const handle = all(target).find(({ shape }) => shape.id.toLowerCase() === wanted) ?? all(target).find(({ shape }) => shape.name.toLowerCase() === wanted);
  return handle ? shapeObject(handle) : null;
}

const shapesClass: ObjectClass<SheetHandle> = {
  name: 'ShapeCollection',
  items: (target) => all(target).map(shapeObject),
  item: (target, key) => orNotFound(found(target, key)),
  methods: {
    GetCount: (target) => all(target).length,
    GetItem: (target, args) => orNotFound(found(target, args[0])),
    GetItemAt: (target, args) => {
      const handle = all(target)[integerArg(args, 0)];
      if (!handle) throw invalidArgument();
      return shapeObject(handle);
    },
    GetItemOrNullObject: (target, args) => found(target, args[0]),
  },
};

/** `worksheet.shapes`: pictures, shapes and charts are told of and deleted; none is drawn. */
export const shapesObject = defineClass(shapesClass);
