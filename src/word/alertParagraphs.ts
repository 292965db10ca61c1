import { AlignmentType, Paragraph, TextRun } from 'docx';
import { sectionHeading } from './heading';

/**
 * "ALERTAS IDENTIFICADAS" and its paragraphs, indicator names in bold; one sentence says so when no alert is due.
 */
export function alertParagraphs(alerts: readonly string[]): readonly Paragraph[] {
  const texts = alerts.length > 0 ? alerts : ['No se identificaron acciones estratégicas en rojo.'];
  return [sectionHeading('ALERTAS IDENTIFICADAS'), ...texts.map((text) => new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    spacing: { after: 160, line: 276 },
    children: boldRuns(text).map((run) => new TextRun(run)),
  }))];
}

/**
 * A text with `**bold**` parts as runs.
 *
 * @example boldRuns('en **Uno**, 25%') // [{ text: 'en ', bold: false }, { text: 'Uno', bold: true }, { text: ', 25%', bold: false }]
 */
export const boldRuns = (text: string): readonly { readonly text: string; readonly bold: boolean }[] =>
  text.split('**').map((part, at) => ({ text: part, bold: at % 2 === 1 })).filter(({ text: part }) => part !== '');
