import { makeCell } from '../../../../src/host/model/cell';
import { cellError, type CellValue } from '../../../../src/host/format/cellValue';
import type { Sheet } from '../../../../src/host/model/sheet';
import type { Workbook } from '../../../../src/host/model/workbook';
import { type Chart, makeChart } from '../../../../src/host/model/chart';
import { makeSeries } from '../../../../src/host/model/drawing/chartSeries';
import { CHART_TYPES } from '../../../../src/host/model/drawing/chartTypes';
import { addSheet } from '../../../../src/host/model/edit/sheets';
import { chartXml } from '../../../../src/host/xlsx/charts/chartXml';
import { readChart } from '../../../../src/host/xlsx/charts/readCharts';
import { changed } from '../changedBook';
import { partText } from '../packageParts';

const CHART = 'xl/charts/chart1.xml';
const full = (type: Chart['type']): Chart => ({
  ...makeChart('id', '', type),
  title: { visible: true, text: 'Avance <%> & más', overlay: false },
  legend: { visible: true, position: 'Right', overlay: false },
  series: [
    { ...makeSeries(), nameFormula: '=Resumen!$B$1', values: "='Hoja 1'!$B$2:$B$4", categories: '=Resumen!$A$2:$A$4', color: '#C00000' },
    { ...makeSeries(), name: 'Meta', values: '=Resumen!$C$2:$C$4', pointColors: new Map([[1, '#00B050']]) },
  ],
});

describe('charts', () => {
  it.each(CHART_TYPES.filter((type) => type !== 'XYScatterLines'))('of type %s are read as they were written', (type) => {
    const chart = full(type);
    const again = readChart(chartXml(chart), 'chart', 'id');
    expect(again.type).toBe(type);
    expect(again).toMatchObject({ title: chart.title, legend: chart.legend });
    expect(again.series.map(({ nameFormula, name, values, categories }) => [nameFormula, name, values, categories]))
      .toEqual([['=Resumen!$B$1', '', "='Hoja 1'!$B$2:$B$4", '=Resumen!$A$2:$A$4'], [null, 'Meta', '=Resumen!$C$2:$C$4', null]]);
    expect(again.series[1]?.pointColors).toEqual(new Map([[1, '#00B050']]));
    if (type !== 'XYScatter') expect(again.series[0]?.color).toBe('#C00000');
  });

  it('keep axes, labels and series of another type', () => {
    const chart = full('ColumnClustered');
    chart.valueAxis = { ...chart.valueAxis, title: 'Puntos', minimum: 0, maximum: 100, majorGridlines: true, numberFormat: '0.0', isReversed: true };
    chart.categoryAxis = { ...chart.categoryAxis, visible: false };
    chart.dataLabels = { visible: true, showValue: true, showPercentage: false, showCategoryName: false, showSeriesName: true };
    const [, second] = chart.series;
    if (second !== undefined) second.chartType = 'LineMarkers';
    const again = readChart(chartXml(chart), 'chart', 'id');
    expect(again.valueAxis).toEqual(chart.valueAxis);
    expect(again.categoryAxis.visible).toBe(false);
    expect(again.series.map(({ chartType, hasDataLabels }) => [chartType, hasDataLabels])).toEqual([[null, true], ['LineMarkers', true]]);
  });

  it('of a file are read with name, place and words', () => {
    changed((_, plan) => {
      expect(plan.charts).toHaveLength(1);
      expect(plan.charts[0]).toMatchObject({
        name: 'Gráfico 1', type: 'ColumnClustered', title: { text: 'Avance por línea' }, legend: { position: 'Bottom' }, valueAxis: { minimum: 0, maximum: 5 },
        series: [{ name: 'Avance', nameFormula: '=Plan!$B$1', values: '=Plan!$B$2:$B$4', categories: '=Plan!$A$2:$A$4' }],
      });
    });
  });

  it('only move their frame when they are moved, and picture and chart part stay', () => {
    const { parts, saved, again } = changed((_, plan) => { for (const chart of plan.charts) chart.left = 100; });
    expect(parts).toEqual(['xl/drawings/drawing1.xml']);
    expect(again.sheet('Plan')?.charts[0]?.left).toBe(100);
    expect(partText(saved, 'xl/drawings/drawing1.xml')).toContain('<xdr:cNvPr id="2" name="Escudo"/>');
  });

  it('are written anew when their words change', () => {
    const { parts, again } = changed((_, plan) => { for (const { title } of plan.charts) title.text = 'Otro'; });
    expect(parts).toEqual([CHART]);
    expect(again.sheet('Plan')?.charts[0]).toMatchObject({ title: { text: 'Otro' }, type: 'ColumnClustered', series: [{ values: '=Plan!$B$2:$B$4' }] });
  });

  it('go with frame, part and content type when they are deleted', () => {
    const { saved, parts } = changed((_, plan) => { plan.charts = []; });
    expect(parts).toContain(CHART);
    expect(partText(saved, '[Content_Types].xml')).not.toContain('chart1.xml');
    expect(partText(saved, 'xl/drawings/drawing1.xml')).not.toContain('graphicFrame');
    expect(partText(saved, 'xl/drawings/_rels/drawing1.xml.rels')).toContain('image1.png');
  });

  it('get a drawing of their own on a sheet that has none, beside those of others', () => {
    const { saved, again } = changed((workbook, plan) => {
      addSheet(workbook, 'Resumen').charts.push({ ...full('Pie'), name: 'Torta', left: 10, top: 20, width: 300, height: 200 });
      plan.charts.push({ ...full('Line'), name: 'Líneas' });
    });
    expect(again.sheet('Resumen')?.charts[0]).toMatchObject({ name: 'Torta', left: 10, top: 20, width: 300, height: 200 });
    expect(again.sheet('Plan')?.charts.map(({ name }) => name)).toEqual(['Gráfico 1', 'Líneas']);
    expect(partText(saved, 'xl/worksheets/sheet3.xml')).toMatch(/<drawing r:id="rId1"\/><\/worksheet>$/);
    expect(partText(saved, '[Content_Types].xml')).toContain('PartName="/xl/drawings/drawing2.xml"');
  });
});

