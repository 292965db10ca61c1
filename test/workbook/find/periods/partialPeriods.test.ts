import { findTables } from '../../../../src/workbook/find/findTables';
import { readPlan } from '../../../../src/workbook/read/readPlan';
import type { CellValue, SheetCells } from '../../../../src/workbook/cells/sheetCells';
import { rowsAsSheet } from '../../../helpers/sheets/cellsOf';

const FIRST = ['IND.01.AEI.01.01', 'Número de talleres'];

/** What the columns after the code, the name and the goal hold. */
function meaningsOf(cells: SheetCells): string[] {
  const [layout] = findTables(cells);
  return (layout?.columns ?? []).slice(3).map(({ meaning }) => Object.values(meaning).join(' '));
}

const under = (headers: readonly string[], values: readonly CellValue[]): SheetCells =>
  rowsAsSheet([['Código', 'Indicador', 'Meta 2024', ...headers], [...FIRST, 20, ...values]]);

describe('columns of quarters and months', () => {
  it.each<{ headers: readonly string[]; meanings: readonly string[]; because: string }>([
    { headers: ['Ejecutado mayo 2024', 'Ejecutado junio 2024'], meanings: ['part 2024 5 5', 'part 2024 6 6'], because: 'June beside May is a month' },
    { headers: ['Ejecutado junio 2024'], meanings: ['part 2024 6 6'], because: 'it may be of June alone' },
    { headers: ['Ejecutado diciembre 2024'], meanings: ['part 2024 12 12'], because: 'it may be of December alone' },
    { headers: ['Ejecutado a junio 2024'], meanings: ['actual 2024 semester'], because: 'it says up to June' },
    { headers: ['Valor obtenido junio 2024'], meanings: ['actual 2024 semester'], because: 'values of the official form accumulate' },
    { headers: ['Ejecutado junio 2024', 'Ejecutado diciembre 2024'], meanings: ['actual 2024 semester', 'actual 2024 year'], because: 'they end the two periods of the year' },
    { headers: ['Ejecutado junio 2024', 'Acumulado 2024'], meanings: ['unknown', 'actual 2024 semester'], because: 'it is the month before what accumulates' },
    { headers: ['Ejecutado mayo 2024', 'Ejecutado junio 2024', 'Ejecutado acumulado 2024'], meanings: ['unknown', 'unknown', 'actual 2024 semester'], because: 'it reaches to June' },
    { headers: ['Ejecutado III Trim 2024', 'Ejecutado acumulado 2024'], meanings: ['unknown', 'unknown'], because: 'it reaches to September, which ends no period' },
    { headers: ['Ejecutado IV Trim 2024', 'Ejecutado acumulado 2024'], meanings: ['unknown', 'actual 2024 year'], because: 'it reaches to December' },
    { headers: ['I Trim 2024', 'Acum. al I Trim 2024', 'II Trim 2024', 'Acum. al II Trim 2024'], meanings: ['unknown', 'unknown', 'unknown', 'actual 2024 semester'], because: 'it says that it is accumulated, and ends in June' },
    { headers: ['Ejecutado I cuatrimestre 2024', 'Ejecutado II cuatrimestre 2024', 'Ejecutado III cuatrimestre 2024', 'Ejecutado total 2024'], meanings: ['unknown', 'unknown', 'unknown', 'actual 2024 year'], because: 'the third ends in December' },
  ])('$headers are $meanings: $because', ({ headers, meanings }) => {
    expect(meaningsOf(under(headers, headers.map((_, at) => at + 1)))).toEqual(meanings);
  });
});

