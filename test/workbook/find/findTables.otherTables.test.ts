import type { Rect } from '../../../src/workbook/cells/rect';
import type { CellValue } from '../../../src/workbook/cells/sheetCells';
import { correctionKey } from '../../../src/workbook/find/answers/corrections';
import { findTables } from '../../../src/workbook/find/findTables';
import type { LayoutColumn } from '../../../src/workbook/find/tableLayout';
import { readPlan } from '../../../src/workbook/read/readPlan';
import { rowsAsSheet as sheet } from '../../helpers/sheets/cellsOf';

type Rows = readonly (readonly CellValue[])[];

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

  it('finds a header up to three rows below a code, when the next code is far below', () => {
    const blank = ['', '', '', ''];
    const rows = (between: number): Rows => [
      ['OEI.01 Seguridad', '', '', ''],
      ...new Array<typeof blank>(between).fill(blank),
      ['Código', 'Indicador', 'Meta 2024', 'Valor obtenido 2024'],
      ...new Array<typeof blank>(13).fill(blank),
      ['IND.01.AEI.01.01', 'Número de atenciones', 10, 5],
    ];
    expect(findTables(sheet(rows(2)))).toHaveLength(1);
    expect(findTables(sheet(rows(3)))).toEqual([]);
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

  it.each<{ header: readonly string[]; row: readonly CellValue[]; because: string }>([
    { header: ['AEI', 'N° de indicadores', 'Meta 2024', 'Avance', 'Semáforo'], row: ['AEI.01.01', 2, 100, 45, 'Rojo'], because: 'a dashboard names no indicators' },
    { header: ['AEI', 'AOI', 'Denominación', 'Meta 2024', 'Ejecutado 2024'], row: ['AEI.01.01', 'AOI00301', 'Informes', 12, 6], because: 'the rows are activities of the POI' },
    { header: ['AEI', 'Actividad Operativa', 'Nombre', 'Meta 2024', 'Ejecutado 2024'], row: ['AEI.01.01', 'AOI00301', 'Informes', 12, 6], because: 'the rows are activities of the POI' },
    { header: ['AEI', 'Denominación', 'PIM', 'Devengado', 'Avance financiero 2024'], row: ['AEI.01.01', 'Patrullaje', 12, 6, 50], because: 'it is a budget' },
  ])('takes $header over AEI for no table: $because', ({ header, row }) => {
    expect(findTables(sheet([header, row, row]))).toEqual([]);
  });

  it.each<{ merges: readonly Rect[]; last: readonly CellValue[]; bottom: number; because: string }>([
    { merges: [], last: ['', 'Tres', 10, 'ND'], bottom: 3, because: 'ND is a figure too' },
    { merges: [{ top: 1, left: 0, height: 3, width: 1 }], last: ['', 'Tres', '', ''], bottom: 3, because: 'the cell of the AEI reaches down to it' },
    { merges: [], last: ['Total', '', 10, 5], bottom: 2, because: 'it is a total' },
  ])('ends a table without indicator codes at row $bottom with $last: $because', ({ merges, last, bottom }) => {
    const cells = sheet([['AEI', 'Indicador', 'Meta 2024', 'VO 2024'], ['AEI.01.01', 'Uno', 10, 5], ['', 'Dos', 10, 'ND'], last, ['Nota: preliminar']]);
    const [layout] = findTables({ ...cells, merges });
    expect(layout?.body).toMatchObject({ top: 1, height: bottom });
  });

  it.each<{ between: Rows; height: number; averageRow: number | null; because: string }>([
    { between: [['Nota: la AEI.01.02 está en revisión']], height: 3, averageRow: 4, because: 'records go on below a note' },
    { between: [['(*) Preliminar'], ['Fuente: la oficina']], height: 4, averageRow: 5, because: 'or below two' },
    { between: [['Promedio de la AEI.01.01', '', '', 50], ['AEI.01.02: OTRO']], height: 4, averageRow: 5, because: 'or below the average of a part' },
    { between: [['Nota: preliminar'], ['AEI.01.01: coordinar con la unidad']], height: 4, averageRow: 5, because: 'codes of AEI announce what is below' },
    { between: [['Nota: preliminar'], [], ['Otro cuadro']], height: 1, averageRow: null, because: 'a note ends it where nothing goes on' },
    { between: [['ALERTAS IDENTIFICADAS']], height: 1, averageRow: null, because: 'another part of the report begins' },
  ])('ends a table of $height rows with $between in the middle: $because', ({ between, height, averageRow }) => {
    const [layout] = findTables(sheet([
      ['Código', 'Indicador', 'Meta 2024', 'VO 2024'], ['IND.01.AEI.01.01', 'Uno', 10, 5], ...between, ['IND.01.AEI.01.02', 'Dos', 10, 5], ['Avance promedio de AEI:'],
    ]));
    expect(layout).toMatchObject({ body: { top: 1, height }, averageRow });
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

describe('a header that stands again below the row of an OEI', () => {
  const block = (objective: string, year: number, code: string): CellValue[][] => [[objective], ['Código', 'Indicador', `Meta ${year}`, `Logro ${year}`], [code, 'Uno', 20, 15], []];

  it('with other years begins another table', () => {
    const tables = findTables(sheet([...block('OEI.01 Uno', 2023, 'IND.01.AEI.01.01'), ...block('OEI.02 Dos', 2024, 'IND.01.AEI.02.01')]));
    expect(tables.map(({ body, columns }) => [body.top, body.top + body.height, columns[2]?.meaning])).toEqual([[0, 3, { field: 'target', year: 2023 }], [4, 7, { field: 'target', year: 2024 }]]);
  });

  it('with the same words is of the same table', () => {
    expect(findTables(sheet([...block('OEI.01 Uno', 2024, 'IND.01.AEI.01.01'), ...block('OEI.02 Dos', 2024, 'IND.01.AEI.02.01')]))).toHaveLength(1);
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

  it('numbers the indicators that stand below their AEI in one column', () => {
    const { plan } = read([
      ['Indicador', 'Meta 2024', 'VO 2024'], ['AEI.01.01 SERVICIO'], ['Uno', 10, 5], ['Dos', 10, 'ND'], ['AEI 1.2 OTRO'], ['Tres', 10, 5], ['Total', 30, 10],
    ]);
    expect(plan.indicators.map(({ code, name }) => [code, name])).toEqual([['IND.01.AEI.01.01', 'Uno'], ['IND.02.AEI.01.01', 'Dos'], ['IND.01.AEI.01.02', 'Tres']]);
    expect(plan.actions).toMatchObject([
      { code: 'AEI.01.01', name: 'SERVICIO', row: 2, indicators: [0, 1] }, { code: 'AEI.01.02', name: 'OTRO', row: 5, indicators: [2] },
    ]);
  });

  it('reads an AEI announced across the table, left of the column of codes', () => {
    const { plan, observations } = read([
      ['N°', 'Indicador', 'Código', 'Meta 2024', 'VO 2024'], ['AEI.01.01 SERVICIO'], [1, 'Uno', 'IND.01.AEI.01.01', 10, 5], ['AEI.01.01: total', '', '', 10, 5],
      ['AEI 1.2 OTRO'], [2, 'Dos', 'IND.01.AEI.01.02', 10, 5], ['AEI.01.03', 'Sin código', '', 10, 5], ['AEI.01.02'], [3, 'Tres', 'IND.02.AEI.01.02', 1, 1],
    ]);
    expect(plan.actions).toMatchObject([
      { code: 'AEI.01.01', name: 'SERVICIO', row: 2, indicators: [0] }, { code: 'AEI.01.02', name: 'OTRO', row: 5, indicators: [1, 2] },
    ]);
    expect(observations.map(({ code, place }) => [code, place.rect.top])).toEqual([['codigo-no-reconocido', 6]]);
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

  it('says nothing of a row that numbers the columns', () => {
    expect(read([HEADER, [1, 2, 3, 4, 5], ['IND.01.AEI.01.01', 'a', 'Relevante', 10, 5]]).observations).toEqual([]);
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

  it.each(['h:mm', '[h]:mm:ss', 'mm:ss.0', 'hh:mm AM/PM'])('refuses a time of the format %s', (format) => {
    const cells = { ...sheet([HEADER, ['IND.01.AEI.01.01', 'a', '', 10, 0.25]]), numberFormat: (): string => format };
    const [layout] = findTables(cells);
    if (layout === undefined) throw new Error('No table');
    expect(readPlan(cells, layout).plan.indicators[0]).toMatchObject({ targets: [null], actuals: [null] });
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
