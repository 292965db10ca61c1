import type { Summary } from '../engine/evaluation';
import type { SummaryRow } from './state';

const LABELS = {
  objectives: 'Objetivos',
  objectiveIndicators: 'Indicadores de objetivos',
  actions: 'Acciones',
  actionIndicators: 'Indicadores de acciones',
} as const;

const ORDER = ['objectives', 'objectiveIndicators', 'actions', 'actionIndicators'] as const;

/** The rows of the "Tabla Resumen" that have anything to count, in the application's order. */
export const summaryRows = (summary: Summary): SummaryRow[] =>
  ORDER.map((row) => ({ label: LABELS[row], counts: summary[row] })).filter(({ counts }) => counts.total > 0);
