import { type ListView, listRows } from '../../../src/pane/ElementList/listRows';
import { element, indicator } from '../../helpers/paneStates';

const ELEMENTS = [
  element('AEI.01.01', 'red', {
    name: 'Plan de acción de seguridad ciudadana',
    indicators: [
      indicator('IND.01.AEI.01.01', 'red', { name: 'Porcentaje de implementación', unit: 'GERENCIA DE SEGURIDAD' }),
      indicator('IND.02.AEI.01.01', 'green', { name: 'Número de patrullajes', unit: 'SUBGERENCIA DE SERENAZGO' }),
    ],
  }),
  element('AEI.02.01', 'green', { name: 'Gestión de residuos sólidos' }),
];
const NOTHING_ASKED: ListView = { query: '', band: null, open: new Set() };

const codes = (view: Partial<ListView>) =>
  listRows(ELEMENTS, { ...NOTHING_ASKED, ...view }).map((row) => (row.kind === 'element' ? row.element.code : row.indicator.code));

describe('listRows', () => {
  it.each<{ view: Partial<ListView>; shown: readonly string[]; because: string }>([
    { view: {}, shown: ['AEI.01.01', 'AEI.02.01'], because: 'indicators are folded until asked for' },
    {
      view: { open: new Set(['AEI.01.01']) },
      shown: ['AEI.01.01', 'IND.01.AEI.01.01', 'IND.02.AEI.01.01', 'AEI.02.01'],
      because: 'an unfolded element shows its indicators under it',
    },
    { view: { band: 'green' }, shown: ['AEI.02.01'], because: 'the band is the element\'s, not its indicators\'' },
    { view: { query: 'gestion SOLIDOS' }, shown: ['AEI.02.01'], because: 'accents, case and order of words do not matter' },
    { view: { query: 'serenazgo' }, shown: ['AEI.01.01', 'IND.02.AEI.01.01'], because: 'an indicator found by its unit unfolds its element' },
    { view: { query: '01.01 plan' }, shown: ['AEI.01.01'], because: 'code and name are searched together' },
    { view: { query: 'plan', open: new Set(['AEI.01.01']) }, shown: ['AEI.01.01', 'IND.01.AEI.01.01', 'IND.02.AEI.01.01'], because: 'an element found by itself keeps all its indicators' },
    { view: { query: 'turismo' }, shown: [], because: 'nobody has the word' },
    { view: { query: 'residuos', band: 'red' }, shown: [], because: 'words and band must both hold' },
  ])('shows $shown for $view: $because', ({ view, shown }) => {
    expect(codes(view)).toEqual(shown);
  });
});
