import { AlignmentType, Document, Packer, PageOrientation, Paragraph } from 'docx';
import type { ISectionOptions } from 'docx';
import type { ReportContents } from '../app/reports/reportContents';
import { comparePolicies, explainPolicies } from '../engine/explain/explainPolicies';
import { bandRanges } from '../engine/method/bands';
import { FONT, headerFields, LANDSCAPE_MARGIN, PORTRAIT_MARGIN, sectionHeading, textRun, titleParagraph, wordText } from './documentStyle';
import { indicatorTable } from './indicatorTable';
import { summaryTable } from './summaryTable';

/**
 * The follow-up report as a Word file (.docx), A4: title, header fields and the Anexo B-7 table in landscape; average, summary table,
 * alerts and notes in portrait.
 *
 * - ND is printed as such; the cells of a missing column stay empty.
 * - The bytes depend on the contents alone, except the dates in the file's properties.
 */
export function wordReport(contents: ReportContents): Promise<ArrayBuffer> {
  return Packer.toArrayBuffer(new Document({
    title: wordText(contents.title),
    creator: 'PEI Avance',
    styles: { default: { document: { run: { font: FONT, size: 20 } }, title: { run: { font: FONT } }, heading1: { run: { font: FONT } } } },
    sections: [tableSection(contents), textSection(contents)],
  }));
}

const tableSection = (contents: ReportContents): ISectionOptions => ({
  properties: { page: { size: { ...A4, orientation: PageOrientation.LANDSCAPE }, margin: LANDSCAPE_MARGIN } },
  children: [titleParagraph(contents.title), ...headerFields(contents.headings), indicatorTable(contents)],
});

const textSection = (contents: ReportContents): ISectionOptions => ({
  properties: { page: { size: A4, margin: PORTRAIT_MARGIN } },
  children: [...summaryTable(contents), ...alertParagraphs(contents.alerts), ...footnotes(contents)],
});

/** In twentieths of a point; docx swaps them for landscape. */
const A4 = { width: 11_906, height: 16_838 } as const;

/** "ALERTAS IDENTIFICADAS" and its paragraphs, indicator names in bold; one sentence when no alert is due. */
function alertParagraphs(alerts: readonly string[]): readonly Paragraph[] {
  const texts = alerts.length > 0 ? alerts : ['No se identificaron acciones estratégicas en rojo.'];
  return [sectionHeading('ALERTAS IDENTIFICADAS'), ...texts.map((text) => new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    spacing: { after: 160, line: 276 },
    children: boldRuns(text).map((run) => textRun(run.text, { bold: run.bold })),
  }))];
}

/**
 * A text with `**bold**` parts as runs.
 *
 * @example boldRuns('en **Uno**, 25%') // [{ text: 'en ', bold: false }, { text: 'Uno', bold: true }, { text: ', 25%', bold: false }]
 */
export const boldRuns = (text: string): readonly { readonly text: string; readonly bold: boolean }[] =>
  text.split('**').map((part, at) => ({ text: part, bold: at % 2 === 1 })).filter(({ text: part }) => part !== '');

/** The notes of CEPLAN's application that apply; the first one says where the figures differ from the application's. */
function footnotes({ plan, evaluation }: ReportContents): readonly Paragraph[] {
  const year = plan.years.indexOf(evaluation.period.year);
  const { cap, noData, zeroTarget, limits } = evaluation.policies;
  const headers = bandRanges(limits);
  const difference = comparePolicies(explainPolicies(evaluation.policies));
  const texts = [
    ...(difference === '' ? [] : [difference]),
    `El avance Tipo I se calcula contra el logro esperado del año; los valores mayores de 100 se imprimen ${cap ? 'como 100' : 'como son'}.`,
    `El avance de una AEI u OEI es la suma de los avances de sus propios indicadores, ponderados por su relevancia; ND ${noData === 'zero' ? 'cuenta como cero' : 'no se cuenta'}.`,
    `Semáforo: rojo ${headers.red}, ámbar ${headers.amber}, verde ${headers.green}; ND: no disponible.`,
    ...(plan.indicators.some(({ relevance }) => relevance === null) ? ['(*) Indicadores sin relevancia registrada: se ponderan por igual dentro de su AEI u OEI.'] : []),
    ...(plan.indicators.some(({ targets }) => targets[year] === 0) ? [`(**) División por cero: el logro esperado del año es 0 y el avance ${zeroTarget === 'undefined' ? 'no se calcula' : 'se toma como 100'}.`] : []),
    'UE: unidad ejecutora. LB: línea base. LE: logro esperado. VO: valor obtenido.',
  ];
  return [sectionHeading('Notas'), ...texts.map((text) => new Paragraph({ spacing: { after: 60 }, children: [textRun(text, { size: 16 })] }))];
}