describe('a column of "%" alone', () => {
  const sub = (group: string, words: readonly string[]): SheetCells => {
    const cells = rowsAsSheet([['Código', 'Indicador', 'Meta 2024', group, ...words.slice(1).map(() => '')], ['', '', '', ...words], [...FIRST, 20, ...words.map((_, at) => 15 + at * 60)]]);
    return { ...cells, merges: [{ top: 0, left: 3, height: 1, width: words.length }] };
  };

  it.each<{ words: readonly string[]; meanings: readonly string[]; because: string }>([
    { words: ['Valor', '%'], meanings: ['actual 2024 year', 'progress 2024 year'], because: 'the value stands beside it' },
    { words: ['%'], meanings: ['actual 2024 year'], because: 'it is the unit of the value, alone under its heading' },
  ])('under a heading of values is $meanings with $words: $because', ({ words, meanings }) => {
    expect(meaningsOf(sub('Ejecutado 2024', words))).toEqual(meanings);
  });
});

describe('columns of quarters under letters', () => {
  const cells = rowsAsSheet([
    ['Código', 'Indicador', 'Meta 2024', 'I TRIM', '', 'II TRIM', '', 'TOTAL ANUAL 2024', ''], ['', '', '', 'P', 'E', 'P', 'E', 'P', 'E'],
    [...FIRST, 20, 5, 4, 5, 5, 20, 15],
  ]);

  it('are goals and values by P and E, and the year’s total needs no answer', () => {
    expect(meaningsOf({ ...cells, merges: [3, 5, 7].map((left) => ({ top: 0, left, height: 1, width: 2 })) })).toEqual(['unknown', 'unknown', 'unknown', 'unknown', 'unknown', 'actual 2024 year']);
  });

  it('are not summed where two have the same months and nothing tells the goal from the value', () => {
    const [layout] = findTables(under(['I Trimestre', 'I Trimestre', 'II Trimestre', 'II Trimestre'], [5, 4, 5, 5]));
    expect(layout?.valueParts).toBeUndefined();
  });
});

describe('semesters that may be increments', () => {
  const semesters = (second: string, first: number, value: number): SheetCells => under(['Ejecutado I Semestre 2024', second], [first, value]);

  it.each([6, 15])('are parts of the year, the first 9 and the second %d', (second) => {
    expect(meaningsOf(semesters('Ejecutado II Semestre 2024', 9, second))).toEqual(['part 2024 1 6', 'part 2024 7 12']);
  });

  it.each([
    { printed: 75, values: 'actual 2024 year', because: 'it is of the second alone' }, { printed: 0.75, values: 'actual 2024 year', because: 'it is of the second alone, as a fraction' },
    { printed: 120, values: 'part 2024 7 12', because: 'it is of the sum' }, { printed: 100, values: 'part 2024 7 12', because: 'it is of neither' },
  ])('are $values beside a printed progress of $printed: $because', ({ printed, values }) => {
    expect(meaningsOf(under(['Ejecutado I Semestre 2024', 'Ejecutado II Semestre 2024', '% Avance 2024'], [9, 15, printed]))[1]).toBe(values);
  });

  it('are summed without a goal that was supposed to be the year’s', () => {
    const cells = rowsAsSheet([['Código', 'Indicador', '2024-I', '', '2024-II', ''], ['', '', 'Prog.', 'Ejec.', 'Prog.', 'Ejec.'], ['IND.01.AEI.01.01', 'Atenciones', 5, 5, 10, 9]]);
    const key = findTables(cells)[0]?.valueParts?.key ?? '';
    const goals = (answer: 'sum' | 'accumulated') => findTables(cells, {}, [], { [key]: answer })[0]?.columns.filter(({ meaning: { field } }) => field === 'target').length;
    expect([goals('sum'), goals('accumulated')]).toEqual([0, 1]);
  });

  it('need no answer beside the year’s own value: the first is the semester’s, the second says nothing of the year', () => {
    expect(meaningsOf(under(['Ejecutado I Semestre 2024', 'Ejecutado II Semestre 2024', 'Ejecutado total 2024'], [9, 6, 15]))).toEqual(['actual 2024 semester', 'unknown', 'actual 2024 year']);
    expect(meaningsOf(under(['I Trim.', 'II Trim.', 'I Sem.', 'III Trim.', 'IV Trim.', 'II Sem.', 'Anual'], [4, 5, 9, 3, 3, 6, 15])).filter((meaning) => meaning !== 'unknown')).toEqual(['actual 2024 semester', 'actual 2024 year']);
  });

  it('are asked about', () => {
    const cells = semesters('Ejecutado II Semestre 2024', 9, 6);
    const [layout] = findTables(cells);
    const codes = layout === undefined ? [] : readPlan(cells, layout).observations.map(({ code }) => code);
    expect(codes).toContain('parciales-por-confirmar');
    expect(codes).not.toContain('sin-valores-obtenidos');
  });

  it.each([
    { second: 'Ejecutado acumulado II Semestre 2024', value: 6, because: 'it is called accumulated' },
  ])('keep their meaning under "$second" with $value: $because', ({ second, value }) => {
    expect(meaningsOf(semesters(second, 9, value))).toEqual(['actual 2024 semester', 'actual 2024 year']);
  });

  it.each([{ value: 15, meaning: 'actual 2024 year' }, { value: 6, meaning: 'part 2024 7 12' }])('are $meaning in the words of the official form, 9 and then $value', ({ value, meaning }) => {
    expect(meaningsOf(under(['Valor obtenido 2024 - Sem1', 'Valor obtenido 2024 - Sem2'], [9, value]))[1]).toBe(meaning);
  });
});

