import { evaluate } from '../../../../src/engine/method/evaluate';
import { PALETTES } from '../../../../src/engine/method/bandPalettes';
import { CEPLAN_POLICIES } from '../../../../src/engine/method/evaluation';
import { CEPLAN_LIMITS } from '../../../../src/engine/method/bands';
import { changesSince, snapshotOf } from '../../../../src/workbook/ownSheets/summary/changesSince';
import { planOwnSheet } from '../../../../src/workbook/ownSheets/planOwnSheet';
import { summarySheet, type SummaryRequest } from '../../../../src/workbook/ownSheets/summary/summarySheet';
import report from '../../../fixtures/pei-jlbr-2024.json';
import { afterOwnSheetPlan, namedSheet } from '../../../helpers/sheets/applyWrites';
import { anAction, anIndicator, plan2024, planOf } from '../../../helpers/plans/plans';

const plan = plan2024('registered');
const evaluation = evaluate(plan, 0);
const request = (change: Partial<SummaryRequest> = {}): SummaryRequest => ({
  source: 'PEI Indicadores', headings: Object.entries(report.encabezado), plan, evaluations: [evaluation], changes: null, before: null, expected: {},
  date: '22/11/2026', version: '1.0.0', palette: 'ceplan', name: 'Resumen PEI', ...change,
});
const content = summarySheet(request());
const rowOf = (label: string, from = content) => from.values.find(([first]) => first === label);

