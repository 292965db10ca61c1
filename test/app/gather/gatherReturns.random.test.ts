import fc from 'fast-check';
import { gatherReturns } from '../../../src/app/gather/gatherReturns';
import type { Answer } from '../../../src/app/gather/gatherList';
import { tableKey } from '../../../src/app/calculate/readTables';
import type { CellValue } from '../../../src/workbook/cells/sheetCells';
import { ASKED, CODE, filledWith, NAME, read2024, requestGrids, returnedFile, tableOf, VALUE } from '../../helpers/sheets/returnedRequests';
import type { RequestGrid } from '../../helpers/sheets/returnedRequests';

const read = read2024();
const reading = tableOf(read);
const grids = requestGrids(reading);
const codes = reading.plan.columns.codes;

type Row = readonly CellValue[];
/** What people do to the rows of a table, given some numbers. */
type Damage = (rows: readonly Row[], at: number, to: number, others: readonly Row[]) => readonly Row[];

const cell = (row: Row, column: number, value: CellValue): Row => row.map((one, nth) => (nth === column ? value : one));
const swapped = (rows: readonly Row[], at: number, to: number, columns: readonly number[]): readonly Row[] =>
  rows.map((row, nth) => columns.reduce((now, column) => (nth === at ? cell(now, column, rows[to]?.[column] ?? '') : nth === to ? cell(now, column, rows[at]?.[column] ?? '') : now), row));
const written = (value: CellValue): CellValue => (typeof value === 'number' ? `${Math.floor(value / 1000) > 0 ? `${Math.floor(value / 1000)} ${String(Math.floor(value % 1000)).padStart(3, '0')}` : Math.floor(value)},${String(Math.round((value % 1) * 100)).padStart(2, '0')}` : value);

/** By what is done; in the words of whoever does it. */
const DAMAGES: Readonly<Record<string, Damage>> = {
  'sorts the rows': (rows, at) => [...rows].sort((one, other) => (at % 2 === 0 ? 1 : -1) * String(one[NAME]).localeCompare(String(other[NAME]))),
  'moves a row': (rows, at, to) => rows.flatMap((row, nth) => (nth === at ? [] : nth === to ? [row, rows[at] ?? row] : [row])),
  'deletes a row': (rows, at) => rows.filter((_, nth) => nth !== at),
  'inserts a blank row': (rows, at) => rows.flatMap((row, nth) => (nth === at ? [row.map(() => ''), row] : [row])),
  'copies a row': (rows, at) => rows.flatMap((row, nth) => (nth === at ? [row, row] : [row])),
  'types another code': (rows, at, to) => rows.map((row, nth) => (nth === at ? cell(row, CODE, codes[to % codes.length] ?? '') : row)),
  'types the code in another way': (rows, at) => rows.map((row, nth) => (nth === at ? cell(row, CODE, String(row[CODE]).replaceAll('.', ' ').toLowerCase()) : row)),
  'types nonsense for the code': (rows, at) => rows.map((row, nth) => (nth === at ? cell(row, CODE, 'ver nota') : row)),
  'exchanges two codes': (rows, at, to) => swapped(rows, at, to, [CODE]),
  'exchanges two names': (rows, at, to) => swapped(rows, at, to, [NAME]),
  'exchanges two codes with their names': (rows, at, to) => swapped(rows, at, to, [CODE, NAME]),
  'empties the names': (rows) => rows.map((row) => cell(row, NAME, '')),
  'deletes the hidden column': (rows) => rows.map((row) => row.slice(0, -1)),
  'types a value as text': (rows, at) => rows.map((row, nth) => (nth === at ? cell(row, VALUE, written(row[VALUE] ?? '')) : row)),
  'types words for a value': (rows, at) => rows.map((row, nth) => (nth === at ? cell(row, VALUE, 'en proceso') : row)),
  'cuts the right side off': (rows) => rows.map((row) => row.slice(0, VALUE + 1)),
  'pastes a row of another unit': (rows, _, to, others) => [...rows, others[to % others.length] ?? []],
};

const damage = fc.tuple(fc.constantFrom(...Object.keys(DAMAGES)), fc.nat(9), fc.nat(33));

interface Spoilt {
  readonly unit: number;
  readonly values: readonly CellValue[];
  readonly damages: readonly (readonly [name: string, at: number, to: number])[];
  readonly keepsMemory: boolean;
  readonly keepsLabel: boolean;
  readonly rowsAbove: number;
  readonly columnBefore: number | null;
}

