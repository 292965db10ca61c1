import { Paragraph, Table, TableLayoutType, TableRow, WidthType } from 'docx';
import type { ReportContents } from '../app/reports/reportContents';
import { bandRanges, BANDS } from '../engine/method/bands';
import type { BandCounts } from '../engine/method/evaluation';
import { formatPercent } from '../engine/text/format';
import { bandFillAndInk, headerCell, PORTRAIT_WIDTH, sectionHeading, textCell, textRun } from './documentStyle';

const LABEL = Math.floor(PORTRAIT_WIDTH * 0.36);
const COUNT = Math.floor((PORTRAIT_WIDTH - LABEL) / 5);
const SIZE = 20;

/** The average of the AEI and "Tabla Resumen: Semaforización por nivel de avance", as the application prints it. */
export function summaryTable({ evaluation, periodLabel, palette }: ReportContents): readonly (Paragraph | Table)[] {
  const { objectives, objectiveIndicators, actions, actionIndicators } = evaluation.summary;
  const headers = bandRanges(evaluation.policies.limits);
  return [
    sectionHeading(`Resultados: ${periodLabel}`),
    new Paragraph({
      spacing: { after: 160 },
      children: [textRun('Avance promedio de AEI: '), textRun(percentText(evaluation.actionsMean), { bold: true })],
    }),
    sectionHeading('Tabla Resumen: Semaforización por nivel de avance'),
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: LABEL + COUNT * 5, type: WidthType.DXA },
      columnWidths: [LABEL, ...Array.from({ length: 5 }, () => COUNT)],
      rows: [
        new TableRow({ tableHeader: true, children: [
          headerCell('Elemento', { width: LABEL, size: SIZE }),
          ...BANDS.map((band) => headerCell(headers[band], { width: COUNT, size: SIZE, ...bandFillAndInk(palette, band) })),
          headerCell('TOTAL', { width: COUNT, size: SIZE }),
        ] }),
        countRow('Objetivos', objectives),
        countRow('Indicadores de objetivos', objectiveIndicators),
        countRow('Acciones', actions),
        countRow('Indicadores de acciones', actionIndicators),
      ],
    }),
  ];
}

const percentText = (progress: number | null): string => (progress === null ? 'ND' : `${formatPercent(progress)} %`);

const countRow = (label: string, counts: BandCounts): TableRow => new TableRow({ cantSplit: true, children: [
  textCell(label, { width: LABEL, size: SIZE }),
  ...BANDS.map((band) => textCell(String(counts[band]), { width: COUNT, size: SIZE, align: 'center' })),
  textCell(String(counts.total), { width: COUNT, size: SIZE, align: 'center', bold: true }),
] });
