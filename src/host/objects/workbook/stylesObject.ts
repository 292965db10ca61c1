import { makeNamedStyle } from '../../model/document/namedStyle';
import type { NamedStyle, StyleIncludes } from '../../model/document/namedStyle';
import { changeNamedStyle, deleteNamedStyle } from '../../model/edit/namedStyles';
import type { BorderLine, BorderSide } from '../../model/style';
import { ApiError, apiNotFound, invalidArgument } from '../../wire/apiError';
import { defineClass, orNotFound } from '../../wire/hostObject';
import type { HostObject, ObjectClass, Property } from '../../wire/hostObject';
import { booleanValue, colorValue, degreesValue, enumValue, integerArg, positiveValue, textArg, textValue } from '../args';
import { LINE_STYLES, LINE_WEIGHTS } from '../cellFormat/bordersObject';
import { changeStyle } from '../cellFormat/commonStyle';
import type { StyleHandle } from '../cellFormat/commonStyle';
import { fillObject } from '../cellFormat/fillObject';
import { fontObject } from '../cellFormat/fontObject';
import { editableStyle, existingStyle, namedStyle, styleNames } from '../cellFormat/namedStyles';
import { alignment, alignmentProperties, protectionProperties } from '../cellFormat/styleProperties';
import type { WorkbookSession } from '../workbookSession';

/** The sides of a style's borders in Office.js's words. */
const SIDES = {
  EdgeTop: 'top', EdgeBottom: 'bottom', EdgeLeft: 'left', EdgeRight: 'right', DiagonalDown: 'diagonalDown', DiagonalUp: 'diagonalUp',
} as const satisfies Readonly<Record<string, BorderSide>>;
const SIDE_NAMES = Object.keys(SIDES) as (keyof typeof SIDES)[];

const of = ({ session, styleName }: StyleHandle): NamedStyle => existingStyle(session.workbook, styleName);

/** Changes what a named style says beside its format. */
function amend(target: StyleHandle, change: Partial<NamedStyle>): void {
  const workbook = target.session.beginEdit();
  changeNamedStyle(workbook, editableStyle(workbook, target.styleName), {}, change);
}

const include = (key: keyof StyleIncludes): Property<StyleHandle> => ({
  get: (target) => of(target).includes[key],
  set: (target, value) => amend(target, { includes: { ...of(target).includes, [key]: booleanValue(value) } }),
});

const numberFormat: Property<StyleHandle> = {
  get: (target) => of(target).style.numberFormat,
  set: (target, value) => changeStyle(target, { numberFormat: textValue(value) }),
};

type BorderHandle = StyleHandle & { readonly side: keyof typeof SIDES };

const lineOf = (target: BorderHandle): BorderLine | null => of(target).style.borders[SIDES[target.side]];
const draw = (target: BorderHandle, line: Partial<BorderLine> | null): void => changeStyle(target, { borders: { [SIDES[target.side]]: line } });

const borderObject = defineClass<BorderHandle>({
  name: 'RangeBorder',
  properties: {
    SideIndex: { get: ({ side }) => side },
    Style: {
      get: (target) => lineOf(target)?.style ?? 'None',
      set: (target, value) => {
        const style = enumValue(value, LINE_STYLES);
        draw(target, style === 'None' ? null : { style });
      },
    },
    Weight: { get: (target) => lineOf(target)?.weight ?? 'Thin', set: (target, value) => draw(target, { weight: enumValue(value, LINE_WEIGHTS) }) },
    Color: { get: (target) => lineOf(target)?.color ?? '#000000', set: (target, value) => draw(target, { color: colorValue(value) }) },
  },
  refused: ['TintAndShade'],
});

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
    ...alignmentProperties,
    IndentLevel: alignment('indent', (value) => Math.round(positiveValue(value))),
    TextOrientation: { get: (target) => of(target).style.alignment.orientation },
    // The client sends the orientation under another name than the one it loads.
    Orientation: { set: (target, value) => changeStyle(target, { alignment: { orientation: degreesValue(value) } }) },
    AutoIndent: { get: (target) => of(target).autoIndent, set: (target, value) => amend(target, { autoIndent: booleanValue(value) }) },
    ...protectionProperties,
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
