import { DEFAULT_VIEW, listRows } from '../../../../src/pane/tabs/result/listRows';
import type { ListView } from '../../../../src/pane/tabs/result/listRows';
import { NO_BAND_FILTERS } from '../../../../src/pane/tabs/result/matchingElements';
import type { BandFilters, FilterLevel } from '../../../../src/pane/tabs/result/matchingElements';
import type { Band } from '../../../../src/engine/method/bands';
import { elementView, indicatorView } from '../../../helpers/pane/paneStates';

const figure = (text: string) => ({ text, explanation: '' });

const ACTIONS = [
  elementView('AEI.01.01', 'red', {
    name: 'Plan de acción de seguridad ciudadana',
    progress: figure('50.64'),
    indicators: [
      indicatorView('IND.01.AEI.01.01', 'red', { name: 'Porcentaje de implementación', unit: 'GERENCIA DE SEGURIDAD', progress: figure('9.00') }),
      indicatorView('IND.02.AEI.01.01', 'green', { name: 'Número de patrullajes', unit: 'SUBGERENCIA DE SERENAZGO', progress: figure('100.00') }),
    ],
  }),
  elementView('AEI.02.01', 'green', { name: 'Gestión de residuos sólidos', progress: figure('100.00') }),
  elementView('AEI.01.02', 'nd', {
    name: 'Sin valores', progress: figure('ND'), indicators: [indicatorView('IND.01.AEI.01.02', 'nd', { unit: 'ALCALDÍA', progress: figure('ND') })],
  }),
];
const PLAN = [
  elementView('OEI.02', 'green', { name: 'Ambiente', progress: figure('100.00') }),
  ...ACTIONS,
  elementView('OEI.01', 'red', { name: 'Seguridad', progress: figure('25.00'), indicators: [indicatorView('IND.01.OEI.01', 'red', { unit: 'ALCALDÍA' })] }),
];

const inBands = (level: FilterLevel, ...bands: Band[]): Partial<ListView> => ({ bands: { ...NO_BAND_FILTERS, [level]: new Set(bands) } });
const shown = (view: Partial<ListView>, elements = ACTIONS) => listRows(elements, { ...DEFAULT_VIEW, ...view }).rows.map(({ level, line }) => `${level} ${line.view.code}`);

