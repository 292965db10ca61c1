import { Paragraph, Table, TableCell, TableRow, WidthType, BorderStyle } from 'docx';
import type { ReportContents } from '../app/reports/word/reportContents';
import { comparePolicies, explainPolicies } from '../engine/explain/explainPolicies';
import { policyWords } from '../engine/explain/policyWords';
import { bandRanges } from '../engine/method/bands';
import { inLetters } from '../engine/plan/letters';
import { PORTRAIT_WIDTH, sectionHeading, textParagraph, textRun } from './documentStyle';

/** Half points. */
const SIZE = 17;

const line = (text: string, { keepNext = false } = {}): Paragraph => new Paragraph({ spacing: { after: 60 }, keepNext, children: [textRun(text, { size: SIZE })] });

/** The notes of CEPLAN's application that apply; the first one says where the figures differ from the application's. */
export function notes({ plan, evaluation }: ReportContents): readonly Paragraph[] {
  const year = plan.years.indexOf(evaluation.period.year);
  const { cap, noData, zeroTarget, limits } = evaluation.policies;
  const headers = bandRanges(limits);
  const difference = comparePolicies(explainPolicies(evaluation.policies));
  const ofPlan = (text: string): string => inLetters(text, plan.letters);
  const texts = [
    ...(difference === '' ? [] : [difference]),
    `El avance Tipo I se calcula contra el logro esperado del año; los valores mayores de 100 se imprimen ${cap ? 'como 100' : 'como son'}.`,
    ofPlan(`El avance de una AEI u OEI es la suma de los avances de sus propios indicadores, ponderados por su relevancia; ND ${noData === 'zero' ? 'cuenta como cero' : 'no se cuenta'}.`),
    ofPlan('El promedio de las AEI es una media simple de las que tienen avance; no es una cifra del aplicativo.'),
    `Semáforo: rojo ${headers.red}, ámbar ${headers.amber}, verde ${headers.green}; ND: no disponible.`,
    ...(plan.indicators.some(({ relevance }) => relevance === null) ? [ofPlan('(*) Indicadores sin relevancia registrada: se ponderan por igual dentro de su AEI u OEI.')] : []),
    ...(plan.indicators.some(({ targets }) => targets[year] === 0) ? [`(**) División por cero: el logro esperado del año es 0 y el avance ${zeroTarget === 'undefined' ? 'no se calcula' : 'se toma como 100'}.`] : []),
    ...(plan.columns.unread === undefined ? [] : ['—: dato de una fila que no se entendió; no cuenta como ND.']),
    'LB: línea base. LE: logro esperado. VO: valor obtenido. UE: unidad ejecutora. ND: no disponible.',
  ];
  return [sectionHeading('Notas'), ...texts.map((text) => line(text))];
}

/** What the figures were made with and from; on the page of the {@link signatures}, which never stand alone on theirs. */
export function parameters({ evaluation, source, stamp }: ReportContents): readonly Paragraph[] {
  const words = policyWords(evaluation.policies).join('; ');
  return [
    sectionHeading('Parámetros usados'),
    line(`${words.charAt(0).toUpperCase()}${words.slice(1)}.`, { keepNext: true }),
    line(`Hoja de origen: «${source}». Generado el ${stamp.date} con PEI Avance ${stamp.version}.`, { keepNext: true }),
  ];
}

const NO_EDGE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const NO_EDGES = { top: NO_EDGE, bottom: NO_EDGE, left: NO_EDGE, right: NO_EDGE } as const;
const SIGNERS = ['Elaborado por', 'V.° B.° del responsable de planeamiento'] as const;

/** Where the report is signed: two places, kept together on a page. */
export function signatures(): readonly (Paragraph | Table)[] {
  const width = Math.floor(PORTRAIT_WIDTH / SIGNERS.length);
  const place = (signer: string): TableCell => new TableCell({
    width: { size: width, type: WidthType.DXA },
    borders: NO_EDGES,
    children: [
      textParagraph('', { keepNext: true }), textParagraph('', { keepNext: true }),
      textParagraph('_______________________________', { size: SIZE, keepNext: true }),
      textParagraph(signer, { bold: true, size: SIZE, keepNext: true }),
      textParagraph('Nombre y cargo:', { size: SIZE, keepNext: true }),
      textParagraph('Fecha:', { size: SIZE }),
    ],
  });
  return [new Table({
    width: { size: width * SIGNERS.length, type: WidthType.DXA },
    columnWidths: SIGNERS.map(() => width),
    borders: { ...NO_EDGES, insideHorizontal: NO_EDGE, insideVertical: NO_EDGE },
    rows: [new TableRow({ cantSplit: true, children: SIGNERS.map(place) })],
  }), textParagraph('')];
}
