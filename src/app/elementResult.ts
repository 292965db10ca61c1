import { bandOf } from '../engine/bandOf';
import { besideElement } from '../engine/besideElement';
import { percentOf } from '../engine/cents';
import type { Band, Evaluation } from '../engine/evaluation';
import { explainElement } from '../engine/explainElement';
import { explainMissing } from '../engine/explainMissing';
import { formatPercent } from '../engine/formatPercent';
import { elementPace, type PaceVerdict } from '../engine/pace';
import { periodIndex } from '../engine/periodId';
import type { Level, PlanElement } from '../engine/plan';
import { IndicatorResult } from './indicatorResult';
import { expectedIn } from './method/methodSettings';
import { otherPrinted } from './otherPrinted';
import { placeOfRow } from './placeOf';
import type { ElementView, Figure, IndicatorView, Place } from './state';
import type { TableReading } from './tableReading';

/** An OEI or AEI of a result; it too is worked out when it is looked at. `at` is its index among those of its level. */
export class ElementResult implements ElementView {
  readonly indicators: readonly IndicatorView[];

  constructor(
    private readonly reading: TableReading, private readonly evaluation: Evaluation,
    private readonly level: Level, private readonly element: PlanElement, private readonly at: number,
  ) {
    this.indicators = element.indicators.map((index) => new IndicatorResult(reading, evaluation, index));
  }

  get code(): string {
    return this.element.code;
  }

  get name(): string {
    return this.element.name;
  }

  get progress(): Figure {
    const { reading: { plan }, evaluation, level, at } = this;
    return {
      text: formatPercent(this.percent),
      get explanation() {
        return explainElement(plan, evaluation, level, at);
      },
    };
  }

  get band(): Band {
    return bandOf(this.percent, this.evaluation.policies.limits);
  }

  get printed(): string {
    return otherPrinted(this.element.printed[periodIndex(this.reading.plan.periods, this.evaluation.period)], this.percent);
  }

  get pace(): PaceVerdict | null {
    return elementPace(this.reading.plan, this.evaluation, this.level, this.at, this.expected)?.verdict ?? null;
  }

  get missing(): string {
    const [only = -1, ...others] = this.element.indicators;
    return others.length > 0 ? '' : explainMissing(this.reading.plan, this.evaluation, only);
  }

  get beside(): readonly string[] {
    return besideElement(this.reading.plan, this.evaluation, this.level, this.at, this.expected);
  }

  get place(): Place | null {
    const { row } = this.element;
    return row === null ? null : placeOfRow(this.reading.layout, row, this.evaluation.period);
  }

  private get percent(): number | null {
    const { actions, objectives } = this.evaluation.columns;
    return percentOf((this.level === 'OEI' ? objectives : actions)[this.at] ?? NaN);
  }

  private get expected() {
    return expectedIn(this.reading.settings.method, this.evaluation.period);
  }
}
