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

/** Must come before every change of a rule. Formats keep no events of their own but the sheet's. */
export function editRule(it: RuleHandle): ConditionalFormat {
  it.session.beginEdit();
  refuseProtected(it.sheet, 'allowFormatCells');
  it.session.formatsChanged(it.sheet, it.format.areas);
  return it.format;
}

function fontProperty<K extends keyof RuleFont>(key: K, accept: (value: unknown) => Font[K]): Property<RuleHandle> {
  return {
    get: ({ format }) => format.format.font?.[key] ?? null,
    set: (it, value) => {
      const format = editRule(it);
      format.format = { ...format.format, font: { ...format.format.font, [key]: accept(value) } };
    },
  };
}

function without(it: RuleHandle, part: 'font' | 'fill'): void {
  const { [part]: _gone, ...rest } = editRule(it).format;
  it.format.format = rest;
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
  methods: { Clear: (it) => without(it, 'font') },
});

const fillObject = defineClass<RuleHandle>({
  name: 'ConditionalRangeFill',
  properties: {
    Color: {
      get: ({ format }) => format.format.fill?.color ?? '',
      set: (it, value) => {
        const format = editRule(it);
        format.format = { ...format.format, fill: { pattern: 'Solid', color: colorValue(value), patternColor: null } };
      },
    },
  },
  methods: { Clear: (it) => without(it, 'fill') },
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

function draw(it: BorderHandle, line: BorderLine | null): void {
  const format = editRule(it.rule);
  format.format = { ...format.format, borders: { ...format.format.borders, [SIDES[it.side]]: line } };
}

const borderObject = defineClass<BorderHandle>({
  name: 'ConditionalRangeBorder',
  properties: {
    SideIndex: { get: ({ side }) => side },
    Style: {
      get: (it) => lineOf(it)?.style ?? 'None',
      set: (it, value) => {
        const style = enumValue(value, STYLES);
        draw(it, style === 'None' ? null : { ...(lineOf(it) ?? THIN), style });
      },
    },
    Color: {
      get: (it) => lineOf(it)?.color ?? '#000000',
      set: (it, value) => draw(it, { ...(lineOf(it) ?? THIN), color: colorValue(value) }),
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
      set: (it, value) => {
        const format = editRule(it);
        format.format = { ...format.format, numberFormat: textValue(value) };
      },
    },
  },
  navigation: { Font: fontObject, Fill: fillObject, Borders: bordersObject },
};

/** `conditionalFormat.cellValue.format` and its like: what a rule changes in the look of its cells. */
export const differentialFormatObject = defineClass(rangeFormatClass);
