import { Paragraph, TextRun } from 'docx';
import { bandHeaders } from '../engine/bandHeaders';
import { explainPolicies } from '../engine/explainPolicies';
import { sectionHeading } from './heading';
import type { ReportContents } from './reportContents';

/** The application's notes at the foot of the report, those that apply; first, in what the figures are not the application's. */
export function notes({ plan, evaluation }: ReportContents): readonly Paragraph[] {
  const year = plan.years.indexOf(evaluation.period.year);
  const { cap, noData, zeroTarget, limits } = evaluation.policies;
  const headers = bandHeaders(limits);
  const difference = explainPolicies(evaluation.policies);
  const texts = [
    ...(difference === '' ? [] : [`${difference} El aplicativo de CEPLAN lo hace de otro modo.`]),
    `El avance Tipo I se calcula contra el logro esperado del año; los valores mayores de 100 se imprimen ${cap ? 'como 100' : 'como son'}.`,
    `El avance de una AEI u OEI es la suma de los avances de sus propios indicadores, ponderados por su relevancia; ND ${noData === 'zero' ? 'cuenta como cero' : 'no se cuenta'}.`,
    `Semáforo: rojo ${headers.red}, ámbar ${headers.amber}, verde ${headers.green}; ND: no disponible.`,
    ...(plan.indicators.some(({ relevance }) => relevance === null) ? ['(*) Indicadores sin relevancia registrada: se ponderan por igual dentro de su AEI u OEI.'] : []),
    ...(plan.indicators.some(({ targets }) => targets[year] === 0) ? [`(**) División por cero: el logro esperado del año es 0 y el avance ${zeroTarget === 'undefined' ? 'no se calcula' : 'se toma como 100'}.`] : []),
    'UE: unidad ejecutora. LB: línea base. LE: logro esperado. VO: valor obtenido.',
  ];
  return [sectionHeading('Notas'), ...texts.map((text) => new Paragraph({ spacing: { after: 60 }, children: [new TextRun({ text, size: 16 })] }))];
}
