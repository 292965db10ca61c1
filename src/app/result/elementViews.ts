import { printedBeside } from '../../engine/checks/printed';
import { elementNotes } from '../../engine/explain/elementNotes';
import { explainElement } from '../../engine/explain/explainElement';
import { explainIndicator } from '../../engine/explain/explainIndicator';
import { indicatorNotes } from '../../engine/explain/indicatorNotes';
import { explainMissing } from '../../engine/explain/missing';
import { elementPace, indicatorPace } from '../../engine/explain/pace';
import type { PaceVerdict } from '../../engine/explain/pace';
import { percentOf } from '../../engine/method/arithmetic';
import { bandOf, figureText } from '../../engine/method/bands';
import type { Band } from '../../engine/method/bands';
import type { Evaluation } from '../../engine/method/evaluation';
import { codeRank } from '../../engine/plan/codes';
import { inLetters } from '../../engine/plan/letters';
import type { Level, Printed } from '../../engine/plan/indicator';
import { textIn } from '../../engine/plan/indicatorColumns';
import { periodIndex } from '../../engine/plan/periods';
import { elementsOf } from '../../engine/plan/plan';
import type { PlanElement } from '../../engine/plan/plan';
import { formatPercent } from '../../engine/text/format';
import type { Place } from '../../workbook/cells/observation';
import { placeOfRow } from '../calculate/observations';
import { tableAt } from '../calculate/readTables';
import type { TableReading } from '../calculate/readTables';
import { expectedIn } from '../settings/methodSettings';

/** A figure as printed, with the line that explains it. */
export interface Figure {
  /** "50.64", "ND", or a dash where it is not calculated. */
  readonly text: string;
  readonly explanation: string;
}

/** What the views of OEI, AEI and indicators have in common. What takes work is worked out when it is looked at. */
interface FigureView {
  readonly code: string;
  readonly name: string;
  readonly progress: Figure;
  readonly band: Band;
  /** The figure that stood printed in the sheet, "108.00" or "ND", where it is not the computed one; '' where there is none other. */
  readonly printed: string;
  /** Against what was expected at the date; null for ND. */
  readonly pace: PaceVerdict | null;
  /** "faltan 28 licencias para ámbar y 55 para verde"; '' when green, ND, or of several indicators. */
  readonly missing: string;
  /** What is worth saying beside the official figure, a line each; never part of it. */
  readonly notes: readonly string[];
}

/** An OEI or AEI with its indicators, in sheet order. */
export interface ElementView extends FigureView {
  readonly place: Place | null;
  readonly indicators: readonly IndicatorView[];
}

export interface IndicatorView extends FigureView {
  readonly unit: string;
  /** "0.6667", or '' without an AEI. */
  readonly weight: string;
  readonly place: Place;
}

/** Every OEI and AEI with its indicators, in sheet order, of several sheets in the order of the codes; last, without a code, the indicators that hang from none. */
export function elementViews(reading: TableReading, evaluation: Evaluation): ElementView[] {
  const { objectives, actions, sheets, columns: { rows, parents } } = reading.plan;
  const rowOf = ({ row, indicators }: PlanElement): number => row ?? rows[indicators[0] ?? -1] ?? Number.MAX_SAFE_INTEGER;
  const placed = (level: Level) => (element: PlanElement, at: number) => ({
    view: new ElementResult(reading, evaluation, level, element, at),
    // Rows of several sheets have no order among them.
    row: sheets.length > 0 ? codeRank(element.code) : rowOf(element),
  });
  const views = [...objectives.map(placed('OEI')), ...actions.map(placed('AEI'))];
  const ordered = views.sort((one, other) => one.row - other.row).map(({ view }) => view);
  const orphans = [...parents.keys()].filter((at) => (parents[at] ?? -1) < 0);
  return orphans.length === 0 ? ordered : [...ordered, orphansView(reading, evaluation, orphans)];
}

const orphansView = (reading: TableReading, evaluation: Evaluation, orphans: readonly number[]): ElementView => ({
  code: '',
  name: inLetters('Indicadores sin OEI ni AEI', reading.plan.letters),
  progress: { text: 'ND', explanation: inLetters('No cuelgan de ningún OEI ni AEI de la tabla: no entran en ninguna consolidación.', reading.plan.letters) },
  band: 'nd',
  printed: '',
  pace: null,
  missing: '',
  notes: [],
  place: null,
  indicators: orphans.map((at) => new IndicatorResult(reading, evaluation, at)),
});

