import { Paragraph, TextRun } from 'docx';
import { sectionHeading } from './heading';
import type { ReportContents } from './reportContents';

/** The application's notes at the foot of the report, those that apply. */
export function notes({ plan, evaluation }: ReportContents): readonly Paragraph[] {
  const year = plan.years.indexOf(evaluation.period.year);
  const texts = [
    'El avance Tipo I se calcula contra el logro esperado del año; los valores mayores de 100 se imprimen como 100.',
    'El avance de una AEI u OEI es la suma de los avances de sus propios indicadores, ponderados por su relevancia; ND cuenta como cero.',
    'Semáforo: rojo [0%-75%>, ámbar [75%-95%>, verde ≥95%; ND: no disponible.',
    ...(plan.indicators.some(({ relevance }) => relevance === null) ? ['(*) Indicadores sin relevancia registrada: se ponderan por igual dentro de su AEI u OEI.'] : []),
    ...(plan.indicators.some(({ targets }) => targets[year] === 0) ? ['(**) División por cero: el logro esperado del año es 0 y el avance no se calcula.'] : []),
    'UE: unidad ejecutora. LB: línea base. LE: logro esperado. VO: valor obtenido.',
  ];
  return [sectionHeading('Notas'), ...texts.map((text) => new Paragraph({ spacing: { after: 60 }, children: [new TextRun({ text, size: 16 })] }))];
}
