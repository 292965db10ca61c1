import { separateText } from '../../../src/workbook/text/separateText';
import type { SeparatedText } from '../../../src/workbook/text/separatedText';
import { printedFigures, REPORT_2024, textOfReport2024 } from '../../helpers/sheets/reportText';

const separated = (text: string): SeparatedText => {
  const found = separateText(text.split('\n').map((line, at) => ({ line: at + 1, text: line })));
  if (found === null) throw new Error('Not separated');
  return found;
};
const rowOf = ({ rows }: SeparatedText, code: string) => rows.find(([first]) => first === code) ?? [];
const reasonOf = ({ left }: SeparatedText, start: string): string | undefined => left.find(({ text }) => text.startsWith(start))?.reason;

const INDICATORS = REPORT_2024.acciones.flatMap(({ indicadores }) => indicadores);

describe.each([{ separator: '\t', because: 'tabs between cells' }, { separator: ' ', because: 'only spaces between cells' }])('the text of the 2024 report, $because', ({ separator }) => {
  const report = separated(textOfReport2024(separator));

  it('is a B-7 with its 26 AEI and 34 indicators', () => {
    expect(report.kind).toBe('b7');
    expect(report.rows.filter(([code]) => String(code).startsWith('AEI.'))).toHaveLength(26);
    expect(report.rows.filter(([code]) => String(code).startsWith('IND.'))).toHaveLength(34);
  });

  it('has every printed figure, in its row or told with its line', () => {
    for (const indicator of INDICATORS) {
      const there = rowOf(report, indicator.codigo).slice(7).filter((value) => value !== '' && value !== 'sin separar').map(Number);
      const told = /cifras ([\d.; ]+)/.exec(reasonOf(report, indicator.codigo) ?? '')?.[1]?.split('; ').map(Number) ?? [];
      expect([indicator.codigo, ...[...there, ...told].sort()]).toEqual([indicator.codigo, ...printedFigures(indicator).sort()]);
    }
    expect(REPORT_2024.acciones.map(({ codigo }) => rowOf(report, codigo).at(-1))).toEqual(REPORT_2024.acciones.map(({ avanceTipoI }) => avanceTipoI['2024-S1']));
  });

  it('has the figures of whole rows in their columns, and value and progress alone where the document lost the others', () => {
    for (const { codigo, origen, lineaBase, logroEsperado, valorObtenido, avanceTipoI } of INDICATORS) {
      const [value, progress] = [valorObtenido['2024-S1'], avanceTipoI['2024-S1']];
      if (origen === 'fuente') expect(rowOf(report, codigo).slice(7)).toEqual([lineaBase.anio, lineaBase.valor, ...Object.values(logroEsperado), value, progress]);
      if (origen === 'reconstruido') expect(rowOf(report, codigo).slice(7)).toEqual(['', '', '', '', '', '', value, progress]);
    }
  });

  it('tells every row that lost something or is damaged, and no other', () => {
    const told = new Set(report.left.map(({ text }) => text.split(/[\t ]/)[0]));
    expect(told).toEqual(new Set(INDICATORS.filter(({ origen }) => origen !== 'fuente').map(({ codigo }) => codigo)));
    expect(reasonOf(report, 'IND.01.AEI.03.04')).toBe('tiene 2 de sus 8 cifras: quedaron en blanco Línea Base, Logro Esperado');
    expect(reasonOf(report, 'IND.01.AEI.05.01')).toContain('el avance impreso no es el de su valor obtenido y su logro esperado');
    expect(reasonOf(report, 'IND.01.AEI.05.02')).toBe('no tiene nombre');
    expect(reasonOf(report, 'IND.01.AEI.06.01')).toContain('no se sabe a qué columnas van sus cifras 15; 16');
  });

  it('keeps title, entity and mean, and leaves what follows the table apart', () => {
    expect(report.rows[0]).toEqual([REPORT_2024.titulo]);
    expect(report.rows[1]).toEqual(['Periodo PEI :', '', '2024 - 2027']);
    expect(report.rows.at(-1)?.[0]).toBe('Avance promedio de AEI:');
    expect(report.rows.at(-1)?.at(-1)).toBe(74.68);
    expect(report.after.map(({ text }) => text)).toEqual(['ALERTAS IDENTIFICADAS', 'AEI.01.01: se coordinará con la unidad el cumplimiento de la meta.']);
  });
});

