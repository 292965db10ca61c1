import type { ElementView, IndicatorView } from '../../../src/app/result/elementViews';
import type { Outcome } from '../../../src/app/result/outcome';
import { evaluate } from '../../../src/engine/method/evaluate';
import type { Band } from '../../../src/engine/method/bands';
import { type BandCounts, CEPLAN_POLICIES } from '../../../src/engine/method/evaluation';
import { USUAL_SETTINGS } from '../../../src/app/settings/settings';
import { PEI_LETTERS } from '../../../src/engine/plan/letters';
import type { PaneView } from '../../../src/app/store/paneView';
import type { FoundTable, Survey } from '../../../src/app/store/survey';
import type { Place } from '../../../src/workbook/cells/observation';
import { aPlan } from '../plans/plans';

/** Pieces of {@link PaneView} for tests of the pane: every piece whole, its parts replaceable one by one. */

export const place = (top: number, left = 14): Place => ({ sheet: 'PEI Indicadores', rect: { top, left, height: 1, width: 1 } });

export const counts = (red: number, amber: number, green: number, nd: number): BandCounts =>
  ({ red, amber, green, nd, open: 0, total: red + amber + green + nd });

export const foundTable = (parts: Partial<FoundTable> = {}): FoundTable => ({
  sheetId: '{1}',
  sheet: 'PEI Indicadores',
  title: 'REPORTE DE SEGUIMIENTO AL PRIMER SEMESTRE DE 2024 DEL PLAN ESTRATÉGICO INSTITUCIONAL (PEI)',
  kind: 'Anexo B-7',
  letters: PEI_LETTERS,
  objectives: 0,
  actions: 26,
  indicators: 34,
  periods: [
    { id: '2024', label: '2024, año completo', hasValues: false },
    { id: '2024-S1', label: '2024, primer semestre', hasValues: true },
  ],
  period: '2024-S1',
  columns: [
    { column: 0, header: 'Código', meaning: { field: 'code' }, confidence: 1 },
    { column: 1, header: 'Logros Esperados · 2024', meaning: { field: 'target', year: 2024 }, confidence: 0.98 },
    { column: 2, header: 'Avance', meaning: { field: 'progress', year: 2024, span: 'semester' }, confidence: 0.9 },
    { column: 3, header: 'Notas', meaning: { field: 'unknown' }, confidence: 0.9 },
  ],
  units: ['15.00-GERENCIA DE SEGURIDAD CIUDADANA'],
  codes: ['IND.01.AEI.01.01', 'IND.01.AEI.01.02'],
  observations: [],
  ...parts,
});

export const survey = (...tables: readonly FoundTable[]): Survey => ({ tables: tables.length === 0 ? [foundTable()] : tables, chosen: 0, settings: USUAL_SETTINGS });

export const indicatorView = (code: string, band: Band, parts: Partial<IndicatorView> = {}): IndicatorView => ({
  code,
  name: `Nombre de ${code}`,
  unit: '15.00-GERENCIA DE SEGURIDAD CIUDADANA',
  progress: { text: '50.64', explanation: '47.60 / 94.00 = 50.64 %' },
  band,
  printed: '',
  pace: null,
  missing: '',
  notes: [],
  weight: '1.0000',
  place: place(20),
  ...parts,
});

export const elementView = (code: string, band: Band, parts: Partial<ElementView> = {}): ElementView => ({
  code,
  name: `Nombre de ${code}`,
  progress: { text: '50.64', explanation: 'Su único indicador: 50.64' },
  band,
  printed: '',
  pace: null,
  missing: '',
  notes: [],
  place: place(10),
  indicators: [],
  ...parts,
});

export const outcome = (parts: Partial<Outcome> = {}): Outcome => ({
  sheet: 'PEI Indicadores',
  letters: PEI_LETTERS,
  period: '2024-S1',
  periodLabel: '2024, primer semestre',
  open: '',
  evaluation: {
    period: { year: 2024, span: 'semester' },
    policies: CEPLAN_POLICIES,
    columns: evaluate(aPlan([]), 0).columns,
    indicators: [],
    actions: [],
    objectives: [],
    actionsMean: 74.68,
    summary: {
      objectives: counts(0, 0, 0, 0),
      objectiveIndicators: counts(0, 0, 0, 0),
      actions: counts(12, 3, 11, 0),
      actionIndicators: counts(17, 4, 13, 0),
    },
  },
  settings: USUAL_SETTINGS,
  difference: '',
  mean: { text: '74.68', explanation: '1,941.66 / 26 = 74.68' },
  summary: [
    { label: 'Acciones', counts: counts(12, 3, 11, 0) },
    { label: 'Indicadores de acciones', counts: counts(17, 4, 13, 0) },
  ],
  elements: [],
  observations: [],
  written: 'Se escribieron 60 celdas.',
  writtenPlace: place(12),
  ...parts,
});

export const doneState = (parts: Partial<Outcome> = {}): PaneView => ({ status: 'done', survey: survey(), table: '{1}#0', outcome: outcome(parts), stale: false });
