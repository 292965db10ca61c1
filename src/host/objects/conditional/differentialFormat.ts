import type { Area } from '../../area';
import type { ConditionalFormat } from '../../model/cellRules';
import type { BorderLine, BorderSide, Font, LineStyle } from '../../model/style';
import { invalidArgument } from '../../wire/apiError';
import { defineClass } from '../../wire/hostObject';
import type { ObjectClass, Property } from '../../wire/hostObject';
import { booleanValue, colorValue, enumValue, integerArg, textValue } from '../args';
import { UNDERLINES } from '../cellFormat/fontObject';
import { refuseProtected } from '../workbook/protection';
import type { SheetHandle } from '../workbookSession';

/** A rule of a sheet. */
export interface RuleHandle extends SheetHandle {
  readonly format: ConditionalFormat;
}

type RuleFont = NonNullable<ConditionalFormat['format']['font']>;

/** Raises the sheet's format event for these blocks: a changed rule raises none of its own. */
export function notifyFormats({ session, sheet }: SheetHandle, areas: readonly Area[]): void {
  for (const area of areas) session.workbook.notify({ type: 'formats', sheetId: sheet.id, area });
}

/** Must precede every change of a rule. Throws `AccessDenied` on a protected sheet. */
export function editRule(target: RuleHandle): ConditionalFormat {
  target.session.beginEdit();
  refuseProtected(target.sheet, 'allowFormatCells');
  notifyFormats(target, target.format.areas);
  return target.format;
}

function fontProperty<K extends keyof RuleFont>(key: K, accept: (value: unknown) => Font[K]): Property<RuleHandle> {
  return {
    get: ({ format }) => format.format.font?.[key] ?? null,
    set: (target, value) => {
      const format = editRule(target);
      format.format = { ...format.format, font: { ...format.format.font, [key]: accept(value) } };
    },
  };
}

function without(target: RuleHandle, part: 'font' | 'fill'): void {
  const { [part]: _gone, ...rest } = editRule(target).format;
  target.format.format = rest;
}

const fontObject = defineClass<RuleHandle>({
  name: 'ConditionalRangeFont',
  properties: {
    Bold: fontProperty('bold', booleanValue),
    Italic: fontProperty('italic', booleanValue),
    Color: fontProperty('color', colorValue),
    Strikethrough: fontProperty('strikethrough', booleanValue),
    Underline: fontProperty('underline', (value) => enumValue(value, UNDERLINES)),
  },
  methods: { Clear: (target) => without(target, 'font') },
});

const fillObject = defineClass<RuleHandle>({
  name: 'ConditionalRangeFill',
  properties: {
    Color: {
      get: ({ format }) => format.format.fill?.color ?? '',
      set: (target, value) => {
        const format = editRule(target);
        format.format = { ...format.format, fill: { pattern: 'Solid', color: colorValue(value), patternColor: null } };
      },
    },
  },
  methods: { Clear: (target) => without(target, 'fill') },
});

const SIDES = { EdgeTop: 'top', EdgeBottom: 'bottom', EdgeLeft: 'left', EdgeRight: 'right' } as const satisfies Record<string, BorderSide>;
type Side = keyof typeof SIDES;
const SIDE_NAMES = Object.keys(SIDES) as Side[];
const STYLES: readonly (LineStyle | 'None')[] = ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot'];
const THIN: BorderLine = { style: 'Continuous', weight: 'Thin', color: '#000000' };

interface BorderHandle {
  readonly rule: RuleHandle;
  readonly side: Side;
}

const lineOf = ({ rule, side }: BorderHandle): BorderLine | null => rule.format.format.borders?.[SIDES[side]] ?? null;

function draw(target: BorderHandle, line: BorderLine | null): void {
  const format = editRule(target.rule);
  format.format = { ...format.format, borders: { ...format.format.borders, [SIDES[target.side]]: line } };
}

const borderObject = defineClass<BorderHandle>({
  name: 'ConditionalRangeBorder',
  properties: {
    SideIndex: { get: ({ side }) => side },
    Style: {
      get: (target) => lineOf(target)?.style ?? 'None',
      set: (target, value) => {
        const style = enumValue(value, STYLES);
        draw(target, style === 'None' ? null : { ...(lineOf(target) ?? THIN), style });
      },
    },
    Color: {
      get: (target) => lineOf(target)?.color ?? '#000000',
      set: (target, value) => draw(target, { ...(lineOf(target) ?? THIN), color: colorValue(value) }),
    },
  },
});

const bordersObject = defineClass<RuleHandle>({
  name: 'ConditionalRangeBorderCollection',
  properties: { Count: { get: () => SIDE_NAMES.length } },
  navigation: {
    Top: (rule) => borderObject({ rule, side: 'EdgeTop' }),
    Bottom: (rule) => borderObject({ rule, side: 'EdgeBottom' }),
    Left: (rule) => borderObject({ rule, side: 'EdgeLeft' }),
    Right: (rule) => borderObject({ rule, side: 'EdgeRight' }),
  },
  methods: {
    GetItemAt: (rule, args) => {
      const side = SIDE_NAMES[integerArg(args, 0)];
      if (!side) throw invalidArgument();
      return borderObject({ rule, side });
    },
  },
  items: (rule) => SIDE_NAMES.map((side) => borderObject({ rule, side })),
  item: (rule, key) => borderObject({ rule, side: enumValue(key, SIDE_NAMES) }),
});

const rangeFormatClass: ObjectClass<RuleHandle> = {
  name: 'ConditionalRangeFormat',
  properties: {
    NumberFormat: {
      get: ({ format }) => format.format.numberFormat ?? null,
      set: (target, value) => {
        const format = editRule(target);
        format.format = { ...format.format, numberFormat: textValue(value) };
      },
    },
  },
  navigation: { Font: fontObject, Fill: fillObject, Borders: bordersObject },
};

/** `conditionalFormat.cellValue.format` and the same of other types: what a rule changes in the style of its cells. */
export const differentialFormatObject = defineClass(rangeFormatClass);