/** An OEI or AEI of a result; it too is worked out when it is looked at. `at` is its index among those of its level. */
class ElementResult implements ElementView {
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
    const text = figureText(this.percent, this.band);
    const isOnly = this.element.indicators.length === 1;
    return {
      text,
      /** Nothing of one with a single indicator, whose figure is its own: that line explains it. */
      get explanation() {
        return isOnly && Number.isFinite(Number(text)) ? '' : explainElement(plan, evaluation, level, at);
      },
    };
  }

  get band(): Band {
    const { columns: { open }, policies } = this.evaluation;
    return bandOf(this.percent, policies.limits, open !== undefined && elementsOf(open, this.level)[this.at] === 1);
  }

  get printed(): string {
    return differingPrint(this.element.printed[periodIndex(this.reading.plan.periods, this.evaluation.period)], this.percent);
  }

  get pace(): PaceVerdict | null {
    return elementPace(this.reading.plan, this.evaluation, this.level, this.at, this.expected)?.verdict ?? null;
  }

  get missing(): string {
    const [only = -1, ...others] = this.element.indicators;
    return others.length > 0 ? '' : explainMissing(this.reading.plan, this.evaluation, only);
  }

  get notes(): readonly string[] {
    return elementNotes(this.reading.plan, this.evaluation, this.level, this.at, this.expected);
  }

  get place(): Place | null {
    const { row, table } = this.element;
    return row === null ? null : placeOfRow(tableAt(this.reading, table).layout, row, this.evaluation.period);
  }

  private get percent(): number | null {
    return percentOf(elementsOf(this.evaluation.columns, this.level)[this.at] ?? NaN);
  }

  private get expected() {
    return expectedIn(this.reading.settings.method, this.evaluation.period);
  }
}

/** One indicator of a result. Nothing of it is worked out before it is looked at: a large plan has tens of thousands. */
class IndicatorResult implements IndicatorView {
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
      text: figureText(this.percent, this.band),
      get explanation() {
        return explainIndicator(plan, evaluation, at);
      },
    };
  }

  get band(): Band {
    const { columns: { open }, policies } = this.evaluation;
    return bandOf(this.percent, policies.limits, open?.indicators[this.at] === 1);
  }

  get printed(): string {
    const { plan } = this.reading;
    return differingPrint(plan.indicator(this.at)?.printed[periodIndex(plan.periods, this.evaluation.period)], this.percent);
  }

  get pace(): PaceVerdict | null {
    return indicatorPace(this.reading.plan, this.evaluation, this.at, this.expected)?.verdict ?? null;
  }

  get missing(): string {
    return explainMissing(this.reading.plan, this.evaluation, this.at);
  }

  get notes(): readonly string[] {
    return indicatorNotes(this.reading.plan, this.evaluation, this.at, this.expected);
  }

  get weight(): string {
    const { weights, weightTotals } = this.evaluation.columns.indicators;
    const total = weightTotals[this.at] ?? 0;
    return total === 0 ? '' : ((weights[this.at] ?? 0) / total).toFixed(4);
  }

  get place(): Place {
    const { rows, tables } = this.reading.plan.columns;
    return placeOfRow(tableAt(this.reading, tables?.[this.at]).layout, rows[this.at] ?? 0, this.evaluation.period);
  }

  private get percent(): number | null {
    return percentOf(this.evaluation.columns.indicators.progress[this.at] ?? NaN);
  }

  private get expected() {
    return expectedIn(this.reading.settings.method, this.evaluation.period);
  }
}

/**
 * The figure that stood printed in the sheet, where it is not the computed one; '' where they agree or none was printed.
 *
 * @example differingPrint(108, 100) // '108.00'
 */
export function differingPrint(printed: Printed | undefined, computed: number | null): string {
  const beside = printedBeside(printed, computed);
  return beside === null ? '' : formatPercent(beside === 'ND' ? null : beside);
}
