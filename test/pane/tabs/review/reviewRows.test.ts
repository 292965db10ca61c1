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

const ALL: ReviewFilter = { query: '', severity: null, startsOpen: false, toggled: new Set() };
const lines = (parts: Partial<ReviewFilter> = {}): string[] =>
  reviewRows(GROUPS, { ...ALL, ...parts }).map((row) => (row.kind === 'severity' ? `${row.severity} ${row.count}` : row.kind === 'message' ? `message ${row.same.length}` : row.kind === 'group' ? `group ${row.group.code} ${row.group.items.length}` : `cell ${row.finding.element ?? ''}`));

describe('reviewRows', () => {
  it('puts errors before warnings, each check closed with its count', () => {
    expect(lines()).toEqual(['error 2', 'group a 2', 'warning 4', 'group b 3', 'group c 1']);
  });

  it('opens a check into its messages, each once for all findings that share it', () => {
    expect(lines({ toggled: new Set(['a', 'b']) })).toEqual(['error 2', 'group a 2', 'message 1', 'message 1', 'warning 4', 'group b 3', 'message 3', 'group c 1']);
  });

  it('opens a message of several findings into its findings', () => {
    const key = reviewRows(GROUPS, { ...ALL, toggled: new Set(['b']) }).find(({ kind }) => kind === 'message')?.key ?? '';
    expect(lines({ toggled: new Set(['b', key]) })).toEqual(['error 2', 'group a 2', 'warning 4', 'group b 3', 'message 3', 'cell IND.03', 'cell IND.04', 'cell IND.05', 'group c 1']);
  });

  it('closes toggled checks that start open', () => {
    expect(lines({ startsOpen: true, toggled: new Set(['a', 'b']) })).toEqual(['error 2', 'group a 2', 'warning 4', 'group b 3', 'group c 1', 'message 1']);
  });

  it('shows one severity', () => {
    expect(lines({ severity: 'warning' })).toEqual(['warning 4', 'group b 3', 'group c 1']);
  });

  it.each<{ query: string; found: readonly string[]; because: string }>([
    { query: 'ind.02', found: ['error 1', 'group a 1', 'message 1'], because: 'codes are searched, whatever their case' },
    { query: 'gestion reves', found: ['warning 1', 'group c 1', 'message 1'], because: 'words are searched apart, without accents' },
    { query: 'relacion', found: ['warning 3', 'group b 3', 'message 3'], because: 'headings are searched' },
    { query: 'O7', found: ['warning 1', 'group c 1', 'message 1'], because: 'cells are searched' },
    { query: 'nada de esto', found: [], because: 'nothing has all the words' },
  ])('finds $query in open checks: $because', ({ query, found }) => {
    expect(lines({ query, startsOpen: true })).toEqual(found);
  });

  it('gives each row a unique key', () => {
    const rows = reviewRows(GROUPS, { ...ALL, query: 'e', startsOpen: true });
    expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
  });
});
