import { makeNamedStyle } from '../../model/document/namedStyle';
import type { NamedStyle, StyleIncludes } from '../../model/document/namedStyle';
import { changeNamedStyle, deleteNamedStyle } from '../../model/edit/namedStyles';
import type { Alignment, BorderLine, BorderSide, CellProtection, LineStyle, LineWeight } from '../../model/style';
import { ApiError, apiNotFound, invalidArgument } from '../../wire/apiError';
import { defineClass, orNotFound } from '../../wire/hostObject';
import type { HostObject, ObjectClass, Property } from '../../wire/hostObject';
import { booleanValue, colorValue, enumValue, integerArg, numberValue, positiveValue, textArg, textValue } from '../args';
import { changeStyle } from '../cellFormat/commonStyle';
import type { StyleHandle } from '../cellFormat/commonStyle';
import { fillObject } from '../cellFormat/fillObject';
import { fontObject } from '../cellFormat/fontObject';
import { editableStyle, existingStyle, namedStyle, styleNames } from '../cellFormat/namedStyles';
import type { WorkbookSession } from '../workbookSession';

const HORIZONTAL = ['General', 'Left', 'Center', 'Right', 'Fill', 'Justify', 'CenterAcrossSelection', 'Distributed'] as const;
const VERTICAL = ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'] as const;
const READING_ORDERS = ['Context', 'LeftToRight', 'RightToLeft'] as const;
const LINES: readonly (LineStyle | 'None')[] = ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'Double', 'SlantDashDot'];
const WEIGHTS: readonly LineWeight[] = ['Hairline', 'Thin', 'Medium', 'Thick'];
/** The sides of a style's borders in Office.js's words. */
const SIDES: Readonly<Record<string, BorderSide>> = {
  EdgeTop: 'top', EdgeBottom: 'bottom', EdgeLeft: 'left', EdgeRight: 'right', DiagonalDown: 'diagonalDown', DiagonalUp: 'diagonalUp',
};

const of = ({ session, styleName }: StyleHandle): NamedStyle => existingStyle(session.workbook, styleName);

/** Changes what a named style says beside its format. */
function amend(target: StyleHandle, change: Partial<NamedStyle>): void {
  const workbook = target.session.beginEdit();
  changeNamedStyle(workbook, editableStyle(workbook, target.styleName), {}, change);
}

const alignment = <Key extends keyof Alignment>(key: Key, accept: (value: unknown) => Alignment[Key]): Property<StyleHandle> => ({
  get: (target) => of(target).style.alignment[key],
  set: (target, value) => changeStyle(target, { alignment: { [key]: accept(value) } }),
});

const protection = (key: keyof CellProtection): Property<StyleHandle> => ({
  get: (target) => of(target).style.protection[key],
  set: (target, value) => changeStyle(target, { protection: { [key]: booleanValue(value) } }),
});

const include = (key: keyof StyleIncludes): Property<StyleHandle> => ({
  get: (target) => of(target).includes[key],
  set: (target, value) => amend(target, { includes: { ...of(target).includes, [key]: booleanValue(value) } }),
});

/** Degrees from -90 to 90, or 180 for letters one below the other. */
function degrees(value: unknown): number {
  const given = numberValue(value);
  if (given !== 180 && (given < -90 || given > 90)) throw invalidArgument();
  return given;
}

const numberFormat: Property<StyleHandle> = {
  get: (target) => of(target).style.numberFormat,
  set: (target, value) => changeStyle(target, { numberFormat: textValue(value) }),
};

type BorderHandle = StyleHandle & { readonly side: string };

const lineOf = (target: BorderHandle): BorderLine | null => of(target).style.borders[SIDES[target.side] ?? 'top'];
const draw = (target: BorderHandle, line: Partial<BorderLine> | null): void => changeStyle(target, { borders: { [SIDES[target.side] ?? 'top']: line } });

const borderObject = defineClass<BorderHandle>({
  name: 'RangeBorder',
  properties: {
    SideIndex: { get: ({ side }) => side },
    Style: {
      get: (target) => lineOf(target)?.style ?? 'None',
      set: (target, value) => {
        const style = enumValue(value, LINES);
        draw(target, style === 'None' ? null : { style });
      },
    },
    Weight: { get: (target) => lineOf(target)?.weight ?? 'Thin', set: (target, value) => draw(target, { weight: enumValue(value, WEIGHTS) }) },
    Color: { get: (target) => lineOf(target)?.color ?? '#000000', set: (target, value) => draw(target, { color: colorValue(value) }) },
  },
  refused: ['TintAndShade'],
});

