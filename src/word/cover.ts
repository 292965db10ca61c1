import { AlignmentType, HeadingLevel, Paragraph, TabStopType } from 'docx';
import type { ReportContents } from '../app/reports/word/reportContents';
import { textRun } from './documentStyle';

/** The first page: title, period unless the title names it, and the data that identify the plan, a line each. */
export function cover({ title, headings, periodLabel, source, stamp }: ReportContents): readonly Paragraph[] {
  const fields: readonly (readonly [string, string])[] = [
    ...headings.filter(([, text]) => text.trim() !== ''), ['Periodo informado', periodLabel], ['Hoja de origen', source], ['Fecha de elaboración', stamp.date],
  ];
  const isNamed = title.includes(periodLabel);
  return [
    new Paragraph({
      heading: HeadingLevel.TITLE, alignment: AlignmentType.CENTER, spacing: { before: 2600, after: isNamed ? 1200 : 240 },
      children: [textRun(title, { bold: true, size: 36, color: '000000' })],
    }),
    ...(isNamed ? [] : [new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after: 1200 }, children: [textRun(periodLabel, { size: 26 })] })]),
    ...fields.map(([label, text]) => new Paragraph({
      tabStops: [{ type: TabStopType.LEFT, position: FIELD_INDENT }],
      indent: { left: FIELD_INDENT, hanging: FIELD_INDENT },
      spacing: { after: 80 },
      children: [textRun(`${label.replace(/\s*:\s*$/, '')}:`, { bold: true, size: 21 }), textRun(`\t${text}`, { size: 21 })],
    })),
  ];
}

/** Twentieths of a point. */
const FIELD_INDENT = 3000;