const spoilt: fc.Arbitrary<Spoilt> = fc.record({
  unit: fc.nat(grids.length - 1),
  values: fc.array(fc.oneof(fc.integer({ min: 0, max: 99_999_999 }).map((one): CellValue => one / 100), fc.constant<CellValue>('ND'), fc.constant<CellValue>('')), { minLength: 10, maxLength: 10 }),
  damages: fc.array(damage, { maxLength: 5 }), keepsMemory: fc.boolean(), keepsLabel: fc.boolean(), rowsAbove: fc.nat(3), columnBefore: fc.option(fc.nat(5)),
});

/** A row of each unit as it filled it in. */
const rowOf = ({ unit, header, values }: RequestGrid): { readonly unit: number; readonly row: Row } => ({ unit, row: cell(values[header + 1] ?? [], VALUE, 7_000_000 + unit) });

/** The file that comes back, and what its unit gave for each code. */
function fileOf({ unit, values, damages, keepsMemory, keepsLabel, rowsAbove, columnBefore }: Spoilt) {
  const blank = grids[unit];
  if (blank === undefined) throw new Error('No unit');
  const grid = filledWith(blank, values);
  const rows: readonly Row[] = grid.values.slice(grid.header + 1);
  const others = grids.map(rowOf).filter((one) => one.unit !== unit).map(({ row }) => row);
  const body = damages.reduce<readonly Row[]>((now, [name, at, to]) => {
    const isFar = name.startsWith('types another') || name.startsWith('pastes');
    return DAMAGES[name]?.(now, at % Math.max(1, now.length), isFar ? to : to % Math.max(1, now.length), others) ?? now;
  }, rows);
  const above = grid.values.slice(0, grid.header).filter((row) => keepsLabel || !String(row[0]).startsWith('Unidad'));
  const lines = [...Array.from({ length: rowsAbove }, (): Row => ['']), ...above, grid.values[grid.header] ?? [], ...body];
  const spread = columnBefore === null ? lines : lines.map((row): Row => [...row.slice(0, columnBefore), '', ...row.slice(columnBefore)]);
  const given = new Map(rows.map((row) => [String(row[CODE]), [row[VALUE] ?? '']]));
  const nameOf = new Map(rows.map((row) => [row[CODE], row[NAME]]));
  // A row that lost its mark and shows the code and the name of an indicator asked for gives its value for that one, whoever moved them there.
  const hasMark = (row: Row): boolean => row.some((one) => String(one).startsWith('["PEI1"'));
  for (const row of body) if (!hasMark(row) && row[NAME] !== '' && nameOf.get(row[CODE]) === row[NAME]) given.get(String(row[CODE]))?.push(row[VALUE] ?? '');
  // Of its own rows nothing is left, and nothing says whose file it is: it is that of the unit whose row was pasted.
  const isOthers = !keepsMemory && !keepsLabel && !body.some((row) => given.has(String(row[CODE])));
  if (isOthers) for (const row of others) given.set(String(row[CODE]), [row[VALUE] ?? '']);
  return { given, file: returnedFile(`${unit}.xlsx`, { values: spread, settings: keepsMemory ? grid.settings : {} }) };
}

describe('whatever people do to the files', () => {
  it('no value is taken that its unit did not give for that code', () => {
    fc.assert(fc.property(fc.array(spoilt, { minLength: 1, maxLength: 3 }), (files) => {
      const back = files.map(fileOf);
      const list = gatherReturns(read, tableKey(read.readings, 0), ASKED, back.map(({ file }) => file));
      const taken: readonly Answer[] = [...list.fresh, ...list.same, ...list.different, ...list.conflicts.flatMap(({ answers }) => answers)];
      for (const { code, value, indicator } of taken) {
        expect(codes[indicator]).toBe(code);
        expect(back.flatMap(({ given }) => given.get(code) ?? [])).toContain(value);
      }
    }), { numRuns: Number(process.env['RECOGER'] ?? 300), seed: 17 });
  });

  it('a file that nobody spoilt gives all its values', () => {
    for (const grid of grids) {
      const values = grid.values.slice(grid.header + 1).map((_, at) => 10 + at);
      const list = gatherReturns(read, tableKey(read.readings, 0), ASKED, [returnedFile('a.xlsx', filledWith(grid, values))]);
      expect([...list.fresh, ...list.same, ...list.different].map(({ value }) => value)).toEqual(values);
      expect(list.problems).toEqual([]);
    }
  });
});
