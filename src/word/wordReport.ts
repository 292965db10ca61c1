import { AlignmentType, Document, Footer, Header, ImageRun, Packer, PageNumber, PageOrientation, Paragraph, TextRun } from 'docx';
import type { ISectionOptions, ISectionPropertiesOptions, Table } from 'docx';
import type { ReportContents } from '../app/reports/word/reportContents';
import { explainOpen } from '../engine/explain/explainOpen';
import { BAND_WORDS_INSIDE } from '../engine/method/bands';
import { runToEnd } from '../engine/steps';
import type { Steps } from '../engine/steps';
import { formatPercent } from '../engine/text/format';
import { paragraphsXml, tableXml } from './bodyXml';
import { notes, parameters, signatures } from './closing';
import { commitmentTable } from './commitmentTable';
import { cover } from './cover';
import { FONT, LANDSCAPE_MARGIN, PORTRAIT_MARGIN, sectionHeading, textParagraph, textRun, wordText } from './documentStyle';
import { indicatorTable } from './indicatorTable';
import { insertBlocks, placeholder } from './insertBlocks';
import { semaphorePicture } from './picture/semaphorePicture';
import { objectivesTable, summaryTable, trendTable } from './resultTables';

/** Runs steps to their end, with pauses or without. */
export type RunSteps = <T>(steps: Steps<T>) => Promise<T>;

/**
 * The follow-up report as a Word file (.docx), A4, ready to be signed: cover; Anexo B-7 in landscape; average, *Tabla Resumen*, the
 * semaphore as a picture, trend over the periods, AEI by OEI; alerts; *matriz de compromisos* in landscape; notes, parameters, signatures.
 *
 * - ND is printed as such; the cells of a missing column stay empty. Gaps to complete are highlighted.
 * - The trend is there from the second period with figures on, the *matriz* while anybody has a commitment.
 * - The bytes depend on the contents alone, except the dates in the file's properties.
 *
 * @param run runs the parts that grow with the plan, which may pause, or stop by an error
 */
export async function wordReport(contents: ReportContents, run: RunSteps = (steps) => Promise.resolve(runToEnd(steps))): Promise<Uint8Array> {
  const blocks: Steps<string>[] = [];
  const place = (block: Steps<string>): Paragraph => {
    blocks.push(block);
    return new Paragraph({ children: [new TextRun(placeholder(blocks.length - 1))] });
  };
  const sections = reportSections(contents, place);
  const made: string[] = [];
  for (const block of blocks) made.push(await run(block));
  const file = await Packer.toArrayBuffer(new Document({
    title: wordText(contents.title),
    creator: 'PEI Avance',
    styles: { default: { document: { run: { font: FONT, size: 20, language: { value: 'es-PE' } } }, title: { run: { font: FONT } }, heading1: { run: { font: FONT } } }, paragraphStyles: [FRAME_STYLE] },
    sections: [...sections],
  }));
  return insertBlocks(new Uint8Array(file), made);
}

/** Letters of the head and foot of a page. A style, since fields take no format of their own in every program. */
const FRAME_STYLE = { id: 'Marco', name: 'Marco de página', basedOn: 'Normal', run: { size: 16, color: '595959' } } as const;

type Place = (block: Steps<string>) => Paragraph;

function reportSections(contents: ReportContents, place: Place): readonly ISectionOptions[] {
  const framed = (orientation: 'portrait' | 'landscape', children: readonly (Paragraph | Table)[]): ISectionOptions => ({ ...frame(contents), properties: pageOf(orientation), children });
  return [
    { properties: pageOf('portrait'), children: cover(contents), footers: { default: pageNumbers() } },
    framed('landscape', [sectionHeading('Anexo B-7: seguimiento de los indicadores'), place(tableXml(indicatorTable(contents))), AFTER_TABLE()]),
    ...(contents.commitments.length === 0
      ? [framed('portrait', [...results(contents, place), ...alerts(contents, place), ...closing(contents)])]
      : [
        framed('portrait', [...results(contents, place), ...alerts(contents, place)]),
        framed('landscape', [sectionHeading('Matriz de compromisos'), place(tableXml(commitmentTable(contents))), AFTER_TABLE()]),
        framed('portrait', closing(contents)),
      ]),
  ];
}

const closing = (contents: ReportContents): readonly (Paragraph | Table)[] => [...notes(contents), ...parameters(contents), ...signatures()];