describe('summarySheet on the 2024 workbook', () => {
  it('prints the summary as the application does', () => {
    expect(rowOf('Elemento')).toEqual(['Elemento', '', '', '[0%-75%>', '[75%-95%>', '≥95%', 'ND', 'TOTAL', '']);
    expect(rowOf('Objetivos')).toEqual(['Objetivos', '', '', 0, 0, 0, 0, 0, '']);
    expect(rowOf('Acciones')).toEqual(['Acciones', '', '', 12, 3, 11, 0, 26, '']);
    expect(rowOf('Indicadores de acciones')).toEqual(['Indicadores de acciones', '', '', 17, 2, 15, 0, 34, '']);
    expect(rowOf('Avance promedio de AEI:')?.[2]).toBe(74.68);
  });

  it('has the header fields of the report', () => {
    expect(rowOf('Distrito:')?.[2]).toBe('040129 - JOSE LUIS BUSTAMANTE Y RIVERO');
  });

  it('counts every AEI under its OEI and every indicator under its unit', () => {
    const total = (title: string): number => {
      const head = content.values.findIndex(([label]) => label === title) + 1;
      const end = content.values.findIndex((row, at) => at > head && row.every((value) => value === ''));
      return content.values.slice(head + 1, end).reduce((sum, row) => sum + Number(row[7]), 0);
    };
    expect(total('Acciones por objetivo estratégico')).toBe(26);
    expect(total('Indicadores por unidad de organización')).toBe(34);
    expect(content.values.find(([, name]) => name === 'GERENCIA DE SEGURIDAD CIUDADANA')?.slice(0, 3)).toEqual(['15.00', 'GERENCIA DE SEGURIDAD CIUDADANA', '']);
  });

  it('draws the bands in the colours of the semaphore from the newest table', () => {
    const [chart] = content.charts;
    expect(chart?.kind).toBe('stacked-bars');
    expect(content.values[chart?.source.top ?? -1]?.[0]).toBe('Elemento');
    expect(chart?.colors).toHaveLength(4);
    const { top = 0, height = 0 } = chart?.source ?? {};
    expect(content.values.slice(top, top + height).map((row) => row.slice(0, 5))).toEqual([
      ['Elemento', 'Rojo', 'Ámbar', 'Verde', 'ND'], ['Acciones', 12, 3, 11, ''], ['Indicadores de acciones', 17, 2, 15, ''],
    ]);
  });

  it('draws the mean of each OEI against the limits, and none without figures', () => {
    const chart = content.charts[1];
    expect(chart).toMatchObject({ name: 'PEI_Avance_Objetivos', kind: 'columns', maximum: 100, colors: ['#9DC3E6'], lines: [{ dash: 'Dash' }, { dash: 'Continuous' }] });
    const { top = 0, height = 0, width } = chart?.source ?? {};
    expect(width).toBe(4);
    expect(content.values.slice(top, top + height).map((row) => row.slice(0, 4))).toEqual([
      ['OEI', 'Promedio de AEI', 'Ámbar desde 75', 'Verde desde 95'], ['OEI.01', 75.32, 75, 95], ['OEI.02', 90.13, 75, 95], ['OEI.03', 86.09, 75, 95],
      ['OEI.04', 79.56, 75, 95], ['OEI.05', 40.98, 75, 95], ['OEI.06', 47.2, 75, 95], ['OEI.07', 58.89, 75, 95],
    ]);
  });

  it('says the official progress of an OEI beside the mean of its AEI, in table, chart and list', () => {
    const both = planOf({
      years: [2024], periods: [{ year: 2024, span: 'semester' }],
      objectives: [anAction({ level: 'OEI', code: 'OEI.01', name: 'OBJETIVO', indicators: [1] })], actions: [anAction({ indicators: [0] })],
      indicators: [anIndicator({ actuals: [50] }), anIndicator({ code: 'IND.01.OEI.01', level: 'OEI', actuals: [96] })],
    });
    const own = summarySheet(request({ plan: both, evaluations: [evaluate(both, 0)] }));
    expect(rowOf('OEI.01', own)).toEqual(['OEI.01', 'OBJETIVO', 96, 1, 0, 0, 0, 1, 50]);
    const { top = 0 } = own.charts[1]?.source ?? {};
    expect(own.values.slice(top, top + 2).map((row) => row.slice(0, 3))).toEqual([['OEI', 'Avance del OEI', 'Promedio de AEI'], ['OEI.01', 96, 50]]);
    const list = own.values.slice(own.values.findIndex(([first]) => first === 'Código' ) + 1);
    expect(list).toContainEqual(['OEI.01', 'OBJETIVO', 'GERENCIA DE SEGURIDAD CIUDADANA', 96, 'Verde', 'en ritmo', '', '', '']);
    expect(list).toContainEqual(['AEI.01.01', 'LICENCIAS OPORTUNAS PARA LA POBLACIÓN', 'GERENCIA DE SEGURIDAD CIUDADANA', 50, 'Rojo', 'en ritmo', '', '', '']);
  });

  it('lists every AEI with unit, progress, semaphore and pace; the second time also what changed', () => {
    const at = content.values.findIndex(([first]) => first === 'Avance de cada acción estratégica');
    expect(content.page.titleRow).toBe(at + 1);
    expect(content.values[at + 1]).toEqual(['Código', 'Denominación', 'Unidad(es) de organización', 'Avance', 'Semáforo', 'Ritmo', '', '', '']);
    expect(content.values.slice(at + 2, at + 28).map(([code]) => code)).toEqual(plan.actions.map(({ code }) => code));
    const second = summarySheet(request({ before: { ...snapshotOf(plan, evaluation), 'AEI.01.01': 80, 'AEI.01.02': null }, changes: [] }));
    const row = (code: string) => second.values.slice(second.page.titleRow ?? 0).find(([first]) => first === code)?.slice(3);
    expect(row('Código')).toEqual(['Avance', 'Semáforo', 'Ritmo', 'Antes', 'Cambio', 'Color']);
    expect(row('AEI.01.01')).toEqual([50.64, 'Rojo', 'en ritmo', 80, -29.36, 'de ámbar a rojo']);
    expect(row('AEI.01.02')).toEqual([100, 'Verde', 'atrasado', 'ND', '', 'de ND a verde']);
    expect(row('AEI.02.01')).toEqual([50.63, 'Rojo', 'en ritmo', 50.63, 0, '']);
  });

  it('begins a page with every AEI, and with what would not fit on the one before', () => {
    const { breaks = [], titleRow } = content.page;
    expect(breaks).toContain((titleRow ?? 0) - 1);
    for (const row of breaks) expect(content.values[row]?.[0]).not.toBe('');
  });

  it('says when and how it was made', () => {
    const foot = content.values.map(([first]) => first).join('\n');
    expect(foot).toContain('Generado el 22/11/2026 con PEI Avance 1.0.0.');
    expect(foot).toContain('ND cuenta como cero');
  });

  it('adds the trend when there is more than one period, and names the one of the bands', () => {
    const two = summarySheet(request({ evaluations: [evaluation, { ...evaluation, period: { year: 2025, span: 'semester' } }] }));
    expect(two.charts.map(({ name }) => name)).toEqual(['PEI_Avance_Semaforo', 'PEI_Avance_Objetivos', 'PEI_Avance_Tendencia']);
    expect(rowOf('2025, primer semestre', two)).toEqual(['2025, primer semestre', '', '', 12, 3, 11, 0, 26, 74.68]);
    expect(two.charts[0]?.title).toBe('Semaforización por nivel de avance: 2025, primer semestre');
    const { top = 0, height = 0 } = two.charts[2]?.source ?? {};
    expect(two.values.slice(top + 1, top + height).map((row) => row.slice(0, 4))).toEqual([['2024, primer semestre', 74.68, 75, 95], ['2025, primer semestre', 74.68, 75, 95]]);
  });
});