const SIDE_NAMES = Object.keys(SIDES);

const bordersObject = defineClass<StyleHandle>({
  name: 'RangeBorderCollection',
  properties: { Count: { get: () => SIDE_NAMES.length } },
  items: (target) => SIDE_NAMES.map((side) => borderObject({ ...target, side })),
  item: (target, key) => borderObject({ ...target, side: enumValue(key, SIDE_NAMES) }),
  methods: {
    GetItemAt: (target, args) => {
      const side = SIDE_NAMES[integerArg(args, 0)];
      if (side === undefined) throw invalidArgument();
      return borderObject({ ...target, side });
    },
  },
});

const styleClass: ObjectClass<StyleHandle> = {
  name: 'Style',
  identity: ({ styleName }) => ({ Name: styleName }),
  properties: {
    Name: { get: (target) => of(target).name },
    BuiltIn: { get: (target) => of(target).builtInId !== null },
    NumberFormat: numberFormat,
    NumberFormatLocal: numberFormat,
    HorizontalAlignment: alignment('horizontal', (value) => enumValue(value, HORIZONTAL)),
    VerticalAlignment: alignment('vertical', (value) => enumValue(value, VERTICAL)),
    IndentLevel: alignment('indent', (value) => Math.round(positiveValue(value))),
    ReadingOrder: alignment('readingOrder', (value) => enumValue(value, READING_ORDERS)),
    ShrinkToFit: alignment('shrinkToFit', booleanValue),
    WrapText: alignment('wrapText', booleanValue),
    TextOrientation: { get: (target) => of(target).style.alignment.orientation },
    // The client sends the orientation under another name than the one it loads.
    Orientation: { set: (target, value) => changeStyle(target, { alignment: { orientation: degrees(value) } }) },
    AutoIndent: { get: (target) => of(target).autoIndent, set: (target, value) => amend(target, { autoIndent: booleanValue(value) }) },
    Locked: protection('locked'),
    FormulaHidden: protection('hidden'),
    IncludeAlignment: include('alignment'),
    IncludeBorder: include('borders'),
    IncludeFont: include('font'),
    IncludeNumber: include('numberFormat'),
    IncludePatterns: include('fill'),
    IncludeProtection: include('protection'),
  },
  navigation: { Font: fontObject, Fill: fillObject, Borders: bordersObject },
  methods: {
    Delete: (target) => {
      const workbook = target.session.beginEdit();
      const style = existingStyle(workbook, target.styleName);
      if (style.builtInId === 0) throw apiNotFound('Style.delete');
      deleteNamedStyle(workbook, style, existingStyle(workbook, 'Normal'));
    },
  },
};
const styleObject = defineClass(styleClass);

function found(session: WorkbookSession, name: string): HostObject | null {
  const style = namedStyle(session.workbook, name);
  return style ? styleObject({ session, styleName: style.name }) : null;
}

const all = (session: WorkbookSession): HostObject[] => styleNames(session.workbook).map((styleName) => styleObject({ session, styleName }));

const stylesClass: ObjectClass<WorkbookSession> = {
  name: 'StyleCollection',
  items: all,
  item: (session, key) => orNotFound(found(session, textArg([key], 0))),
  methods: {
    Add: (session, args) => {
      const name = textArg(args, 0).trim();
      if (name === '' || name.length > 255) throw invalidArgument();
      if (namedStyle(session.workbook, name)) throw new ApiError('ItemAlreadyExists');
      session.beginEdit().namedStyles.set(name, makeNamedStyle(name));
    },
    GetCount: ({ workbook }) => styleNames(workbook).length,
    GetItemAt: (session, args) => {
      const style = all(session)[integerArg(args, 0)];
      if (!style) throw invalidArgument();
      return style;
    },
    GetItemOrNullObject: (session, args) => found(session, textArg(args, 0)),
  },
};

/** `workbook.styles`: the named styles of cells, Excel's own and those that users made. */
export const stylesObject = defineClass(stylesClass);
