import { bandOf } from '../engine/bandOf';
import { besideIndicator } from '../engine/besideIndicator';
import { percentOf } from '../engine/cents';
import type { Band, Evaluation } from '../engine/evaluation';
import { explainIndicator } from '../engine/explainIndicator';
import { explainMissing } from '../engine/explainMissing';
import { formatPercent } from '../engine/formatPercent';
import { pace, type PaceVerdict } from '../engine/pace';
import { periodIndex } from '../engine/periodId';
import { textIn } from '../engine/textColumn';
import { expectedIn } from './method/methodSettings';
import { otherPrinted } from './otherPrinted';
import { placeOfRow } from './placeOf';
import type { Figure, IndicatorView, Place } from './state';
import type { TableReading } from './tableReading';

/** One indicator of a result. Nothing of it is worked out before it is looked at: a large plan has tens of thousands. */
export class IndicatorResult implements IndicatorView {
  constructor(private readonly reading: TableReading, private readonly evaluation: Evaluation, private readonly at: number) {}

  get code(): string {
    return this.reading.plan.columns.codes[this.at] ?? '';
  }

  get name(): string {
    return this.reading.plan.columns.names[this.at] ?? '';
  }

  get unit(): string {
    return textIn(this.reading.plan.columns.units, this.at);
  }

  get progress(): Figure {
    const { reading: { plan }, evaluation, at } = this;
    return {
      text: formatPercent(this.percent),
      get explanation() {
        return explainIndicator(plan, evaluation, at);
      },
    };
  }

  get band(): Band {
    return bandOf(this.percent, this.evaluation.policies.limits);
  }

  get printed(): string {
    const { plan } = this.reading;
    return otherPrinted(plan.indicator(this.at)?.printed[periodIndex(plan.periods, this.evaluation.period)], this.percent);
  }

  get pace(): PaceVerdict | null {
    return pace(this.reading.plan, this.evaluation, this.at, this.expected)?.verdict ?? null;
  }

  get missing(): string {
    return explainMissing(this.reading.plan, this.evaluation, this.at);
  }

  get beside(): readonly string[] {
    return besideIndicator(this.reading.plan, this.evaluation, this.at, this.expected);
  }

  get weight(): string {
    const { weights, weightTotals } = this.evaluation.columns.indicators;
    const total = weightTotals[this.at] ?? 0;
    return total === 0 ? '' : ((weights[this.at] ?? 0) / total).toFixed(4);
  }

  get place(): Place {
    return placeOfRow(this.reading.layout, this.reading.plan.columns.rows[this.at] ?? 0, this.evaluation.period);
  }

  private get percent(): number | null {
    return percentOf(this.evaluation.columns.indicators.progress[this.at] ?? NaN);
  }

  private get expected() {
    return expectedIn(this.reading.settings.method, this.evaluation.period);
  }
}
