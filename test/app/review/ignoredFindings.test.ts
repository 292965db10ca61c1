import fc from 'fast-check';
import { groupObservations } from '../../../src/app/calculate/observations';
import { findingKeys, IGNORED_SETTING, ignoredChange, ignoredKeys, ignoredOf, NONE_IGNORED, reviewOf, withKeys } from '../../../src/app/review/ignoredFindings';
import type { Observation } from '../../../src/workbook/cells/observation';
import type { CellValue, SheetCells } from '../../../src/workbook/cells/sheetCells';
import { cellsOf } from '../../helpers/sheets/cellsOf';
import { findingsIn } from '../../helpers/store/findingsIn';

describe('reviewOf', () => {
  const { reading, findings } = findingsIn(cellsOf('pei-jlbr-2024-impreso.xlsx'));
  const groups = groupObservations(findings);
  const ofCode = (code: string) => findings.filter((one) => one.code === code);
  const keysOf = (code: string) => findingKeys(reading.layout, ofCode(code));

  describe('reviewOf', () => {
    it('shows everything while nothing is ignored', () => {
      expect(reviewOf(groups, reading.layout, {})).toEqual({ shown: groups, ignored: [], shownCount: findings.length, ignoredCount: 0 });
    });

    it('sets apart what is ignored and leaves the rest in its order', () => {
      const [first = ''] = keysOf('maximo-permisible-creciente');
      const review = reviewOf(groups, reading.layout, { 'maximo-permisible-creciente': first });
      expect(review.ignored.map(({ code, items }) => [code, items.length])).toEqual([['maximo-permisible-creciente', 1]]);
      expect(review.shown.map(({ code }) => code)).toEqual(groups.map(({ code }) => code));
      expect([review.shownCount, review.ignoredCount]).toEqual([findings.length - 1, 1]);
      expect(review.shown.find(({ code }) => code === 'maximo-permisible-creciente')?.items).toEqual(ofCode('maximo-permisible-creciente').slice(1));
    });

    it('shows no group without anything left in it', () => {
      const review = reviewOf(groups, reading.layout, { 'avance-impreso-sobre-tope': keysOf('avance-impreso-sobre-tope').join(' ') });
      expect(review.shown.map(({ code }) => code)).not.toContain('avance-impreso-sobre-tope');
    });

    it('minds no keys of findings that are gone', () => {
      expect(reviewOf(groups, reading.layout, { 'avance-impreso-sobre-tope': 'zzz', 'otra-regla': 'abc' }).ignoredCount).toBe(0);
    });
  });
});

describe('the ignored findings of a workbook', () => {
  it.each<{ stored: unknown; because: string }>([
    { stored: undefined, because: 'there is no setting' },
    { stored: 'x', because: 'it is no object' },
    { stored: null, because: 'it is null' },
    { stored: { a: 3, b: '' }, because: 'it holds no keys' },
  ])('are none when $because', ({ stored }) => {
    expect(ignoredOf({ [IGNORED_SETTING]: stored })).toEqual({});
  });

  it('leave no setting behind when there are none', () => {
    expect(ignoredChange(NONE_IGNORED)).toEqual({ [IGNORED_SETTING]: undefined });
  });

  it('are the same after they were stored', () => {
    const ignored = withKeys(withKeys({}, 'a', ['k1', 'k2#2'], true), 'b', ['k3'], true);
    expect(ignoredOf(JSON.parse(JSON.stringify(ignoredChange(ignored))))).toEqual(ignored);
  });

  const key = fc.stringMatching(/^[a-z0-9]{1,6}$/);
  it('hold what was ignored and not yet taken back, whatever the order of the clicks', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.constantFrom('a', 'b'), fc.array(key, { minLength: 1 }), fc.boolean())), (clicks) => {
      const wanted: Record<string, Set<string>> = { a: new Set(), b: new Set() };
      const ignored = clicks.reduce((now, [code, keys, isIgnored]) => {
        for (const one of keys) wanted[code]?.[isIgnored ? 'add' : 'delete'](one);
        return withKeys(now, code, keys, isIgnored);
      }, NONE_IGNORED);
      for (const code of ['a', 'b']) expect(ignoredKeys(ignored, code)).toEqual(wanted[code]);
      expect(Object.values(ignored)).not.toContain('');
    }));
  });
});

