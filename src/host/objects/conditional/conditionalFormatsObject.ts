import { overlaps } from '../../area';
import type { ConditionalFormat } from '../../model/cellRules';
import { addConditionalFormat, clearConditionalFormats, deleteConditionalFormat, setPriority } from '../../model/edit/conditionalFormats';
import { invalidArgument, notFound } from '../../wire/apiError';
import { defineClass, orNotFound } from '../../wire/hostObject';
import type { HostObject, Navigation, ObjectClass } from '../../wire/hostObject';
import { booleanValue, integerArg, textArg } from '../args';
import { refuseProtected } from '../workbook/protection';
import type { CellsHandle } from '../workbookSession';
import { cellValueRuleObject, customRuleObject, newRule, presetRuleObject, textRuleObject, topBottomRuleObject } from './comparisonRules';
import type { RuleKind } from './comparisonRules';
import { editRule } from './differentialFormat';
import type { RuleHandle } from './differentialFormat';
import { colorScaleObject, dataBarObject, iconSetObject } from './scaleRules';

/** The member of each kind: missing on a rule of another kind, or null where the name says so. */
const PARTS: Readonly<Record<string, readonly [RuleKind, (it: RuleHandle) => HostObject]>> = {
  CellValue: ['CellValue', cellValueRuleObject],
  ColorScale: ['ColorScale', colorScaleObject],
  Custom: ['Custom', customRuleObject],
  DataBar: ['DataBar', dataBarObject],
  IconSet: ['IconSet', iconSetObject],
  Preset: ['PresetCriteria', presetRuleObject],
  TextComparison: ['ContainsText', textRuleObject],
  TopBottom: ['TopBottom', topBottomRuleObject],
};

const partsByName: Readonly<Record<string, Navigation<RuleHandle>>> = Object.fromEntries(
  Object.entries(PARTS).flatMap(([name, [kind, make]]) => {
    const orNull: Navigation<RuleHandle> = (it) => (it.format.rule.type === kind ? make(it) : null);
    const orError: Navigation<RuleHandle> = (it) => {
      return orNotFound(orNull(it));
    };
    return [[name, orError], [`${name}OrNullObject`, orNull]];
  }),
);

function present(it: RuleHandle): ConditionalFormat {
  if (!it.sheet.conditionalFormats.includes(it.format)) throw notFound();
  return it.format;
}

const ruleClass: ObjectClass<RuleHandle> = {
  name: 'ConditionalFormat',
  identity: ({ format }) => ({ Id: format.id }),
  properties: {
    Id: { get: ({ format }) => format.id },
    Type: { get: ({ format }) => (format.rule.type === 'Unknown' ? 'Custom' : format.rule.type) },
    Priority: {
      get: ({ format }) => format.priority,
      set: (it, value) => setPriority(it.sheet, editRule(it), integerArg([value], 0)),
    },
    StopIfTrue: {
      get: ({ format }) => format.stopIfTrue,
      set: (it, value) => {
        editRule(it).stopIfTrue = booleanValue(value);
      },
    },
  },
  navigation: partsByName,
  methods: {
    Delete: (it) => deleteConditionalFormat(it.sheet, (present(it), editRule(it))),
    GetRange: (it) => {
      const [area, second] = present(it).areas;
      if (!area || second) throw notFound();
      return it.session.range(it.sheet, area);
    },
    GetRangeOrNullObject: (it) => {
      const [area, second] = present(it).areas;
      return area && !second ? it.session.range(it.sheet, area) : null;
    },
    GetRanges: (it) => it.session.areas(it.sheet, present(it).areas),
  },
};
const ruleObject = defineClass(ruleClass);

/** The sheet's rules that touch the cells, first in priority first. */
const touching = (it: CellsHandle): RuleHandle[] => {
  const areas = it.areas();
  return it.sheet.conditionalFormats
    .filter((format) => format.areas.some((part) => areas.some((area) => overlaps(part, area))))
    .map((format) => ({ session: it.session, sheet: it.sheet, format }));
};

function byId(it: CellsHandle, id: string): HostObject | null {
  const found = touching(it).find(({ format }) => format.id === id);
  return found ? ruleObject(found) : null;
}

function edit(it: CellsHandle): void {
  it.session.beginEdit();
  refuseProtected(it.sheet, 'allowFormatCells');
  it.session.formatsChanged(it.sheet, it.areas());
}

function add(it: CellsHandle, args: readonly unknown[]): HostObject {
  const rule = newRule(args[0]);
  edit(it);
  const format = addConditionalFormat(it.sheet, it.session.newId(), it.areas(), rule);
  return ruleObject({ session: it.session, sheet: it.sheet, format });
}

function clearAll(it: CellsHandle): void {
  edit(it);
  for (const area of it.areas()) clearConditionalFormats(it.sheet, area);
}

const rulesClass: ObjectClass<CellsHandle> = {
  name: 'ConditionalFormatCollection',
  items: (it) => touching(it).map(ruleObject),
  item: (it, key) => orNotFound(byId(it, textArg([key], 0))),
  methods: {
    Add: add,
    ClearAll: clearAll,
    GetCount: (it) => touching(it).length,
    GetItemAt: (it, args) => {
      const found = touching(it)[integerArg(args, 0)];
      if (!found) throw invalidArgument();
      return ruleObject(found);
    },
    GetItemOrNullObject: (it, args) => byId(it, textArg(args, 0)),
  },
};

/** `range.conditionalFormats` */
export const conditionalFormatsObject = defineClass(rulesClass);