describe('summarySheet with other settings', () => {
  const policies = { ...CEPLAN_POLICIES, limits: { amberFrom: 50, greenFrom: 87.5 } };
  const own = summarySheet(request({ evaluations: [evaluate(plan, 0, policies)], palette: 'safe', name: 'Resumen 2024' }));
  const { red, amber, green, nd } = PALETTES.safe;

  it('writes the limits in force in every heading, in the legend and at the foot', () => {
    const headers = ['[0%-50%>', '[50%-87.5%>', '≥87.5%', 'ND'];
    expect(own.values.filter((row) => row[7] === 'TOTAL').map((row) => row.slice(3, 7))).toEqual([headers, headers, headers]);
    for (const header of headers) expect(rowOf(header, own)).toBeDefined();
    expect(own.values.map(([first]) => first).join('\n')).toContain('ámbar desde 50 y verde desde 87.5');
    expect(rowOf('Acciones', own)).toEqual(['Acciones', '', '', 4, 11, 11, 0, 26, '']);
  });

  it('paints headings, legend and chart in the colours wanted', () => {
    const fills = own.formats.flatMap(({ fill }) => (fill === undefined ? [] : [fill]));
    for (const { fill } of [red, amber, green, nd]) expect(fills.filter((one) => one === fill).length).toBeGreaterThanOrEqual(4);
    for (const { fill } of Object.values(PALETTES.ceplan)) expect(fills).not.toContain(fill);
    expect(own.charts[0]?.colors).toEqual([red, amber, green, nd].map(({ chart }) => chart));
  });

  it('is as wide as its longest heading, and as ever with the usual ones', () => {
    expect(own.widths.slice(3, 7)).toEqual([62, 71.5, 62, 62]);
    expect(content.widths).toEqual([72, 230, 165, 62, 62, 62, 62, 62, 86]);
  });

  it('is called as wanted', () => expect(own.name).toBe('Resumen 2024'));
});

describe('changesSince', () => {
  it.each<{ before: Record<string, number | null>; now: Record<string, number | null>; says: readonly string[]; because: string }>([
    { before: { 'AEI.04.03': 58.13 }, now: { 'AEI.04.03': 75.39 }, says: ['AEI.04.03: 58.13 → 75.39, de rojo a ámbar'], because: 'the colour changes' },
    { before: { 'AEI.04.01': 49.72 }, now: { 'AEI.04.01': 53.64 }, says: ['AEI.04.01: 49.72 → 53.64, sigue en rojo'], because: 'the colour stays' },
    { before: { A: 1 }, now: { A: 1 }, says: [], because: 'nothing changed' },
    { before: {}, now: { A: null }, says: ['A: nueva, ND (ND)'], because: 'it is new' },
    { before: { A: 5 }, now: {}, says: ['A: ya no está en la tabla (era 5.00)'], because: 'it is gone' },
  ])('says $says: $because', ({ before, now, says }) => expect(changesSince(before, now, CEPLAN_LIMITS)).toEqual(says));

  it('names the colours that the limits in force give', () => {
    expect(changesSince({ A: 58.13 }, { A: 75.39 }, { amberFrom: 50, greenFrom: 75 })).toEqual(['A: 58.13 → 75.39, de ámbar a verde']);
  });

  it('finds nothing between a summary and itself', () => {
    expect(changesSince(snapshotOf(plan, evaluation), snapshotOf(plan, evaluation), CEPLAN_LIMITS)).toEqual([]);
  });
});