describe('a merged heading of figures', () => {
  const group = (second: readonly string[], merges: SheetCells['merges']): SheetCells =>
    ({ ...rowsAsSheet([['Código', 'Indicador', 'Meta 2024', 'Ejecución 2024', '', ''], ['', '', '', ...second], [...FIRST, 20, 3, 4, 15]]), merges: merges ?? [] });
  const MERGED = [{ top: 0, left: 3, width: 3, height: 1 }];

  it('gives the year to "Total", and nothing to the numerals', () => {
    expect(meaningsOf(group(['III', 'IV', 'Total'], MERGED))).toEqual(['unknown', 'unknown', 'actual 2024 year']);
  });

  it('makes all its columns unknown where nothing below it is understood', () => {
    expect(meaningsOf(group(['alfa', 'beta', 'gama'], MERGED))).toEqual(['unknown', 'unknown', 'unknown']);
  });

  it('over one column with content keeps its meaning', () => {
    const cells = rowsAsSheet([['Código', 'Indicador', 'Meta 2024', 'Ejecución 2024', ''], [...FIRST, 20, 15, '']]);
    expect(meaningsOf({ ...cells, merges: [{ top: 0, left: 3, width: 2, height: 1 }] })[0]).toBe('actual 2024 year');
  });
});

describe('objectives beside actions', () => {
  it('give way to the goal and value of the action', () => {
    const cells = rowsAsSheet([
      ['OEI', 'Indicador OEI', 'Meta OEI 2024', 'Logro OEI 2024', 'AEI', 'Indicador AEI', 'Meta AEI 2024', 'Logro AEI 2024'],
      ['OEI.01', 'Cobertura', 80, 40, 'AEI.01.01', 'Talleres', 20, 15],
    ]);
    expect(findTables(cells)[0]?.columns.map(({ meaning: { field } }) => field)).toEqual(['objective', 'unknown', 'unknown', 'unknown', 'element', 'name', 'target', 'actual']);
  });
});

describe('two tables one below the other', () => {
  it('are each judged by their own rows', () => {
    const cells = rowsAsSheet([
      ['Código', 'Indicador', 'Meta 2024', 'Ejecutado 2024'],
      ['IND.01.OEI.01', 'Cobertura', 80, 60],
      ['Fuente: oficina', '', '', ''],
      ['AEI', 'Código', 'Indicador', 'Unidad', 'Ejecutado 2024', 'Meta 2024'],
      ...[1, 2, 3].map((k) => [`AEI.01.0${k} Acción`, `IND.01.AEI.01.0${k}`, 'Número de talleres', 'Talleres', 15, 20]),
    ]);
    expect(findTables(cells).map(({ columns }) => columns.filter(({ meaning: { field } }) => field === 'actual' || field === 'target').map(({ column }) => column))).toEqual([[2, 3], [4, 5]]);
  });
});
