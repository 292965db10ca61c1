import { dayText } from '../app/reports/alerts/dayText';
import type { ReportContents } from '../app/reports/word/reportContents';
import type { TablePlan } from './bodyXml';
import { LANDSCAPE_WIDTH } from './documentStyle';
import { fitted } from './resultTables';

type CommitmentRow = ReportContents['commitments'][number];

/** Half points. */
const SIZE = 16;

const COLUMNS: readonly (readonly [header: string, field: keyof CommitmentRow])[] = [
  ['N°', 'number'], ['Periodo', 'period'], ['Aspecto de mejora', 'aspect'], ['Recomendación', 'recommendation'], ['Acción clave', 'action'], ['Medio de verificación', 'evidence'],
  ['Unidad responsable', 'unit'], ['Plazo', 'deadline'], ['Estado', 'state'], ['Comentario', 'comment'],
];

/** The *matriz de compromisos*, an annex of the evaluation report. */
export const commitmentTable = ({ commitments }: Pick<ReportContents, 'commitments'>): TablePlan => fitted(
  COLUMNS.map(([text]) => ({ text })),
  commitments.map((row) => ({ cells: COLUMNS.map(([, field]) => ({ text: field === 'deadline' ? dayText(row[field]) : String(row[field]), align: field === 'number' ? 'center' as const : 'left' as const })) })),
  LANDSCAPE_WIDTH, SIZE,
);