describe('planOwnSheet', () => {
  const fresh = namedSheet('Resumen PEI', []);
  const first = afterOwnSheetPlan(fresh, 'Resumen', planOwnSheet(fresh, 'Resumen', content, {}));

  it('writes the whole block on a new sheet and nothing the second time', () => {
    expect(first.cells.values).toEqual(content.values);
    const again = planOwnSheet(first.cells, 'Resumen', content, first.settings);
    expect(again.writePlan.blocks[0]?.values.flat().every((value) => value === null)).toBe(true);
    expect(again.insert).toBeNull();
  });

  it('writes only the cells that changed', () => {
    const changed = summarySheet(request({ date: '23/11/2026' }));
    const written = planOwnSheet(first.cells, 'Resumen', changed, first.settings).writePlan.blocks[0]?.values.flat().filter((value) => value !== null);
    expect(written).toEqual(['Generado el 23/11/2026 con PEI Avance 1.0.0.']);
  });

  it('leaves a note beside the block and one in a blank cell of the block', () => {
    const noted = { ...first.cells, values: first.cells.values.map((row, at) => (at === 1 ? ['', 'mi nota', '', '', '', '', '', '', '', 'otra'] : row)) };
    const { writePlan, conflicts } = planOwnSheet(noted, 'Resumen', content, first.settings);
    expect(conflicts).toEqual([]);
    expect(writePlan.blocks[0]?.values[1]).toEqual([null, null, null, null, null, null, null, null, null]);
  });

  it('moves down what a person wrote below the block when the block grows', () => {
    const noted = { ...first.cells, values: [...first.cells.values, ['nota al pie']] };
    const larger = summarySheet(request({ changes: ['AEI.04.03: 58.13 → 75.39, de rojo a ámbar'] }));
    const grown = larger.values.length - content.values.length;
    const plan = planOwnSheet(noted, 'Resumen', larger, first.settings);
    expect(plan.insert).toEqual({ at: content.values.length, count: grown });
    expect(plan.conflicts).toEqual([]);
    expect(afterOwnSheetPlan(noted, 'Resumen', plan).cells.values.at(-1)?.[0]).toBe('nota al pie');
  });

  it('empties what it no longer needs', () => {
    const larger = summarySheet(request({ changes: [] }));
    const before = afterOwnSheetPlan(fresh, 'Resumen', planOwnSheet(fresh, 'Resumen', larger, {}));
    const after = afterOwnSheetPlan(before.cells, 'Resumen', planOwnSheet(before.cells, 'Resumen', content, before.settings));
    expect(after.cells.values.slice(0, content.values.length)).toEqual(content.values);
    expect(after.cells.values.slice(content.values.length).flat().join('')).toBe('');
  });

  it('refuses to write over a person\'s text, saying where it is', () => {
    const noted = { ...first.cells, values: first.cells.values.map((row, at) => (at === 0 ? ['MI TÍTULO', ...row.slice(1)] : row)) };
    const { conflicts } = planOwnSheet(noted, 'Resumen', content, first.settings);
    expect(conflicts).toHaveLength(1);
    expect(conflicts[0]).toEqual({ place: { sheet: 'Resumen PEI', rect: { top: 0, left: 0, height: 1, width: 1 } }, text: 'MI TÍTULO' });
  });
});
