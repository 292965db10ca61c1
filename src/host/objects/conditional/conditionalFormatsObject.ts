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
import { editRule, notifyFormats } from './differentialFormat';
import type { RuleHandle } from './differentialFormat';
import { colorScaleObject, dataBarObject, iconSetObject } from './scaleRules';

/** The member for each type of rule: absent on a rule of another type, or null where the name says `OrNullObject`. */
const PARTS: Readonly<Record<string, readonly [RuleKind, (target: RuleHandle) => HostObject]>> = {
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
    const orNull: Navigation<RuleHandle> = (target) => (target.format.rule.type === kind ? make(target) : null);
    const orError: Navigation<RuleHandle> = (target) => {
      return orNotFound(orNull(target));
    };
    return [[name, orError], [`${name}OrNullObject`, orNull]];
  }),
);

function present(target: RuleHandle): ConditionalFormat {
  if (!target.sheet.conditionalFormats.includes(target.format)) throw notFound();
  return target.format;
}

const ruleClass: ObjectClass<RuleHandle> = {
  name: 'ConditionalFormat',
  identity: ({ format }) => ({ Id: format.id }),
  properties: {
    Id: { get: ({ format }) => format.id },
    Type: { get: ({ format }) => (format.rule.type === 'Unknown' ? 'Custom' : format.rule.type) },
    Priority: {
      get: ({ format }) => format.priority,
      set: (target, value) => setPriority(target.sheet, editRule(target), integerArg([value], 0)),
    },
    StopIfTrue: {
      get: ({ format }) => format.stopIfTrue,
      set: (target, value) => {
        editRule(target).stopIfTrue = booleanValue(value);
      },
    },
  },
  navigation: partsByName,
  methods: {
    Delete: (target) => deleteConditionalFormat(target.sheet, (present(target), editRule(target))),
    GetRange: (target) => {
      const [area, second] = present(target).areas;
      if (!area || second) throw notFound();
      return target.session.range(target.sheet, area);
    },
    GetRangeOrNullObject: (target) => {
      const [area, second] = present(target).areas;
      return area && !second ? target.session.range(target.sheet, area) : null;
    },
    GetRanges: (target) => target.session.areas(target.sheet, present(target).areas),
  },
};
const ruleObject = defineClass(ruleClass);

/** The sheet's rules that apply to any of the cells, in order of priority. */
const touching = (target: CellsHandle): RuleHandle[] => {
  const areas = target.areas();
  return target.sheet.conditionalFormats
    .filter((format) => format.areas.some((part) => areas.some((area) => overlaps(part, area))))
    .map((format) => ({ session: target.session, sheet: target.sheet, format }));
};

function byId(target: CellsHandle, id: string): HostObject | null {
  const found = touching(target).find(({ format }) => format.id === id);
  return found ? ruleObject(found) : null;
}

function edit(target: CellsHandle): void {
  target.session.beginEdit();
  refuseProtected(target.sheet, 'allowFormatCells');
  notifyFormats(target, target.areas());
}

function add(target: CellsHandle, args: readonly unknown[]): HostObject {
  const rule = newRule(args[0]);
  edit(target);
  const format = addConditionalFormat(target.sheet, target.session.newId(), target.areas(), rule);
  return ruleObject({ session: target.session, sheet: target.sheet, format });
}

function clearAll(target: CellsHandle): void {
  edit(target);
  for (const area of target.areas()) clearConditionalFormats(target.sheet, area);
}

/** The rules that apply to any of the cells, or all of the workbook where Excel counts those. */
const countRules = (target: CellsHandle): number =>
  (target.session.habits.countsAllRules === true
    ? target.session.workbook.sheets.reduce((count, { conditionalFormats }) => count + conditionalFormats.length, 0)
    : touching(target).length);

const rulesClass: ObjectClass<CellsHandle> = {
  name: 'ConditionalFormatCollection',
  items: (target) => touching(target).map(ruleObject),
  item: (target, key) => orNotFound(byId(target, textArg([key], 0))),
  methods: {
    Add: add,
    ClearAll: clearAll,
    GetCount: countRules,
    GetItemAt: (target, args) => {
      const found = touching(target)[integerArg(args, 0)];
      if (!found) throw invalidArgument();
      return ruleObject(found);
    },
    GetItemOrNullObject: (target, args) => byId(target, textArg(args, 0)),
  },
};

/** `range.conditionalFormats` */
export const conditionalFormatsObject = defineClass(rulesClass);