const TITLE = 'REPORTE DE SEGUIMIENTO AL PRIMER SEMESTRE DE 2024 DEL PEI 2024 - 2025';
const HEADER = 'Código Descripción Unidad de Organización Relevancia Sentido Esperado Tipo de Agregación Línea Base Logro Esperado Valores Obtenidos Avance Tipo I (%)\nAño Valor 2024 2025 2024 - Sem1 2024 - Sem1';
const WORDS = 'Porcentaje de avance 15.00-GERENCIA Muy relevante Ascendente No Agregable';

/** The cells of a record whose figures were not placed: baseline, goals, value, progress. */
const UNPLACED = ['', '', 'sin separar', 'sin separar', 'sin separar', ''];

describe('the text of a report', () => {
  it('joins the lines of a record that the page wrapped', () => {
    const { rows, left } = separated(`${TITLE}\n${HEADER}\nAEI.01.01 SERVICIO DE\nVIGILANCIA (Prioridad 1) 50.64\nIND.01.AEI.01.01 Porcentaje de\navance 15.00-GERENCIA Muy relevante\nAscendente No Agregable\n2023 92.00\n94.00 96.00 47.60 50.64`);
    expect(rows.at(-2)).toEqual(['AEI.01.01', 'SERVICIO DE VIGILANCIA (Prioridad 1)', '', '', '', '', '', '', '', '', '', '', 50.64]);
    expect(rows.at(-1)).toEqual(['IND.01.AEI.01.01', 'Porcentaje de avance', '', '15.00-GERENCIA', 'Muy relevante', 'Ascendente', 'No Agregable', 2023, 92, 94, 96, 47.6, 50.64]);
    expect(left).toEqual([]);
  });

  it('reads a header of three rows, with the semesters below the years', () => {
    const header = 'Código Descripción Línea Base Logro Esperado Valores Obtenidos Avance Tipo I (%)\nAño Valor 2024 2025 2024 2024 2024 2024\nSem1 Anual Sem1 Anual';
    const { rows } = separated(`${header}\nIND.01.AEI.01.01 ${WORDS} 2023 10 20 30 5 20 25.00 100.00`);
    expect(rows.at(-1)?.slice(7)).toEqual([2023, 10, 20, 30, 5, 20, 25, 100]);
    expect(rows[2]?.slice(11)).toEqual(['Sem1', 'Anual', 'Sem1', 'Anual']);
  });

  it('takes its columns from the title and the years of the plan where the header is lost', () => {
    expect(separated(`${TITLE}\nIND.01.AEI.01.01 ${WORDS} 2023 92.00 94.00 96.00 47.60 50.64`).rows.at(-1)?.slice(7)).toEqual([2023, 92, 94, 96, 47.6, 50.64]);
  });

  it('skips the header and the page number that each page repeats', () => {
    const { rows, left } = separated(`${TITLE}\n${HEADER}\nIND.01.AEI.01.01 ${WORDS} 2023 92.00 94.00 96.00 47.60 50.64\nPágina 1 de 2\n${HEADER}\nIND.01.AEI.01.02 ${WORDS} 2023 92.00 94.00 96.00 47.60 50.64`);
    expect(rows.slice(-2).map(([code]) => code)).toEqual(['IND.01.AEI.01.01', 'IND.01.AEI.01.02']);
    expect(left).toEqual([]);
  });

  it('never gives a row without its code to the indicator above', () => {
    const { rows, left } = separated(`${HEADER}\nIND.01.AEI.01.01 ${WORDS}\n${WORDS} 2023 92.00 94.00 96.00 47.60 50.64`);
    expect(rows.at(-1)?.slice(7)).toEqual(UNPLACED);
    expect(left.map(({ reason }) => reason)).toEqual(['no tiene ninguna cifra', 'es una fila sin código: no se sabe de qué indicador son sus cifras']);
  });

  it.each([
    { figures: '92.00 94.00 96.00 47.60 50.64', cells: ['', 92, 94, 96, 47.6, 50.64], because: 'only the year is missing, and value, goal and progress go together' },
    { figures: '47.60 50.64', cells: UNPLACED, because: 'they may be the two goals, or value and progress' },
    { figures: '50.64', cells: UNPLACED, because: 'it may be the value or the progress' },
    { figures: '2023 92.00 94.00 96.00 98.00 47.60 50.64', cells: UNPLACED, because: 'there is one too many' },
    { figures: '20.23 92.00 94.00 96.00 47.60 50.64', cells: UNPLACED, because: 'the first is no year' },
    { figures: '2023 92.00 94.00 96.00 ND ND', cells: [2023, 92, 94, 96, 'ND', 'ND'], because: 'ND is a figure' },
  ])('puts $figures in $cells: $because', ({ figures, cells }) => {
    const { rows, left } = separated(`${HEADER}\nIND.01.AEI.01.01 ${WORDS} ${figures}`);
    expect(rows.at(-1)?.slice(7)).toEqual(cells);
    expect(left).toHaveLength(cells.includes('') ? 1 : 0);
  });

  it('has a unit without code after the entity that other rows have', () => {
    const row = (code: string, unit: string): string => `${code}\tUno\t300359-ENTIDAD${unit}\tRelevante\tAscendente\tNo Agregable\t2023\t1\t2\t3\t1\t50.00`;
    const { rows } = separated([TITLE, HEADER, row('IND.01.AEI.01.01', '\t15.00-GERENCIA'), row('IND.02.AEI.01.01', '\t15.00-GERENCIA'), row('IND.03.AEI.01.01', ' OFICINA DE PERSONAL')].join('\n'));
    expect(rows.at(-1)?.slice(2, 4)).toEqual(['300359-ENTIDAD', 'OFICINA DE PERSONAL']);
  });

  it.each([
    { text: 'Hola\nAEI.01.01 algo\nIND.01.AEI.01.01 nada 5 5', because: 'nothing says what its columns are' },
    { text: 'solo palabras', because: 'it has no codes' },
    { text: '', because: 'it is blank' },
  ])('is not separated: $because', ({ text }) => {
    expect(separateText([{ line: 1, text }])).toBeNull();
  });
});

