import type { ReportContents } from '../app/reports/word/reportContents';
import { BAND_WORDS, BAND_WORDS_INSIDE, bandRanges, BANDS } from '../engine/method/bands';
import type { BandCounts } from '../engine/method/evaluation';
import { objectiveGroups } from '../engine/method/objectiveGroups';
import type { ObjectiveGroup } from '../engine/method/objectiveGroups';
import { summaryRows } from '../engine/method/summaryRows';
import type { PlanLetters } from '../engine/plan/letters';
import { periodLabel } from '../engine/plan/periods';
import { formatCount, formatPercent } from '../engine/text/format';
import { unitName } from '../engine/alerts/unitPhrase';
import { trimmedName } from '../engine/alerts/clauses';
import type { TableCell, TablePlan, TableRow } from './bodyXml';
import { fitColumns } from './columnWidths';
import { bandFillAndInk, ELEMENT_FILL, PORTRAIT_WIDTH } from './documentStyle';
import { figureCells } from './indicatorTable';

/** Half points. */
const SIZE = 18;

/** "Tabla Resumen: Semaforización por nivel de avance", as the application prints it. */
export function summaryTable({ evaluation, palette }: ReportContents): TablePlan {
  const header: readonly TableCell[] = [{ text: 'Elemento' }, ...bandHeaders({ evaluation, palette }), { text: 'TOTAL' }];
  return fitted(header, summaryRows(evaluation.summary).map(([label, counts]) => ({ cells: [{ text: label }, ...countCells(counts)] })));
}

/** Every period with figures: the mean of its AEI, and how many AEI each band has. */
export function trendTable({ plan, evaluations, evaluation, palette }: ReportContents): TablePlan {
  const header: readonly TableCell[] = [{ text: 'Periodo' }, { text: `Avance promedio de ${plan.letters.action}` }, ...bandHeaders({ evaluation, palette }), { text: 'TOTAL' }];
  return fitted(header, evaluations.map(({ period, actionsMean, summary }) => ({
    cells: [{ text: periodLabel(period) }, { text: summary.actions.open > 0 ? BAND_WORDS.open : formatPercent(actionsMean), align: 'right' as const }, ...countCells(summary.actions)],
  })));
}

/** Every AEI under its OEI, with unit, progress and semaphore; an OEI with its official progress beside the mean of its AEI. */
export function objectivesTable({ plan, evaluation, palette }: ReportContents): TablePlan {
  const header: readonly TableCell[] = ['Código', `${plan.letters.objective} y ${plan.letters.action}`, 'Unidad(es) de organización', 'Avance (%)', 'Semáforo'].map((text) => ({ text }));
  const rows = objectiveGroups(plan, evaluation).flatMap((group): readonly TableRow[] => [
    ...(group.code === '' ? [] : [objectiveRow(group, palette, plan.letters)]),
    ...group.actions.map((at) => ({ cells: actionCells(at) })),
  ]);
  return fitted(header, rows);

  function actionCells(at: number): readonly TableCell[] {
    const { code = '', name = '', indicators = [] } = plan.actions[at] ?? {};
    const units = new Set(indicators.map((i) => trimmedName(unitName(plan.indicator(i)?.unit ?? ''))).filter((unit) => unit !== ''));
    const { progress = null, band = 'nd' } = evaluation.actions[at] ?? {};
    return [{ text: code }, { text: name }, { text: [...units].join('; ') }, ...figureCells(progress, band, palette)];
  }
}

function objectiveRow({ code, name, own, ownBand, hasOwn, mean, counts, actions }: ObjectiveGroup, palette: ReportContents['palette'], { action }: PlanLetters): TableRow {
  const format = { bold: true, fill: ELEMENT_FILL };
  const words = `Promedio de sus ${action}: ${actions.length === 0 ? `no tiene ${action}` : counts.open > 0 ? BAND_WORDS_INSIDE.open : formatPercent(mean)}`;
  return {
    keepNext: actions.length > 0,
    cells: [{ ...format, text: code }, { ...format, text: name }, { ...format, bold: false, text: words },
      ...(hasOwn ? figureCells(own, ownBand, palette, format) : [{ ...format, bold: false, text: 'Sin indicadores propios', span: 2 }])],
  };
}

const bandHeaders = ({ evaluation, palette }: Pick<ReportContents, 'evaluation' | 'palette'>): readonly TableCell[] => {
  const ranges = bandRanges(evaluation.policies.limits);
  return BANDS.map((band) => ({ text: ranges[band], ...bandFillAndInk(palette, band) }));
};

const countCells = (counts: BandCounts): readonly TableCell[] => [
  ...BANDS.map((band) => ({ text: formatCount(counts[band]), align: 'center' as const })),
  { text: formatCount(counts.total), align: 'center', bold: true },
];

/** A table as wide as a portrait page. */
export function fitted(header: readonly TableCell[], rows: readonly TableRow[], width: number = PORTRAIT_WIDTH, wanted = SIZE): TablePlan {
  const columns: string[][] = header.map(() => []);
  for (const { cells } of rows) {
    let column = 0;
    for (const { text, span = 1 } of cells) {
      if (span === 1) columns[column]?.push(text);
      column += span;
    }
  }
  const { widths, size } = fitColumns(columns.map((texts, at) => ({ header: header[at]?.text ?? '', texts, bold: at === 0 || at > 2 })), width, wanted);
  return { header, rows, widths, size };
}