describe('listRows', () => {
  it.each<{ view: Partial<ListView>; lines: readonly string[]; because: string }>([
    { view: {}, lines: ['1 AEI.01.01', '1 AEI.02.01', '1 AEI.01.02'], because: 'indicators start closed' },
    {
      view: { toggled: new Set(['AEI.01.01 0']) },
      lines: ['1 AEI.01.01', '2 IND.01.AEI.01.01', '2 IND.02.AEI.01.01', '1 AEI.02.01', '1 AEI.01.02'],
      because: 'an open element shows its indicators under it',
    },
    {
      view: { opened: 'all', toggled: new Set(['AEI.01.01 0']) },
      lines: ['1 AEI.01.01', '1 AEI.02.01', '1 AEI.01.02', '2 IND.01.AEI.01.02'],
      because: 'one of all open elements was closed',
    },
    { view: inBands('actions', 'green'), lines: ['1 AEI.02.01'], because: 'the band is the element\'s, not its indicators\'' },
    { view: { query: 'gestion SOLIDOS' }, lines: ['1 AEI.02.01'], because: 'accents, case and order of words do not matter' },
    { view: { query: 'serenazgo' }, lines: ['1 AEI.01.01', '2 IND.02.AEI.01.01'], because: 'an indicator that matches by its unit opens its element' },
    { view: { query: '01.01 plan' }, lines: ['1 AEI.01.01'], because: 'code and name are searched together' },
    { view: { query: 'turismo' }, lines: [], because: 'no line has the word' },
    { view: { query: 'residuos', ...inBands('actions', 'red') }, lines: [], because: 'words and band must both match' },
    { view: { unit: 'ALCALDÍA' }, lines: ['1 AEI.01.02'], because: 'an element without an indicator of the unit is left out' },
    {
      view: { unit: 'SUBGERENCIA DE SERENAZGO', opened: 'all' }, lines: ['1 AEI.01.01', '2 IND.02.AEI.01.01'], because: 'only the indicators of the unit are shown',
    },
    { view: { order: 'ascending' }, lines: ['1 AEI.01.01', '1 AEI.02.01', '1 AEI.01.02'], because: 'ND comes after every figure' },
    { view: { order: 'descending' }, lines: ['1 AEI.02.01', '1 AEI.01.01', '1 AEI.01.02'], because: 'ND comes last in both directions' },
    { view: { order: 'code' }, lines: ['1 AEI.01.01', '1 AEI.01.02', '1 AEI.02.01'], because: 'codes have two digits each' },
    { view: { order: 'unit' }, lines: ['1 AEI.01.02', '1 AEI.01.01', '1 AEI.02.01'], because: 'an element without unit comes last' },
  ])('shows $lines for $view: $because', ({ view, lines }) => {
    expect(shown(view)).toEqual(lines);
  });

  it.each<{ view: Partial<ListView>; lines: readonly string[]; because: string }>([
    {
      view: {},
      lines: ['1 OEI.02', '2 AEI.02.01', '1 OEI.01', '2 IND.01.OEI.01', '2 AEI.01.01', '2 AEI.01.02'],
      because: 'AEI are nested under their OEI wherever its row is, after its own indicators',
    },
    { view: { opened: 'none' }, lines: ['1 OEI.02', '1 OEI.01'], because: 'nothing is open' },
    { view: inBands('actions', 'nd'), lines: ['1 OEI.01', '2 AEI.01.02'], because: 'an OEI is shown for the AEI under it, without its own indicators' },
    { view: { order: 'code', opened: 'none' }, lines: ['1 OEI.01', '1 OEI.02'], because: 'OEI are sorted by code' },
    {
      view: { order: 'descending', opened: 'none' }, lines: ['1 OEI.02', '1 AEI.02.01', '1 AEI.01.01', '1 OEI.01', '1 AEI.01.02'],
      because: 'by progress all elements are at one level',
    },
  ])('shows $lines of a plan with OEI for $view: $because', ({ view, lines }) => {
    expect(shown(view, PLAN)).toEqual(lines);
  });

  it.each<{ bands: Partial<BandFilters>; lines: readonly string[]; because: string }>([
    { bands: { actions: new Set(['red', 'nd']) }, lines: ['1 OEI.01', '2 AEI.01.01', '2 AEI.01.02'], because: 'bands of one level add up' },
    { bands: { objectives: new Set(['green']) }, lines: ['1 OEI.02', '2 AEI.02.01'], because: 'an AEI is shown where its OEI is of the band' },
    { bands: { objectives: new Set(['red']), actions: new Set(['nd']) }, lines: ['1 OEI.01', '2 AEI.01.02'], because: 'filters of two levels hold together' },
    { bands: { indicators: new Set(['green']) }, lines: ['1 OEI.01', '2 AEI.01.01', '3 IND.02.AEI.01.01'], because: 'an indicator opens its AEI, without its others' },
    { bands: { actions: new Set(['green']), indicators: new Set(['red']) }, lines: [], because: 'no AEI in green has an indicator in red' },
  ])('shows $lines for $bands: $because', ({ bands, lines }) => {
    expect(shown({ bands: { ...NO_BAND_FILTERS, ...bands } }, PLAN)).toEqual(lines);
  });

  it.each<{ view: Partial<ListView>; counted: Record<FilterLevel, readonly number[]>; because: string }>([
    { view: {}, counted: { objectives: [1, 0, 1, 0, 2], actions: [1, 0, 1, 1, 3], indicators: [2, 0, 1, 1, 4] }, because: 'nothing is filtered' },
    { view: inBands('actions', 'red'), counted: { objectives: [1, 0, 0, 0, 1], actions: [1, 0, 1, 1, 3], indicators: [1, 0, 1, 0, 2] }, because: 'a count follows the filters of the other levels, not its own' },
    { view: { unit: 'ALCALDÍA' }, counted: { objectives: [1, 0, 0, 0, 1], actions: [0, 0, 0, 1, 1], indicators: [1, 0, 0, 1, 2] }, because: 'it follows the unit' },
    { view: { query: 'residuos' }, counted: { objectives: [0, 0, 1, 0, 1], actions: [0, 0, 1, 0, 1], indicators: [0, 0, 0, 0, 0] }, because: 'it follows the words' },
  ])('counts $counted for $view: $because', ({ view, counted }) => {
    const { counts } = listRows(PLAN, { ...DEFAULT_VIEW, ...view });
    const told = (level: FilterLevel): readonly number[] => [counts[level].red, counts[level].amber, counts[level].green, counts[level].nd, counts[level].total];
    expect({ objectives: told('objectives'), actions: told('actions'), indicators: told('indicators') }).toEqual(counted);
  });

  it('counts the matching elements, not their parents', () => {
    expect(listRows(PLAN, { ...DEFAULT_VIEW, ...inBands('actions', 'nd') }).found).toBe(1);
  });

  it('gives every line its position among its siblings and its parent', () => {
    const { rows } = listRows(PLAN, DEFAULT_VIEW);
    expect(rows.map(({ position, setSize, parent }) => [position, setSize, parent])).toEqual([
      [1, 2, null], [1, 1, 'OEI.02 0'], [2, 2, null], [1, 3, 'OEI.01 4'], [2, 3, 'OEI.01 4'], [3, 3, 'OEI.01 4'],
    ]);
  });
});
