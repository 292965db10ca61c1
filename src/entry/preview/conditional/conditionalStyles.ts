import { hasCell } from '../../../host';
import type { Area, CellValue, ConditionalFormat, DifferentialFormat, Sheet } from '../../../host';
import { ruleHolds } from './ruleHolds';
import { RuleValues } from './ruleValues';
import type { EvaluateFormula } from './ruleValues';
import { dataBar, scaleColor } from './scales';

/** Result of the conditional rules for a cell: a format, a scale's colour, a bar. */
export interface ConditionalStyle {
  readonly format: DifferentialFormat;
  readonly color: string | null;
  readonly bar: { readonly color: string; readonly percent: number } | null;
}

const PLAIN: ConditionalStyle = { format: {}, color: null, bar: null };

/** The conditional formats of one sheet; made anew after every change. */
export class ConditionalStyles {
  private readonly values = new Map<ConditionalFormat, RuleValues>();

  constructor(private readonly sheet: Sheet, private readonly formulas: EvaluateFormula) {}

  /** The style of a cell. Of two rules that set the same property the one with priority wins; `stopIfTrue` ends the search. */
  at(row: number, column: number, value: CellValue): ConditionalStyle {
    let style = PLAIN;
    for (const format of this.sheet.conditionalFormats) {
      const home = format.areas.find((area) => hasCell(area, row, column));
      if (home === undefined) continue;
      const added = this.added(format, row, column, value);
      if (added === null) continue;
      style = { format: { ...added.format, ...style.format }, color: style.color ?? added.color, bar: style.bar ?? added.bar };
      if (format.stopIfTrue) break;
    }
    return style;
  }

  private added(format: ConditionalFormat, row: number, column: number, value: CellValue): ConditionalStyle | null {
    const { rule } = format;
    const values = this.valuesOf(format);
    if (rule.type === 'ColorScale') return { ...PLAIN, color: scaleColor(rule.points, value, values) };
    if (rule.type === 'DataBar') return { ...PLAIN, bar: dataBar(rule, value, values) };
    return ruleHolds(rule, value, { row, column, values }) ? { ...PLAIN, format: format.format } : null;
  }

  private valuesOf(format: ConditionalFormat): RuleValues {
    const known = this.values.get(format);
    if (known !== undefined) return known;
    const [first] = format.areas as [Area, ...Area[]];
    const made = new RuleValues(this.sheet, format.areas, { row: first.top, column: first.left }, this.formulas);
    this.values.set(format, made);
    return made;
  }
}