describe('findingKeys', () => {
  const printed = (): SheetCells => cellsOf('pei-jlbr-2024-impreso.xlsx');

  function keysIn(cells: SheetCells): string[] {
    const { reading, findings } = findingsIn(cells);
    return findingKeys(reading.layout, findings);
  }

  const withValue = (cells: SheetCells, row: number, column: number, value: CellValue): SheetCells =>
    ({ ...cells, values: cells.values.map((line, r) => (r === row ? line.map((one, c) => (c === column ? value : one)) : line)) });

  const shifted = ({ merges = [], ...cells }: SheetCells, down: number, right: number): SheetCells => ({
    ...cells, top: cells.top + down, left: cells.left + right,
    merges: merges.map((rect) => ({ ...rect, top: rect.top + down, left: rect.left + right })),
  });

  const swapped = (cells: SheetCells, one: number, other: number): SheetCells =>
    ({ ...cells, values: cells.values.map((line, r) => cells.values[r === one ? other : r === other ? one : r] ?? line) });

  describe('findingKeys', () => {
    it('tells every finding of the printed 2024 workbook apart', () => {
      const keys = keysIn(printed());
      expect(keys.length).toBeGreaterThan(60);
      expect(new Set(keys).size).toBe(keys.length);
    });

    it.each<{ change: (cells: SheetCells) => SheetCells; because: string }>([
      { change: (cells) => shifted(cells, 7, 0), because: 'rows were inserted above the table' },
      { change: (cells) => shifted(cells, 0, 2), because: 'columns were inserted before it' },
      { change: (cells) => ({ ...cells, name: 'Seguimiento S1' }), because: 'the sheet was renamed' },
      { change: (cells) => swapped(cells, 46, 48), because: 'the indicators of an AEI were sorted otherwise' },
    ])('knows the findings again where $because', ({ change }) => {
      expect(keysIn(change(printed()))).toEqual(expect.arrayContaining(keysIn(printed())));
    });

    it('gives another sheet keys of its own', () => {
      const keys = new Set(keysIn(printed()));
      expect(keysIn({ ...printed(), id: 'S2' }).some((key) => keys.has(key))).toBe(false);
    });

    it('gives a finding another key once a figure it quotes changes, and only that one', () => {
      const before = findingsIn(printed());
      const excessive = before.findings.find(({ code }) => code === 'valor-obtenido-excesivo');
      const { top, left } = excessive?.place.rect ?? { top: 0, left: 0 };
      const after = withValue(printed(), top, left, 9);
      const keys = new Set(keysIn(after));
      const gone = findingKeys(before.reading.layout, before.findings).flatMap((key, at) => (keys.has(key) ? [] : [before.findings[at]?.element]));
      expect(gone).not.toHaveLength(0);
      expect(new Set(gone)).toEqual(new Set([excessive?.element]));
    });

    const said = (parts: Partial<Observation>): Observation =>
      ({ code: 'x', severity: 'error', element: 'AEI.01.01', place: { sheet: 'H', rect: { top: 4, left: 1, height: 1, width: 1 } }, message: 'Falta.', remedy: 'Complétela.', ...parts });
    const table = { sheetId: 'S1', columns: [{ column: 1, header: 'VO', meaning: { field: 'actual' as const, year: 2024, span: 'semester' as const }, confidence: 1 }] };

    it('numbers findings that say the very same, so that one more is new', () => {
      const [first, second] = findingKeys(table, [said({}), said({})]);
      expect(second).toBe(`${first ?? ''}#2`);
      expect(findingKeys(table, [said({})])).toEqual([first]);
    });

    it.each<{ parts: Partial<Observation>; isSame: boolean; because: string }>([
      { parts: { message: 'El código ya está en la fila 35.' }, isSame: false, because: 'it says something else' },
      { parts: { element: 'AEI.01.02' }, isSame: false, because: 'it is about another element' },
      { parts: { code: 'y' }, isSame: false, because: 'it is another check' },
      { parts: { place: { sheet: 'H', rect: { top: 4, left: 2, height: 1, width: 1 } } }, isSame: false, because: 'its column holds something else: another period' },
      { parts: { remedy: 'Escríbala.' }, isSame: true, because: 'what to do about it is advice' },
      { parts: { place: { sheet: 'Otro nombre', rect: { top: 90, left: 1, height: 1, width: 1 } } }, isSame: true, because: 'its row and the name of its sheet are no part of it' },
    ])('gives $parts the same key: $isSame, as $because', ({ parts, isSame }) => {
      expect(findingKeys(table, [said(parts)])[0] === findingKeys(table, [said({})])[0]).toBe(isSame);
    });

    it('does not mind in which row the other one stands', () => {
      const at = (row: number) => findingKeys(table, [said({ message: `El código AEI.01.01 ya está en la fila ${row}.` })]);
      expect(at(35)).toEqual(at(36));
    });
  });
});
