import { findTables } from '../../../../src/workbook/find/findTables';
import { partsAnswersFrom } from '../../../../src/workbook/find/periods/valueParts';
import type { PartsAnswer } from '../../../../src/workbook/find/tableLayout';
import { readPlan } from '../../../../src/workbook/read/readPlan';
import type { CellValue } from '../../../../src/workbook/cells/sheetCells';
import { rowsAsSheet } from '../../../helpers/sheets/cellsOf';

const MONTHS = ['Enero', 'Febrero', 'Marzo', 'Abril', 'Mayo', 'Junio', 'Julio', 'Agosto', 'Setiembre', 'Octubre', 'Noviembre', 'Diciembre'];
const QUARTERS = ['I', 'II', 'III', 'IV'].map((numeral) => `Ejecutado ${numeral} Trimestre 2024`);
const SEMESTERS = ['Ejecutado I Semestre 2024', 'Ejecutado II Semestre 2024'];

/** The values obtained as `2024-S1` and `2024`, 'ND' without one, undefined without the period, and what is told. */
function read(headers: readonly string[], values: readonly CellValue[], answer: PartsAnswer | null) {
  const cells = rowsAsSheet([['Código', 'Indicador', 'Meta 2024', ...headers], ['IND.01.AEI.01.01', 'Número de talleres', 100, ...values]]);
  const key = findTables(cells)[0]?.valueParts?.key;
  const [layout] = findTables(cells, {}, [], key === undefined || answer === null ? {} : { [key]: answer });
  if (layout === undefined) throw new Error('No table');
  const { plan, observations } = readPlan(cells, layout);
  const valueIn = (span: string): number | 'ND' | undefined => {
    const at = plan.periods.findIndex((period) => period.span === span);
    const value = plan.columns.actuals[at]?.[0];
    return value === undefined ? undefined : Number.isNaN(value) ? 'ND' : value;
  };
  return { semester: valueIn('semester'), year: valueIn('year'), told: observations.map(({ code }) => code), isAsked: key !== undefined };
}