describe('separated values', () => {
  it.each([
    { text: 'Código;Indicador;LE 2024;VO 2024\nIND.01.AEI.01.01;Uno;94,00;47,60', row: ['IND.01.AEI.01.01', 'Uno', 94, 47.6], because: 'semicolons with decimal commas' },
    { text: 'Código,Indicador,LE 2024,VO 2024\nIND.01.AEI.01.01,"Uno, dos",94.00,"1,047.60"', row: ['IND.01.AEI.01.01', 'Uno, dos', 94, 1047.6], because: 'commas, and cells in quotes' },
    { text: 'Código\tIndicador\tLE 2024\tVO 2024\nIND.01.AEI.01.01\tUno\t\t47.60', row: ['IND.01.AEI.01.01', 'Uno', '', 47.6], because: 'tabs, and a blank cell' },
    { text: 'Código|Indicador|LE 2024|VO 2024\nIND.01.AEI.01.01|Dice "uno"|12 informes|94%', row: ['IND.01.AEI.01.01', 'Dice "uno"', '12 informes', '94%'], because: 'bars, and figures with units stay as they are' },
    { text: 'Código;Indicador;LE 2024;VO 2024\nIND.01.AEI.01.01;"Uno\ny ""dos""";1.234;2,5', row: ['IND.01.AEI.01.01', 'Uno\ny "dos"', 1234, 2.5], because: 'a line break in quotes; the comma is the decimal mark' },
    { text: 'Código;Indicador;LE 2024;VO 2024\nIND.01.AEI.01.01;Uno;1.234;12', row: ['IND.01.AEI.01.01', 'Uno', '1.234', 12], because: 'nothing says what 1.234 is, and reading asks' },
    { text: 'Código;Indicador;LE 2024;VO 2024\nIND.01.AEI.01.01;"Sin cerrar;10;5', row: ['IND.01.AEI.01.01', '"Sin cerrar', 10, 5], because: 'a quote that is never closed is a letter' },
    { text: 'Código;Indicador;LE 2024;VO 2024\nIND.01.AEI.01.01;=1+1;010;5', row: ['IND.01.AEI.01.01', '=1+1', '010', 5], because: 'formulas and codes are texts' },
    { text: '| Código | Indicador | LE 2024 | VO 2024 |\n|---|---|---:|---:|\n| IND.01.AEI.01.01 | Uno | 94,00 | 47,60 |', row: ['IND.01.AEI.01.01', 'Uno', 94, 47.6], because: 'bars at both ends, and a rule under the headings' },
    { text: 'sep=;\nCódigo;Indicador;LE 2024;VO 2024\nIND.01.AEI.01.01;Uno;94,00;47,60', row: ['IND.01.AEI.01.01', 'Uno', 94, 47.6], because: 'the line that tells Excel the separator is none of it' },
    { text: 'Código             Indicador       LE 2024   VO 2024\nIND.01.AEI.01.01   Uno de prueba     94.00     47.60', row: ['IND.01.AEI.01.01', 'Uno de prueba', 94, 47.6], because: 'columns of fixed width' },
  ])('are in their columns: $because', ({ text, row }) => {
    const { kind, rows, left } = separated(text);
    expect(kind).toBe('columns');
    expect(rows[1]).toEqual(row);
    expect(left).toEqual([]);
  });

  it('stay whole in a line of fixed width that lacks a cell, which is told', () => {
    const { rows, left } = separated('Código             Indicador   LE 2024   VO 2024\nIND.01.AEI.01.01   Uno                     47.60\nIND.01.AEI.01.02   Dos         94.00     47.60');
    expect(rows[1]?.[1]).toMatch(/^Línea 2: /);
    expect(left).toMatchObject([{ line: 2 }]);
  });

  it('stay whole in a line whose cells are not as many as the headings, which is told', () => {
    const { rows, left } = separated('Código,Indicador,LE 2024,VO 2024\nIND.01.AEI.01.01,Uno,94,50\nIND.01.AEI.01.02,Dos,94,00,47,60');
    expect(rows[1]).toEqual(['IND.01.AEI.01.01', 'Uno', 94, 50]);
    expect(rows[2]).toEqual(['IND.01.AEI.01.02', 'Línea 3: IND.01.AEI.01.02,Dos,94,00,47,60', 'sin separar', 'sin separar']);
    expect(left[0]).toMatchObject({ line: 3, reason: expect.stringContaining('tiene 6 celdas y los encabezados son 4') });
  });
});

