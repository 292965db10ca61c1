import type { CellValue } from '../../../src/workbook/cells/sheetCells';
import { findTables } from '../../../src/workbook/find/findTables';
import type { LayoutColumn } from '../../../src/workbook/find/tableLayout';
import { readPlan } from '../../../src/workbook/read/readPlan';
import { rowsAsSheet, rowsAsSheet as sheet } from '../../helpers/sheets/cellsOf';

describe('decideColumns', () => {
  type Rows = readonly (readonly CellValue[])[];

  const meanings = (columns: readonly LayoutColumn[] = []): string[] => columns.map(({ meaning }) => Object.values(meaning).join(' '));
  const only = (rows: Rows): string[] => meanings(findTables(sheet(rows))[0]?.columns);

  describe('decideColumns', () => {
    it.each<{ words: string; meaning: string; because: string }>([
      { words: 'Ejec. I Sem. 2024', meaning: 'actual 2024 semester', because: 'offices abbreviate' },
      { words: 'Ejecutado acumulado al I Sem. 2024', meaning: 'actual 2024 semester', because: 'values are cumulative in any case' },
      { words: '% Ejec. 2024', meaning: 'progress 2024 year', because: 'a percentage of what was executed is progress' },
      { words: 'VO2024S1', meaning: 'actual 2024 semester', because: 'headings of databases are glued' },
      { words: 'Meta financiera 2024', meaning: 'unknown', because: 'money is not the indicator' },
      { words: 'Ejecución presupuestal 2024', meaning: 'unknown', because: 'money is not the indicator' },
      { words: 'Ejecutado 2024 (corte: enero 2024)', meaning: 'unknown', because: 'January ends no period' },
      { words: 'Logrado 2024 (PEI 2024)', meaning: 'actual 2024 year', because: 'a year named twice is one year' },
      { words: 'Valor logrado al 30.06.2024', meaning: 'actual 2024 semester', because: 'June ends the semester' },
      { words: 'Valor logrado al 31/12/2024', meaning: 'actual 2024 year', because: 'December ends the year' },
      { words: 'Valor logrado al 31/03/2024', meaning: 'unknown', because: 'the method knows no quarters' },
    ])('takes "$words" for $meaning: $because', ({ words, meaning }) => {
      const columns = only([['Código', 'Indicador', 'Prog. 2023', words], ['IND.01.AEI.01.01', 'Número de atenciones', 10, 5]]);
      expect(columns.slice(2)).toEqual(['target 2023', meaning]);
    });

    it.each<{ weights: readonly CellValue[]; meaning: string; isAsked: boolean; because: string }>([
      { weights: ['Muy relevante', 'Relevante'], meaning: 'relevance', isAsked: false, because: 'words say which weighs more' },
      { weights: [1, 3], meaning: 'relevance', isAsked: true, because: '3 may be the most relevant or the least' },
      { weights: [0.6, 0.4], meaning: 'share', isAsked: false, because: 'parts of a whole are no ranks' },
      { weights: ['60 %', '40 %'], meaning: 'share', isAsked: false, because: 'percentages are parts of a whole' },
      { weights: ['2/3', '1/3'], meaning: 'share', isAsked: false, because: 'quotients are parts of a whole' },
    ])('takes "Peso" of $weights for $meaning, asking: $isAsked; $because', ({ weights, meaning, isAsked }) => {
      const rows = weights.map((weight, at) => [`IND.0${at + 1}.AEI.01.01`, 'Atenciones', weight, 10, 5]);
      const [layout] = findTables(sheet([['Código', 'Indicador', 'Peso', 'Meta 2024', 'VO 2024'], ...rows]));
      expect(meanings(layout?.columns)[2]).toBe(meaning);
      expect((layout?.columns[2]?.confidence ?? 1) < 0.6).toBe(isAsked);
    });

    it('takes nothing under a group of money for the indicator', () => {
      expect(only([
        ['Código', 'Indicador', 'Meta 2024', 'Ejecutado I Sem 2024', 'Presupuesto 2024', '', ''],
        ['', '', '', '', 'PIM', 'Ejecutado', '% Ejecución'],
        ['IND.01.AEI.01.01', 'Número de atenciones', 10, 5, 5000, 2000, 40],
      ])).toEqual(['code', 'name', 'target 2024', 'actual 2024 semester', 'unknown', 'unknown', 'unknown']);
    });

    it.each<{ target: number; advance: number; more: readonly string[]; meaning: string; isAsked: boolean; because: string }>([
      { target: 1400, advance: 610, more: [], meaning: 'actual 2024 semester', isAsked: false, because: 'no percentage is that large' },
      { target: 80, advance: 47, more: ['% de avance'], meaning: 'actual 2024 semester', isAsked: false, because: 'the percentage stands beside it' },
      { target: 80, advance: 47, more: [], meaning: 'actual 2024 semester', isAsked: true, because: 'it may be a percentage' },
      { target: 1400, advance: 47, more: [], meaning: 'progress 2024 semester', isAsked: true, because: 'it looks like a percentage' },
      { target: 80, advance: 47, more: ['VO 2024 Sem1'], meaning: 'progress 2024 semester', isAsked: false, because: 'the values have a column' },
    ])('takes "Avance" of $advance under a goal of $target beside $more for $meaning: $because', ({ target, advance, more, meaning, isAsked }) => {
      const [layout] = findTables(sheet([['Código', 'Indicador', 'Meta 2024', 'Avance I Sem 2024', ...more], ['IND.01.AEI.01.01', 'Atenciones', target, advance, ...more.map(() => 5)]]));
      expect(meanings(layout?.columns)[3]).toBe(meaning);
      expect((layout?.columns[3]?.confidence ?? 1) < 0.6).toBe(isAsked);
    });

    it.each<{ words: readonly string[]; period: string; because: string }>([
      { words: ['% Avance', 'VO 2024 Sem1'], period: '2024 semester', because: 'there are no other values, and it stands before them' },
      { words: ['VO 2024 Sem1', '% Avance'], period: '2024 semester', because: 'there are no other values' },
      { words: ['VO 2024 Sem1', '% Avance', 'VO 2024 Anual'], period: '2024 semester', because: 'it stands after those of the semester' },
      { words: ['VO 2024 Sem1', 'VO 2024 Anual', '% Avance'], period: '2024 year', because: 'it stands after those of the year' },
      { words: ['VO 2024 Sem1', 'Avance 2024 (%)'], period: '2024 semester', because: 'the year has no values of its own' },
      { words: ['VO 2024 Sem1', 'Avance 2024 (%)', 'VO 2024 Anual'], period: '2024 year', because: 'the year has' },
    ])('takes a percentage among $words for that of $period: $because', ({ words, period }) => {
      const columns = only([['Código', 'Indicador', 'Meta 2024', ...words], ['IND.01.AEI.01.01', 'Atenciones', 10, ...words.map(() => 5)]]);
      expect(columns).toContain(`progress ${period}`);
    });

    it.each<{ words: readonly string[]; meanings: readonly string[]; because: string }>([
      { words: ['LE 2024', 'LE 2024 modificado', 'VO 2024'], meanings: ['unknown', 'unknown', 'actual 2024 year'], because: 'either goal may count' },
      { words: ['LE 2024', 'VO 2024 preliminar', 'VO 2024'], meanings: ['target 2024', 'unknown', 'unknown'], because: 'either value may count' },
      { words: ['Logro esperado 2024', 'Logro obtenido 2024', 'Logro %'], meanings: ['target 2024', 'actual 2024 year', 'progress 2024 year'], because: 'the last is a percentage' },
      { words: ['L.E. 2024', 'V.O. 2024'], meanings: ['target 2024', 'actual 2024 year'], because: 'they are initials' },
      { words: ['LE 2024 1/', 'VO 2024 2/', 'VO 2023 (3/)'], meanings: ['target 2024', 'actual 2024 year', 'actual 2023 year'], because: 'the marks are of footnotes' },
      { words: ['LE 2024', 'VO 2024 preliminar', 'VO 2024 final', '% Avance'], meanings: ['target 2024', 'unknown', 'unknown', 'unknown'], because: 'a printed progress does not say of which value it is' },
    ])('takes $words for $meanings: $because', ({ words, meanings: wanted }) => {
      expect(only([['Código', 'Indicador', ...words], ['IND.01.AEI.01.01', 'Atenciones', ...words.map((_, at) => 10 + at)]]).slice(2)).toEqual(wanted);
    });

    it('asks about columns that say when and not what', () => {
      const [layout] = findTables(sheet([
        ['Código', 'Indicador', 2024, '', '', ''], ['', '', 'Meta', 'I Sem', 'Anual', '% Anual'], ['IND.01.AEI.01.01', 'Atenciones', 10, 5, 9, 90],
      ]));
      expect(meanings(layout?.columns).slice(2)).toEqual(['target 2024', 'actual 2024 semester', 'actual 2024 year', 'progress 2024 year']);
      expect(layout?.columns.map(({ confidence }) => confidence < 0.6)).toEqual([false, false, false, true, true, true]);
    });

    it('takes the goal of several years for that of none, whatever the title says', () => {
      const [layout] = findTables(sheet([
        ['SEGUIMIENTO DEL PEI AL PRIMER SEMESTRE DE 2024'], ['Código', 'Indicador', 'Meta 2024-2027', 'Ejecutado'], ['IND.01.AEI.01.01', 'Atenciones', 40, 5],
      ]));
      expect(layout?.columns[2]).toMatchObject({ meaning: { field: 'unknown' }, confidence: 0.3 });
    });

    it.each<{ words: readonly string[]; asked: readonly string[]; because: string }>([
      { words: ['Meta I Semestre', 'Meta anual', 'VO Sem1', 'VO Sem2', 'VO Anual'], asked: [], because: 'the year has its own goal and value' },
      { words: ['Meta anual', 'VO Sem1', 'VO Sem2'], asked: ['VO Sem2'], because: 'the value of the second semester may be that of the year' },
    ])('asks about $asked of $words: $because', ({ words, asked }) => {
      const [layout] = findTables(sheet([['SEGUIMIENTO DEL PEI 2024'], ['Código', 'Indicador', ...words], ['IND.01.AEI.01.01', 'Atenciones', ...words.map(() => 5)]]));
      expect(layout?.columns.filter(({ confidence }) => confidence < 0.6).map(({ header }) => header)).toEqual(asked);
    });

    it('asks about both goals under groups of semesters, and supposes the second', () => {
      const [layout] = findTables(sheet([
        ['Código', 'Indicador', '2024-I', '', '2024-II', ''], ['', '', 'Prog.', 'Ejec.', 'Prog.', 'Ejec.'], ['IND.01.AEI.01.01', 'Atenciones', 5, 5, 10, 9],
      ]));
      expect(layout?.columns.map(({ confidence }) => confidence < 0.6)).toEqual([false, false, true, false, true, false]);
      expect(meanings(layout?.columns).slice(2)).toEqual(['unknown', 'part 2024 1 6', 'target 2024', 'part 2024 7 12']);
    });

    it('knows a column of figures with words by its header, and leaves each cell to the reader', () => {
      expect(only([['Código', 'Indicador', 'Meta 2024', 'VO 2024'], ['IND.01.AEI.01.01', 'Atenciones', '135 licencias', '40 licencias']]))
        .toEqual(['code', 'name', 'target 2024', 'actual 2024 year']);
    });
  });
});