describe('the numbers that a new chart keeps', () => {
  const cells = (workbook: Workbook): Sheet => {
    const sheet = addSheet(workbook, 'Datos');
    const rows: CellValue[][] = [['Año', 'Avance'], ['Ene', 10.5], ['Feb', null], ['<Mar>', cellError('#N/A')]];
    rows.forEach((line, row) => line.forEach((value, column) => sheet.cells.set(row, column, makeCell(value, null, 0))));
    return sheet;
  };
  const saved = (categories: string): string => partText(changed((workbook) => {
    const chart = makeChart('n', 'Nuevo', 'Line');
    chart.series.push({ ...makeSeries(), nameFormula: '=Datos!$B$1', values: '=Datos!$B$2:$B$4', categories });
    cells(workbook).charts.push(chart);
  }).saved, 'xl/charts/chart2.xml');

  it('are those of its cells, without blanks and errors', () => {
    const xml = saved('=Datos!$A$2:$A$4');
    expect(xml).toContain('<c:f>Datos!$B$1</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>Avance</c:v></c:pt></c:strCache>');
    expect(xml).toContain('<c:f>Datos!$B$2:$B$4</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="3"/><c:pt idx="0"><c:v>10.5</c:v></c:pt></c:numCache>');
    expect(xml).toContain('<c:pt idx="1"><c:v>Feb</c:v></c:pt><c:pt idx="2"><c:v>&lt;Mar&gt;</c:v></c:pt>');
  });

  it('are numbers along the axis too where there are only numbers', () => {
    expect(saved('=Datos!$B$2:$B$2')).toContain('<c:cat><c:numRef><c:f>Datos!$B$2:$B$2</c:f><c:numCache>');
  });

  it('are none where no block of cells is named', () => {
    expect(saved('=(Datos!$A$2,Datos!$A$4)')).toContain('<c:cat><c:strRef><c:f>(Datos!$A$2,Datos!$A$4)</c:f></c:strRef></c:cat>');
  });
});
