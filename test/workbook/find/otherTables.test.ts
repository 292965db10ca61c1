import type { CellValue } from '../../../src/workbook/cells';
import { correctionKey } from '../../../src/workbook/find/corrections';
import { findTables } from '../../../src/workbook/find/findTables';
import type { LayoutColumn } from '../../../src/workbook/layout';
import { readPlan } from '../../../src/workbook/read/readPlan';
import { sheetCells } from '../../helpers/cellsOf';

type Rows = readonly (readonly CellValue[])[];

/** Rows of unequal length as a sheet. */
function sheet(rows: Rows): ReturnType<typeof sheetCells> {
  const width = Math.max(...rows.map((row) => row.length));
  return sheetCells({ values: rows.map((row) => [...row, ...new Array<CellValue>(width - row.length).fill('')]) });
}

const meanings = (columns: readonly LayoutColumn[] = []): string[] => columns.map(({ meaning }) => Object.values(meaning).join(' '));
const only = (rows: Rows): string[] => meanings(findTables(sheet(rows))[0]?.columns);

describe('findTables on tables of other shapes', () => {
  it('reads semesters and years of several years under groups', () => {
    expect(only([
      ['Código', 'Denominación', 'Logro Esperado', '', 'Valores Obtenidos', '', '', '', 'Avance Tipo I (%)', '', '', ''],
      ['', '', 2024, 2025, 2024, '', 2025, '', 2024, '', 2025, ''],
      ['', '', '', '', 'Sem1', 'Anual', 'Sem1', 'Anual', 'Sem1', 'Anual', 'Sem1', 'Anual'],
      ['IND.01.AEI.01.01', 'Número de atenciones', 10, 20, 5, 10, 6, '', '', '', '', ''],
    ])).toEqual([
      'code', 'name', 'target 2024', 'target 2025', 'actual 2024 semester', 'actual 2024 year', 'actual 2025 semester', 'actual 2025 year',
      'progress 2024 semester', 'progress 2024 year', 'progress 2025 semester', 'progress 2025 year',
    ]);
  });

  it.each<{ words: string; meaning: string; because: string }>([
    { words: 'I Semestre 2024 ejecutado', meaning: 'actual 2024 semester', because: 'the semester is named in Roman' },
    { words: 'VO 2024-I', meaning: 'actual 2024 semester', because: 'the year is followed by I' },
    { words: 'Ejecutado al 30 de junio 2024', meaning: 'actual 2024 semester', because: 'June ends the semester' },
    { words: 'Valor obtenido 2024 anual', meaning: 'actual 2024 year', because: 'the year is named' },
    { words: 'Valor obtenido 2024', meaning: 'actual 2024 year', because: 'a bare year is the year' },
    { words: '% de avance 2024 - Sem1', meaning: 'progress 2024 semester', because: 'a percentage of progress is not a value' },
    { words: 'Avance físico 2024', meaning: 'actual 2024 year', because: 'physical progress is a quantity' },
    { words: 'Avance Tipo II 2024', meaning: 'unknown', because: 'Tipo II is another measure' },
    { words: 'Avance financiero 2024', meaning: 'unknown', because: 'money is not the indicator' },
    { words: 'Meta I trimestre 2024', meaning: 'unknown', because: 'the method knows no quarters' },
    { words: 'Meta I semestre 2024', meaning: 'unknown', because: 'the method compares with the annual goal' },
  ])('takes "$words" for $meaning: $because', ({ words, meaning }) => {
    const columns = only([['Código', 'Indicador', 'Meta 2023', words], ['IND.01.AEI.01.01', 'Número de atenciones', 10, 5]]);
    expect(columns[3]).toBe(meaning);
  });

  it.each<{ words: string; meaning: string; because: string }>([
    { words: 'Ejec. I Sem. 2024', meaning: 'actual 2024 semester', because: 'offices abbreviate' },
    { words: 'Ejecutado acumulado al I Sem. 2024', meaning: 'actual 2024 semester', because: 'values are cumulative in any case' },
    { words: '% Ejec. 2024', meaning: 'progress 2024 year', because: 'a percentage of what was executed is progress' },
    { words: 'Meta financiera 2024', meaning: 'unknown', because: 'money is not the indicator' },
    { words: 'Ejecución presupuestal 2024', meaning: 'unknown', because: 'money is not the indicator' },
    { words: 'Ejecutado 2024 (al 30/06/2024)', meaning: 'actual 2024 year', because: 'a year named twice is one year' },
  ])('takes "$words" for $meaning: $because', ({ words, meaning }) => {
    const columns = only([['Código', 'Indicador', 'Prog. 2023', words], ['IND.01.AEI.01.01', 'Número de atenciones', 10, 5]]);
    expect(columns.slice(2)).toEqual(['target 2023', meaning]);
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
    { words: ['VO 2024 Sem1', '% Avance'], period: '2024 semester', because: 'there are no other values' },
    { words: ['VO 2024 Sem1', '% Avance', 'VO 2024 Anual'], period: '2024 semester', because: 'it stands after those of the semester' },
    { words: ['VO 2024 Sem1', 'VO 2024 Anual', '% Avance'], period: '2024 year', because: 'it stands after those of the year' },
    { words: ['VO 2024 Sem1', 'Avance 2024 (%)'], period: '2024 semester', because: 'the year has no values of its own' },
    { words: ['VO 2024 Sem1', 'Avance 2024 (%)', 'VO 2024 Anual'], period: '2024 year', because: 'the year has' },
  ])('takes a percentage among $words for that of $period: $because', ({ words, period }) => {
    const columns = only([['Código', 'Indicador', 'Meta 2024', ...words], ['IND.01.AEI.01.01', 'Atenciones', 10, ...words.map(() => 5)]]);
    expect(columns).toContain(`progress ${period}`);
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

  it('asks about both goals under groups of semesters', () => {
    const [layout] = findTables(sheet([
      ['Código', 'Indicador', '2024-I', '', '2024-II', ''], ['', '', 'Prog.', 'Ejec.', 'Prog.', 'Ejec.'], ['IND.01.AEI.01.01', 'Atenciones', 5, 5, 10, 9],
    ]));
    expect(layout?.columns.map(({ confidence }) => confidence < 0.6)).toEqual([false, false, true, false, true, true]);
  });

  it('knows a column of figures with words by its header, and leaves each cell to the reader', () => {
    expect(only([['Código', 'Indicador', 'Meta 2024', 'VO 2024'], ['IND.01.AEI.01.01', 'Atenciones', '135 licencias', '40 licencias']]))
      .toEqual(['code', 'name', 'target 2024', 'actual 2024 year']);
  });

  it('takes the year, and the semester, that the columns leave out from the title', () => {
    const rows: Rows = [
      ['SEGUIMIENTO DEL PEI AL PRIMER SEMESTRE DE 2025'], [],
      ['Código', 'Indicador', 'Meta', 'Ejecutado'], ['IND.01.AEI.01.01', 'Número de atenciones', 10, 5],
    ];
    expect(only(rows)).toEqual(['code', 'name', 'target 2025', 'actual 2025 semester']);
  });

  it('asks when nothing says which year a column is of', () => {
    const cells = sheet([['Código', 'Indicador', 'Meta', 'Ejecutado'], ['IND.01.AEI.01.01', 'Número de atenciones', 10, 5]]);
    const [layout] = findTables(cells);
    expect(layout?.columns.map(({ confidence }) => confidence < 0.6)).toEqual([false, false, true, true]);
    const key = correctionKey(cells.id, layout?.columns ?? [], 3);
    expect(meanings(findTables(cells, { [key]: { field: 'actual', year: 2024, span: 'year' } })[0]?.columns)[3]).toBe('actual 2024 year');
  });

  it('asks about a second semester, whose value may be of the half year alone', () => {
    const [layout] = findTables(sheet([['Código', 'Indicador', 'Meta 2024', 'Ejecutado II Semestre'], ['IND.01.AEI.01.01', 'Uno', 10, 5]]));
    expect(layout?.columns[3]).toMatchObject({ meaning: { field: 'actual', year: 2024, span: 'year' }, confidence: 0.5 });
  });

  it('takes a misprinted "LE" over executing units for what it holds', () => {
    const unit = '300359-MUNICIPALIDAD DISTRITAL';
    expect(only([
      ['Código', 'Indicador', 'LE', 'Logro Esperado 2024', 'VO 2024'],
      ['IND.01.AEI.01.01', 'Uno', unit, 10, 5], ['IND.02.AEI.01.01', 'Dos', unit, 10, 5],
    ])).toEqual(['code', 'name', 'executingUnit', 'target 2024', 'actual 2024 year']);
  });

  it('knows columns without words by what they contain', () => {
    expect(only([
      ['', 'Indicador', '', '', 'Meta 2024', 'VO 2024'],
      ['IND.01.AEI.01.01', 'Uno', 'Muy relevante', 'Ascendente', 10, 5], ['IND.02.AEI.01.01', 'Dos', 'Relevante', 'Descendente', 10, 5],
    ])).toEqual(['code', 'name', 'relevance', 'direction', 'target 2024', 'actual 2024 year']);
  });

  it('finds two tables one under the other', () => {
    const tables = findTables(sheet([
      ['Código', 'Indicador', 'Meta 2023', 'VO 2023'], ['IND.01.AEI.01.01', 'Uno', 10, 5], [], [],
      ['Código', 'Indicador', 'Meta 2024', 'VO 2024'], ['IND.01.AEI.01.01', 'Uno', 20, 5], ['IND.02.AEI.01.01', 'Dos', 20, 5],
    ]));
    expect(tables.map(({ header, body }) => [header.top, body.top, body.height])).toEqual([[0, 1, 1], [4, 5, 2]]);
  });

  it('finds two tables side by side', () => {
    const tables = findTables(sheet([
      ['Código', 'Indicador', 'Meta 2023', 'VO 2023', '', 'Código', 'Indicador', 'Meta 2024', 'VO 2024'],
      ['IND.01.AEI.01.01', 'Uno', 10, 5, '', 'IND.01.AEI.02.01', 'Dos', 20, 5],
    ]));
    expect(tables.map(({ body }) => body.left)).toEqual([0, 5]);
  });

  it('ends a table where the notes and alerts begin', () => {
    const [layout] = findTables(sheet([
      ['Código', 'Indicador', 'Meta 2024', 'VO 2024'], ['AEI.01.01', 'SERVICIO'], ['IND.01.AEI.01.01', 'Uno', 10, 5],
      ['Avance promedio de AEI:'], [], ['ALERTAS IDENTIFICADAS'], ['AEI.01.01: se coordinará con la unidad'],
    ]));
    expect(layout).toMatchObject({ body: { top: 1, height: 2 }, averageRow: 3 });
  });

  it('ends a table at its mean when what follows only begins with a code', () => {
    const [layout] = findTables(sheet([
      ['Código', 'Indicador', 'Meta 2024', 'VO 2024'], ['IND.01.AEI.01.01', 'Uno', 10, 5], ['Avance promedio de AEI:'],
      ['AEI.01.01: se coordinará con la unidad'],
    ]));
    expect(layout).toMatchObject({ body: { top: 1, height: 1 }, averageRow: 2 });
  });

  it('takes no record for a header, whatever its words', () => {
    const records = Array.from({ length: 3000 }, (_, at) => [`AEI.0${1 + (at % 9)}.01`, 'META', `Código ${at}`, 'Avance']);
    expect(findTables(sheet(records))).toEqual([]);
  });

  it('takes what the user said of a column, wherever the column moved', () => {
    const cells = sheet([['Código', 'Indicador', 'Programado X', 'VO 2024'], ['IND.01.AEI.01.01', 'Uno', 10, 5]]);
    const [layout] = findTables(cells);
    const key = correctionKey(cells.id, layout?.columns ?? [], 2);
    const moved = sheet([['Notas', 'Código', 'Indicador', 'VO 2024', 'Programado  x'], ['', 'IND.01.AEI.01.01', 'Uno', 5, 10]]);
    const [corrected] = findTables(moved, { [key]: { field: 'target', year: 2023 } });
    expect(corrected?.columns[4]).toMatchObject({ meaning: { field: 'target', year: 2023 }, confidence: 1 });
  });
});

describe('readPlan on tables of other shapes', () => {
  const read = (rows: Rows): ReturnType<typeof readPlan> => {
    const cells = sheet(rows);
    const [layout] = findTables(cells);
    if (layout === undefined) throw new Error('No table');
    return readPlan(cells, layout);
  };
  const HEADER = ['Código', 'Indicador', 'Relevancia', 'Meta 2024', 'VO 2024'];

  it('reads OEI rows with their own indicators', () => {
    const { plan } = read([
      HEADER, ['OEI.01', 'MEJORAR (Prioridad 2)'], ['IND.01.OEI.01', 'Uno', '', 10, 5], ['AEI.01.01', 'SERVICIO (Prioridad:3)'],
      ['IND.01.AEI.01.01', 'Dos', 'Relevante', 10, 5],
    ]);
    expect(plan.objectives).toMatchObject([{ code: 'OEI.01', name: 'MEJORAR', priority: 2, row: 2, indicators: [0] }]);
    expect(plan.actions).toMatchObject([{ code: 'AEI.01.01', name: 'SERVICIO', priority: 3, row: 4, indicators: [1] }]);
  });

  it('holds nothing of a column the table does not have, nor of a cell of spaces', () => {
    const { plan, observations } = read([
      ['Código', 'Indicador', 'Relevancia', 'Meta 2024', 'Avance Tipo I 2024'], ['AEI.01.01', 'SERVICIO', '', '', 'ND'],
      ['IND.01.AEI.01.01', 'Uno', '  ', 10, 50],
    ]);
    expect(observations.filter(({ element }) => element !== undefined)).toEqual([]);
    expect(plan.actions[0]?.printed).toEqual(['ND']);
    expect(plan.indicators[0]).toMatchObject({ relevance: null, unit: '', baseline: null, targets: [10], actuals: [null], printed: [50] });
  });

  it('numbers the indicators of a table that has no codes for them, and says so', () => {
    const { plan, observations } = read([
      ['AEI', 'Indicador', 'Meta 2024', 'VO 2024'],
      ['AEI.01.01 SERVICIO', 'Uno', 10, 5], ['', 'Dos', 10, 5], ['AEI 1.2 OTRO', 'Tres', 10, 5],
    ]);
    expect(plan.indicators.map(({ code }) => code)).toEqual(['IND.01.AEI.01.01', 'IND.02.AEI.01.01', 'IND.01.AEI.01.02']);
    expect(plan.actions.map(({ code, name }) => [code, name])).toEqual([['AEI.01.01', 'SERVICIO'], ['AEI.01.02', 'OTRO']]);
    expect(observations.map(({ code }) => code)).toEqual(['codigo-supuesto']);
  });

  it('gives an indicator of an AEI without row to none, and one under a mistyped code to the AEI above', () => {
    const { plan } = read([
      HEADER, ['AEI.01.01', 'UNO'], ['IND.01.AEI.01.01', 'a', '', 10, 5], ['IND.01.AEI.01.07', 'b', '', 10, 5],
      ['AEI.01.02', 'DOS'], ['IND.01.AEI.01.22', 'c', '', 10, 5],
    ]);
    expect(plan.indicators.map(({ parent }) => parent)).toEqual([0, -1, 1]);
  });

  it('finds the AEI of an indicator that was sorted above it', () => {
    const { plan } = read([HEADER, ['IND.01.AEI.01.01', 'a', '', 10, 5], ['IND.02.AEI.01.01', 'b', '', 10, 5], ['AEI.01.01', 'UNO']]);
    expect(plan.actions[0]?.indicators).toEqual([0, 1]);
    expect(plan.indicators.map(({ parent }) => parent)).toEqual([0, 0]);
  });

  it.each<{ cell: CellValue; code: string; because: string }>([
    { cell: '1,234', code: 'numero-ambiguo', because: 'the comma may be of thousands or of decimals' },
    { cell: 'cinco', code: 'numero-ilegible', because: 'it is no number' },
    { cell: '#DIV/0!', code: 'celda-con-error', because: 'a formula failed' },
    { cell: true, code: 'valor-logico', because: 'TRUE is no number' },
  ])('counts $cell as ND and says where: $because', ({ cell, code }) => {
    const { plan, observations } = read([
      HEADER, ['AEI.01.01', 'UNO'], ['IND.01.AEI.01.01', 'a', 'Relevante', 10, cell], ['IND.02.AEI.01.01', 'b', 'Relevante', 10, 5],
    ]);
    expect(plan.indicators[0]?.actuals).toEqual([null]);
    expect(observations).toMatchObject([{ code, element: 'IND.01.AEI.01.01', place: { sheet: 'Hoja1', rect: { top: 2, left: 4 } } }]);
  });

  it('tells of a word it does not know and of a row whose code it cannot read', () => {
    const { observations } = read([
      HEADER, ['AEI.01.01', 'UNO'], ['IND.01.AEI.01.01', 'a', 'Importante', 10, 5], ['IND.02.AEI.01.01', 'b', 'Relevante', 10, 5],
      ['IND.01.AEI', 'c', 'Relevante', 10, 5], ['Total', '', '', 30, 15],
    ]);
    expect(observations.map(({ code, place }) => [code, place.rect.top, place.rect.left])).toEqual([
      ['relevancia-no-reconocida', 2, 2], ['codigo-no-reconocido', 4, 0],
    ]);
  });

  it('reads percent formats in percent points and refuses dates', () => {
    const cells = sheet([HEADER, ['AEI.01.01', 'UNO'], ['IND.01.AEI.01.01', 'a', '', 0.476, 45000]]);
    const formatted = { ...cells, numberFormat: (_: number, column: number): string => (column === 3 ? '0.00%' : 'dd/mm/yyyy') };
    const [layout] = findTables(formatted);
    if (layout === undefined) throw new Error('No table');
    const { plan, observations } = readPlan(formatted, layout);
    expect(plan.indicators[0]).toMatchObject({ targets: [47.6], actuals: [null] });
    expect(observations.map(({ code }) => code)).toEqual(['fecha-en-vez-de-numero']);
  });
});