/** Half points. */
const NOTE_SIZE = 17;

/** Between a table and what follows. */
const AFTER_TABLE = (): Paragraph => textParagraph('', { size: 8 });

/** Width of the picture on the page, in pixels of 1/96 inch: a portrait page between its margins. */
const PICTURE_WIDTH = 600;

function results(contents: ReportContents, place: Place): readonly Paragraph[] {
  const { plan, evaluation, evaluations, periodLabel, palette } = contents;
  const { png, width, height, description } = semaphorePicture(evaluation.summary, palette);
  const none = evaluation.summary.actions.open > 0 ? BAND_WORDS_INSIDE.open : 'ND';
  const mean = evaluation.actionsMean === null ? none : `${formatPercent(evaluation.actionsMean)} %`;
  const open = explainOpen(plan, evaluation);
  return [
    sectionHeading(`Resultados: ${periodLabel}`),
    new Paragraph({ spacing: { after: 160 }, children: [textRun(`Avance promedio de ${plan.letters.action}: `), textRun(mean, { bold: true })] }),
    sectionHeading('Tabla Resumen: Semaforización por nivel de avance'),
    place(tableXml(summaryTable(contents))),
    AFTER_TABLE(),
    ...(open === '' ? [] : [textParagraph(open, { size: NOTE_SIZE })]),
    new Paragraph({
      spacing: { before: 120, after: 160 },
      children: [new ImageRun({
        type: 'png', data: png, transformation: { width: PICTURE_WIDTH, height: Math.round((PICTURE_WIDTH * height) / width) },
        altText: { name: 'Semáforo', title: 'Semáforo', description },
      })],
    }),
    ...(evaluations.length < 2 ? [] : [sectionHeading('Tendencia'), place(tableXml(trendTable(contents))), AFTER_TABLE()]),
    sectionHeading('Acciones por objetivo estratégico'),
    place(tableXml(objectivesTable(contents))),
    AFTER_TABLE(),
  ];
}

/** "ALERTAS IDENTIFICADAS" and its paragraphs, indicator names in bold; one sentence when no alert is due. */
const alerts = ({ alerts: texts, plan, evaluation }: ReportContents, place: Place): readonly Paragraph[] => {
  const open = explainOpen(plan, evaluation);
  const shown = [...(texts.length > 0 ? texts : ['No se identificaron acciones estratégicas en rojo.']), ...(evaluation.summary.actions.open > 0 ? [`No se sabe si hay otras alertas. ${open}`] : [])];
  return [sectionHeading('ALERTAS IDENTIFICADAS'), place(paragraphsXml(shown))];
};

/** In twentieths of a point; docx swaps them for landscape. */
const A4 = { width: 11_906, height: 16_838 } as const;

const pageOf = (orientation: 'portrait' | 'landscape'): ISectionPropertiesOptions => ({
  page: {
    size: orientation === 'landscape' ? { ...A4, orientation: PageOrientation.LANDSCAPE } : { ...A4, orientation: PageOrientation.PORTRAIT },
    margin: orientation === 'landscape' ? LANDSCAPE_MARGIN : PORTRAIT_MARGIN,
  },
});

/** The head and foot of every page but the cover's: what the report is, and the number of the page. */
const frame = ({ title, periodLabel }: ReportContents): Pick<ISectionOptions, 'headers' | 'footers'> => ({
  headers: { default: new Header({ children: [new Paragraph({ style: FRAME_STYLE.id, alignment: AlignmentType.RIGHT, children: [textRun(headerWords(title, periodLabel))] })] }) },
  footers: { default: pageNumbers() },
});

/** Letters of a title in the head of a page: one line of a portrait page. */
const HEADER_LETTERS = 90;

function headerWords(title: string, period: string): string {
  const short = title.length > HEADER_LETTERS ? `${title.slice(0, HEADER_LETTERS - 1).trimEnd()}…` : title;
  return short.includes(period) ? short : `${short} · ${period}`;
}

const pageNumbers = (): Footer => new Footer({
  children: [new Paragraph({
    style: FRAME_STYLE.id,
    alignment: AlignmentType.CENTER,
    children: ['Página ', PageNumber.CURRENT, ' de ', PageNumber.TOTAL_PAGES].map((part) => new TextRun({ children: [part] })),
  })],
});