describe('values of months, quarters and semesters', () => {
  it.each([
    { headers: MONTHS, values: MONTHS.map((_, at) => at + 1) }, { headers: QUARTERS, values: [1, 2, 3, 4] }, { headers: SEMESTERS, values: [9, 6] },
  ])('are asked about, and nothing is read of them before: $headers', ({ headers, values }) => {
    const { semester, year, told } = read(headers, values, null);
    expect([semester, year]).toEqual([undefined, undefined]);
    expect(told).toContain('parciales-por-confirmar');
    expect(told).not.toContain('sin-valores-obtenidos');
  });

  it.each<{ what: string; headers: readonly string[]; values: readonly CellValue[]; answer: PartsAnswer; semester: unknown; year: unknown }>([
    { what: 'months add up', headers: MONTHS, values: MONTHS.map(() => 2), answer: 'sum', semester: 12, year: 24 },
    { what: 'accumulated months end in June and December', headers: MONTHS, values: MONTHS.map((_, at) => (at + 1) * 2), answer: 'accumulated', semester: 12, year: 24 },
    { what: 'quarters add up', headers: QUARTERS, values: [1, 2, 3, 4], answer: 'sum', semester: 3, year: 10 },
    { what: 'accumulated quarters', headers: QUARTERS, values: [1, 2, 3, 4], answer: 'accumulated', semester: 2, year: 4 },
    { what: 'semesters add up', headers: SEMESTERS, values: [9, 6], answer: 'sum', semester: 9, year: 15 },
    { what: 'accumulated semesters', headers: SEMESTERS, values: [9, 6], answer: 'accumulated', semester: 9, year: 6 },
    { what: 'decimals add up exactly', headers: SEMESTERS, values: [0.2, 0.1], answer: 'sum', semester: 0.2, year: 0.3 },
    { what: 'parts of two months add up', headers: ['I', 'II', 'III', 'IV', 'V', 'VI'].map((numeral) => `Ejecutado bim. ${numeral} 2024`), values: [1, 2, 3, 4, 5, 6], answer: 'sum', semester: 6, year: 21 },
    { what: 'parts of four months are no semester', headers: ['I', 'II', 'III'].map((numeral) => `Ejecutado ${numeral} cuatrimestre 2024`), values: [1, 2, 3], answer: 'sum', semester: undefined, year: 6 },
    { what: 'half a year of months is no year', headers: MONTHS.slice(0, 6), values: [1, 1, 1, 1, 1, 1], answer: 'sum', semester: 6, year: undefined },
    { what: 'a quarter alone does not add up', headers: ['Resultado 2do trim 2024'], values: [40], answer: 'sum', semester: undefined, year: undefined },
    { what: 'an accumulated quarter is the semester', headers: ['Resultado 2do trim 2024'], values: [40], answer: 'accumulated', semester: 40, year: undefined },
    { what: 'the rest of the year is still to come', headers: MONTHS, values: MONTHS.map((_, at) => (at < 6 ? 2 : '')), answer: 'sum', semester: 12, year: 'ND' },
  ])('$what', ({ headers, values, answer, semester, year }) => {
    expect(read(headers, values, answer)).toMatchObject({ semester, year });
  });

  it.each<{ headers: readonly string[]; answer: PartsAnswer | null; says: string }>([
    { headers: ['Ejecutado III Trimestre 2024'], answer: null, says: 'el de «Ejecutado III Trimestre 2024» no llega a junio ni a diciembre' },
    { headers: MONTHS.slice(0, 5), answer: null, says: 'los de «Enero», «Febrero» … «Mayo» no llegan a junio ni a diciembre' },
    { headers: ['Resultado 2do trim 2024'], answer: 'sum', says: 'el de «Resultado 2do trim 2024» no suma un semestre ni el año completo' },
  ])('of $headers give no period, answered with $answer, and the sentence says why', ({ headers, answer, says }) => {
    const cells = rowsAsSheet([['Código', 'Indicador', 'Meta 2024', ...headers], ['IND.01.AEI.01.01', 'Número de talleres', 100, ...headers.map(() => 3)]]);
    const key = findTables(cells)[0]?.valueParts?.key;
    expect(key === undefined).toBe(answer === null);
    const [layout] = findTables(cells, {}, [], key === undefined || answer === null ? {} : { [key]: answer });
    if (layout === undefined) throw new Error('No table');
    const { plan, observations } = readPlan(cells, layout);
    expect(plan.periods).toEqual([]);
    expect(observations.find(({ code }) => code === 'sin-valores-obtenidos')?.message).toContain(says);
  });

  it('are named by all their headings where the lowest are the same', () => {
    const cells = rowsAsSheet([['Código', 'Indicador', 'Meta 2024', 'I Trim 2024', '', 'II Trim 2024', ''], ['', '', '', 'Prog.', 'Ejec.', 'Prog.', 'Ejec.'], ['IND.01.AEI.01.01', 'Talleres', 100, 5, 4, 5, 5]]);
    const [layout] = findTables(cells);
    if (layout === undefined) throw new Error('No table');
    expect(readPlan(cells, layout).observations.find(({ code }) => code === 'parciales-por-confirmar')?.message).toContain('«I Trim 2024 · Ejec.» y «II Trim 2024 · Ejec.»');
  });

  it('are not added up over a blank month', () => {
    const { semester, told } = read(MONTHS, MONTHS.map((_, at) => (at === 2 ? '' : 2)), 'sum');
    expect(semester).toBe('ND');
    expect(told).toContain('parcial-sin-valor');
  });

  it.each([
    { headers: [...QUARTERS, 'Ejecutado Total 2024'], values: [1, 2, 3, 4, 10], because: 'a total decides' },
    { headers: ['Ejecutado I Semestre 2024', 'Ejecutado Anual 2024'], values: [9, 12], because: 'the year has a value of its own' },
  ])('are not asked about where $because', ({ headers, values }) => {
    const { year, isAsked } = read(headers, values, null);
    expect({ year, isAsked }).toEqual({ year: values.at(-1), isAsked: false });
  });

  it('have a progress without a period beside them of their last part, once that is a period', () => {
    const headers = ['Resultado 2do trim 2024', '% de avance'];
    const progress = (answer: PartsAnswer | null): string | undefined => {
      const cells = rowsAsSheet([['Código', 'Indicador', 'Meta 2024', ...headers], ['IND.01.AEI.01.01', 'Número', 100, 40, 40]]);
      const key = findTables(cells)[0]?.valueParts?.key ?? '';
      const meaning = findTables(cells, {}, [], answer === null ? {} : { [key]: answer })[0]?.columns.at(-1)?.meaning;
      return meaning === undefined ? undefined : Object.values(meaning).join(' ');
    };
    expect([progress(null), progress('accumulated'), progress('sum')]).toEqual(['unknown', 'progress 2024 semester', 'unknown']);
  });
});

describe('the answers in a workbook', () => {
  it.each([{ stored: null }, { stored: 'x' }, { stored: { a: 'x', b: 1 } }])('are none in $stored', ({ stored }) => expect(partsAnswersFrom(stored)).toEqual({}));
});