describe('rowPeriods', () => {
  const TITLE = ['SEGUIMIENTO DEL PEI 2024'];
  const row = (kk: string, ...period: CellValue[]): CellValue[] => [`IND.${kk}.AEI.01.01`, 'Atenciones', ...period, 10, 5];

  describe('withRowPeriods', () => {
    it.each<{ words: readonly string[]; rows: readonly (readonly CellValue[])[]; fields: readonly string[]; because: string }>([
      {
        words: ['Año', 'Semestre'], rows: [row('01', 2023, 'I'), row('01', 2023, 'II'), row('01', 2024, 'I'), row('02', 2023, 'I'), row('02', 2024, 'I')],
        fields: ['rowPeriod', 'rowPeriod', 'unknown', 'unknown'], because: 'every code comes with several periods',
      },
      { words: ['Periodo'], rows: [row('01', '2023-I'), row('01', '2024-I')], fields: ['rowPeriod', 'unknown', 'unknown'], because: 'both may be said in one column' },
      { words: ['Año'], rows: [row('01', 2024), row('02', 2024)], fields: ['unknown', 'target', 'actual'], because: 'each code comes once' },
      { words: ['Año'], rows: [row('01', 2024), row('01', 2024)], fields: ['unknown', 'target', 'actual'], because: 'a code that comes twice for one period is a mistake of its own' },
      { words: ['Fuente'], rows: [row('01', 'a'), row('01', 'b')], fields: ['unknown', 'target', 'actual'], because: 'the column says nothing of periods' },
    ])('takes $words for $fields: $because', ({ words, rows, fields }) => {
      const [layout] = findTables(rowsAsSheet([TITLE, ['Código', 'Indicador', ...words, 'Meta', 'Valor obtenido'], ...rows]));
      expect(layout?.columns.slice(2).map(({ meaning }) => meaning.field)).toEqual(fields);
    });

    it('leaves a finding that says what to do, and calculates nothing', () => {
      const cells = rowsAsSheet([TITLE, ['Código', 'Indicador', 'Año', 'Meta', 'Valor obtenido'], row('01', 2023), row('01', 2024)]);
      const [layout] = findTables(cells);
      if (layout === undefined) throw new Error('No table');
      const { plan, observations } = readPlan(cells, layout);
      expect(plan.periods).toEqual([]);
      expect(observations).toMatchObject([{ code: 'periodo-en-filas', severity: 'error', place: { rect: { top: 1, left: 2 } } }]);
    });
  });
});
