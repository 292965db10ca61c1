import type { ObservationView } from '../../../../src/app/calculate/observations';
import { reviewRows, type ReviewFilter } from '../../../../src/pane/tabs/review/reviewRows';
import type { Observation } from '../../../../src/workbook/cells/observation';
import { place } from '../../../helpers/pane/paneStates';

const finding = (code: string, at: number, parts: Partial<Observation> = {}): Observation =>
  ({ code, severity: 'error', element: `IND.0${at}`, place: place(at), message: `Mensaje ${at}.`, remedy: 'Remedio.', ...parts });

const group = (code: string, severity: 'error' | 'warning', items: readonly Observation[], title = `Grupo ${code}`): ObservationView => ({ code, severity, title, items });

const GROUPS = [
  group('a', 'error', [finding('a', 1), finding('a', 2)]),
  group('b', 'warning', [3, 4, 5].map((at) => finding('b', at, { message: 'Falta la unidad.' })), 'Relación sin tilde'),
  group('c', 'warning', [finding('c', 6, { message: 'Gestión al revés.' })]),
];

const ALL: ReviewFilter = { query: '', severity: null, startsOpen: false, turned: new Set() };
const lines = (parts: Partial<ReviewFilter> = {}): string[] =>
  reviewRows(GROUPS, { ...ALL, ...parts }).map((row) => (row.kind === 'gravity' ? `${row.severity} ${row.count}` : row.kind === 'said' ? `said ${row.same.length}` : row.kind === 'group' ? `group ${row.group.code} ${row.group.items.length}` : `cell ${row.finding.element ?? ''}`));

describe('reviewRows', () => {
  it('puts what is wrong before what is doubtful, each check folded with its count', () => {
    expect(lines()).toEqual(['error 2', 'group a 2', 'warning 4', 'group b 3', 'group c 1']);
  });

  it('unfolds a check into what is said, once for all the rows it is said of', () => {
    expect(lines({ turned: new Set(['a', 'b']) })).toEqual(['error 2', 'group a 2', 'said 1', 'said 1', 'warning 4', 'group b 3', 'said 3', 'group c 1']);
  });

  it('unfolds what is said of several rows into those', () => {
    const key = reviewRows(GROUPS, { ...ALL, turned: new Set(['b']) }).find(({ kind }) => kind === 'said')?.key ?? '';
    expect(lines({ turned: new Set(['b', key]) })).toEqual(['error 2', 'group a 2', 'warning 4', 'group b 3', 'said 3', 'cell IND.03', 'cell IND.04', 'cell IND.05', 'group c 1']);
  });

  it('folds what starts unfolded', () => {
    expect(lines({ startsOpen: true, turned: new Set(['a', 'b']) })).toEqual(['error 2', 'group a 2', 'warning 4', 'group b 3', 'group c 1', 'said 1']);
  });

  it('shows one gravity when asked', () => {
    expect(lines({ severity: 'warning' })).toEqual(['warning 4', 'group b 3', 'group c 1']);
  });

  it.each<{ query: string; found: readonly string[]; because: string }>([
    { query: 'ind.02', found: ['error 1', 'group a 1', 'said 1'], because: 'codes are searched, whatever their case' },
    { query: 'gestion reves', found: ['warning 1', 'group c 1', 'said 1'], because: 'words are searched apart, without accents' },
    { query: 'relacion', found: ['warning 3', 'group b 3', 'said 3'], because: 'headings are searched' },
    { query: 'O7', found: ['warning 1', 'group c 1', 'said 1'], because: 'cells are searched' },
    { query: 'nada de esto', found: [], because: 'nothing has all the words' },
  ])('finds $query unfolded: $because', ({ query, found }) => {
    expect(lines({ query, startsOpen: true })).toEqual(found);
  });

  it('tells its lines apart', () => {
    const rows = reviewRows(GROUPS, { ...ALL, query: 'e', startsOpen: true });
    expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
  });
});
