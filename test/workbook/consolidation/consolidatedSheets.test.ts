import { consolidatedSheets } from '../../../src/workbook/consolidation/consolidatedSheets';
import { LIST_TOP } from '../../../src/workbook/consolidation/listSheet';
import type { FileRecord, PlanRecord } from '../../../src/workbook/consolidation/planRecord';
import { recordOf } from '../../helpers/plans/planRecords';

const STAMP = { date: '30/11/2026', version: '1.0.0' };

const fileOf = (file: string, ...records: readonly PlanRecord[]): FileRecord => ({ file, records: records.map((one) => ({ ...one, file })), problem: '' });

/** The rows of each list below its header, by sheet. */
function listsOf(files: readonly FileRecord[]) {
  const sheets = consolidatedSheets(files, STAMP);
  const rows = (token: string) => sheets.find((one) => one.token === token)?.content.values.slice(LIST_TOP + 1) ?? [];
  return { plans: rows('Planes'), red: rows('Rojas'), quality: rows('Calidad'), files: rows('Archivos') };
}

const overviewOf = (files: readonly FileRecord[]) => {
  const content = consolidatedSheets(files, STAMP)[0]?.content;
  if (content === undefined) throw new Error('No overview.');
  return content;
};

const action = (code: string, progress: number) => ({ code, name: `Acción ${code}`, units: 'OFICINA', progress });

describe('consolidatedSheets', () => {
  it('has a row for each plan and period by entity, those without a name last', () => {
    const { plans } = listsOf([fileOf('a.xlsx', recordOf({ entity: '' })), fileOf('b.xlsx', recordOf({ entity: 'ZETA', period: '2024' }), recordOf({ entity: 'ZETA' })), fileOf('c.xlsx', recordOf({ entity: 'ALFA', mean: null }))]);
    expect(plans.map(([entity, , period, mean]) => [entity, period, mean])).toEqual([['ALFA', '2024-I', 'ND'], ['ZETA', '2024-I', 74.68], ['ZETA', '2024', 74.68], ['', '2024-I', 74.68]]);
  });

  it('counts AEI, indicators of all levels, findings and alerts in that row', () => {
    const [row] = listsOf([fileOf('a.xlsx', recordOf({ findings: [{ title: 'X', severity: 'error', count: 2, cell: 'PEI!K12' }], objectiveIndicators: { red: 0, amber: 0, green: 1, nd: 2, open: 0, total: 3 }, withoutCause: 4 }))]).plans;
    expect(row?.slice(4, 17)).toEqual([12, 3, 11, 0, 26, 0, 37, 2, 2, 0, 12, 4, 'a.xlsx']);
  });

  it('says of a plan that stands in two files which one is counted, and of one read in doubt that it is', () => {
    const { plans } = listsOf([fileOf('a.xlsx', recordOf()), fileOf('b.xlsx', recordOf({ doubts: 2, rules: 'Calculado con: ND no se cuenta.' }))]);
    expect(plans.map((row) => row.at(-1))).toEqual(['', 'Repite el de «a.xlsx», la hoja «PEI»: no se suma. Tiene 2 columnas por confirmar: sus cifras pueden ser otras. Calculado con: ND no se cuenta.']);
  });

  it('lists the red AEI of the newest period first, the lowest first, and those of a copy once', () => {
    const red = [action('AEI.01.01', 50.64), action('AEI.01.02', 0)];
    const { red: rows } = listsOf([fileOf('a.xlsx', recordOf({ red: [action('AEI.02.01', 10)], period: '2023' })), fileOf('b.xlsx', recordOf({ red })), fileOf('c.xlsx', recordOf({ red }))]);
    expect(rows.map(([period, progress, , code]) => [period, progress, code])).toEqual([['2024-I', 0, 'AEI.01.02'], ['2024-I', 50.64, 'AEI.01.01'], ['2023', 10, 'AEI.02.01']]);
  });

  it('lists the findings by plan and kind', () => {
    const { quality } = listsOf([fileOf('a.xlsx', recordOf({ findings: [{ title: 'Meta igual a cero', severity: 'error', count: 3, cell: 'PEI!K12' }] }))]);
    expect(quality).toEqual([['MUNICIPALIDAD', '2024-I', 'Error', 'Meta igual a cero', 3, 'PEI!K12', 'a.xlsx', 'PEI']]);
  });

  it('lists the files, those with a problem first', () => {
    const { files } = listsOf([fileOf('a.xlsx', recordOf()), { file: 'roto.xlsx', records: [], problem: 'No es un libro.' }]);
    expect(files).toEqual([['roto.xlsx', 0, 'No es un libro.'], ['a.xlsx', 1, 'Leído']]);
  });

  it('sums up by period, in the order of time, without copies', () => {
    const { values } = overviewOf([
      fileOf('a.xlsx', recordOf({ period: '2024', mean: 80 }), recordOf({ mean: 60.01 })), fileOf('b.xlsx', recordOf({ entity: 'OTRA', mean: 60.02 })), fileOf('c.xlsx', recordOf({ mean: 60.01 })),
      { file: 'roto.xlsx', records: [], problem: 'No es un libro.' },
    ]);
    const top = values.findIndex(([first]) => first === 'Periodo');
    expect(values.slice(top + 1, top + 3).map((row) => row.slice(0, 8))).toEqual([['2024, primer semestre', 2, 60.02, 24, 6, 22, 0, 52], ['2024, año completo', 1, 80, 12, 3, 11, 0, 26]]);
    expect(values.map(([first]) => first)).toEqual(expect.arrayContaining(['4 libros, 1 con problemas: vea la hoja «Archivos».', '4 planes y periodos; 1 repite los de otro libro y no se suma.']));
  });

  it('draws the AEI by period, and the lowest means of the period that most plans have', () => {
    const many = Array.from({ length: 20 }, (_, at) => fileOf(`${at}.xlsx`, recordOf({ entity: `ENTIDAD ${at}`, mean: 90 - at })));
    const { charts, values } = overviewOf([...many, fileOf('x.xlsx', recordOf({ period: '2025-S1', mean: 1 }))]);
    expect(charts.map(({ title }) => title)).toEqual(['AEI por nivel de avance, en cada periodo', 'Los 15 promedios de AEI más bajos, 2024-I (%)']);
    const { top = 0, height = 0 } = charts[1]?.source ?? {};
    expect(values.slice(top + 1, top + height).map((row) => row[1])).toEqual(Array.from({ length: 15 }, (_, at) => 71 + at));
  });

  it('draws nothing where no file has a plan', () => {
    expect(overviewOf([{ file: 'roto.xlsx', records: [], problem: 'No es un libro.' }]).charts).toEqual([]);
  });
});