describe('the source of a page', () => {
  const page = (inner: string): string => `<html><head><title>x</title><style>td{color:red}</style></head><body><h1>Seguimiento 2024</h1>${inner}</body></html>`;
  const TABLE = '<table border=1><tr><th rowspan=2>Código<th rowspan=2>Indicador<th colspan=2>2024<tr><th>Meta<th>VO<tr><td>IND.01.AEI.01.01</td><td>N&uacute;mero de&nbsp;<b>visitas</b><br>a casas</td><td>1,000.50</td><td x:num="5">5</td></tr></table>';

  it('gives its table with merges, words without tags, and what stands above it', () => {
    const { rows, merges } = separated(page(TABLE));
    expect(rows).toEqual([['Seguimiento 2024'], ['Código', 'Indicador', 2024, ''], ['', '', 'Meta', 'VO'], ['IND.01.AEI.01.01', 'Número de visitas\na casas', 1000.5, 5]]);
    expect(merges).toEqual([{ top: 1, left: 0, height: 2, width: 1 }, { top: 1, left: 1, height: 2, width: 1 }, { top: 1, left: 2, height: 1, width: 2 }]);
  });

  it.each([
    { inner: '<script>document.write("<table><tr><td>IND.09.AEI.09.09")</script>', because: 'a script is not run nor read' },
    { inner: '<!-- <table><tr><td>IND.09.AEI.09.09</td></tr></table> -->', because: 'a comment is not seen' },
    { inner: '<iframe src="https://example.org"><p>IND.09.AEI.09.09</p></iframe>', because: 'a frame is not loaded' },
    { inner: '<svg onload=alert(1)><text>IND.09.AEI.09.09</text></svg>', because: 'a picture has no cells' },
  ])('shows nothing of $inner: $because', ({ inner }) => {
    expect(JSON.stringify(separated(page(`${inner}${TABLE}`)).rows)).not.toContain('IND.09');
  });

  it('keeps what looks like a tag inside a cell as words', () => {
    expect(separated(page(TABLE.replace('a casas', '&lt;script&gt;alert(1)&lt;/script&gt; &#60;b&#62; 3 < 4'))).rows.at(-1)?.[1]).toContain('<script>alert(1)</script> <b> 3 < 4');
  });

  it.each([
    { inner: TABLE.replace('rowspan=2', 'rowspan=999999999'), because: 'a cell says it covers all rows' },
    { inner: `${TABLE}${'<table><tr><td rowspan=1000 colspan=1000>x'.repeat(2_000)}`, because: 'cells cover cells' },
    { inner: `${TABLE}${'<td "'.repeat(100_000)}`, because: 'quotes are never closed' },
    { inner: `${TABLE}${'<!-- <script '.repeat(100_000)}`, because: 'comments and scripts are never closed' },
  ])('is read to its end where $because', ({ inner }) => {
    expect(separated(page(inner)).rows.flat()).toContain('IND.01.AEI.01.01');
  });
});
