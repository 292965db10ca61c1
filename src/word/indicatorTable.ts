import { Table, TableLayoutType, TableRow, WidthType } from 'docx';
import type { PaletteName } from '../engine/bandPalettes';
import { BAND_WORDS } from '../engine/bandWords';
import { formatPercent } from '../engine/formatPercent';
import type { Band } from '../engine/evaluation';
import type { Indicator, Plan, PlanElement } from '../engine/plan';
import { cell, headCell, type CellLook } from './cell';
import { indicatorFields, type TableField } from './indicatorFields';
import { bandLook } from './pageLook';
import type { ReportContents } from './reportContents';
import { figureAt } from '../engine/figureAt';

/**
 * The Anexo B-7 table: OEI and AEI rows over their indicator rows, as on the sheet, with progress and semaphore. The header repeats
 * on every page and no row breaks across two.
 */
export function indicatorTable(contents: ReportContents): Table {
  const fields = indicatorFields(contents.plan, contents.evaluation.period);
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: fields.reduce((sum, { width }) => sum + width, 0), type: WidthType.DXA },
    columnWidths: fields.map(({ width }) => width),
    rows: [headerRow(fields), ...elementBlocks(contents).flatMap((block) => blockRows(block, fields, contents))],
  });
}

const headerRow = (fields: readonly TableField[]): TableRow => new TableRow({
  tableHeader: true,
  cantSplit: true,
  children: fields.map(({ header, width }) => headCell(header, { width })),
});

interface Block {
  readonly element: PlanElement;
  readonly progress: number | null;
  readonly band: Band;
}

/** OEI and AEI in the order of their rows; those without a row of their own keep the order of the plan. */
function elementBlocks({ plan, evaluation }: ReportContents): readonly Block[] {
  const blocks = (elements: Plan['actions'], results: typeof evaluation.actions): readonly Block[] =>
    elements.map((element, at) => ({ element, progress: results[at]?.progress ?? null, band: results[at]?.band ?? 'nd' }));
  const firstRow = ({ element }: Block): number => element.row ?? plan.indicator(element.indicators[0] ?? -1)?.row ?? Infinity;
  return [...blocks(plan.objectives, evaluation.objectives), ...blocks(plan.actions, evaluation.actions)]
    .sort((one, other) => firstRow(one) - firstRow(other));
}

function blockRows({ element, progress, band }: Block, fields: readonly TableField[], contents: ReportContents): readonly TableRow[] {
  const [code, ...others] = fields;
  const last = others.slice(-2);
  const name = others.slice(0, -2);
  const elementRow = new TableRow({
    cantSplit: true,
    children: [
      cell(element.code, { width: code?.width ?? 0, bold: true }),
      cell(element.name, { width: name.reduce((sum, { width }) => sum + width, 0), bold: true, columnSpan: name.length }),
      ...progressCells(progress, band, last, true, contents.palette),
    ],
  });
  return [elementRow, ...element.indicators.flatMap((i) => {
    const indicator = contents.plan.indicator(i);
    const result = figureAt(contents.evaluation, i);
    return indicator === undefined ? [] : [indicatorRow(indicator, fields, result?.progress ?? null, result?.band ?? 'nd', contents.palette)];
  })];
}

function indicatorRow(indicator: Indicator, fields: readonly TableField[], progress: number | null, band: Band, palette: PaletteName): TableRow {
  const plain = fields.slice(0, -2).map(({ width, text, isNumber }) => cell(text(indicator), { width, align: isNumber ? 'right' : 'left' }));
  return new TableRow({ cantSplit: true, children: [...plain, ...progressCells(progress, band, fields.slice(-2), false, palette)] });
}

function progressCells(progress: number | null, band: Band, fields: readonly TableField[], bold: boolean, palette: PaletteName) {
  const look = (at: number): CellLook => ({ width: fields[at]?.width ?? 0, bold, align: at === 0 ? 'right' : 'center' });
  return [
    cell(formatPercent(progress), look(0)),
    cell(BAND_WORDS[band], { ...look(1), ...bandLook(palette, band) }),
  ];
}

