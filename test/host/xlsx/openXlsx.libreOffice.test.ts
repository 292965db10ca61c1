import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeChart } from '../../../src/host/model/chart';
import { makeSeries } from '../../../src/host/model/drawing/chartSeries';
import { addConditionalFormat } from '../../../src/host/model/edit/conditionalFormats';
import { formatCells } from '../../../src/host/model/edit/formatCells';
import { addSheet } from '../../../src/host/model/edit/sheets';
import { addTable } from '../../../src/host/model/edit/tables';
import { writeCells } from '../../../src/host/model/edit/writeCells';
import { openXlsx } from '../../../src/host/xlsx/openXlsx';
import { at } from './changedBook';

const OFFICE = ['/usr/bin/soffice', '/usr/local/bin/soffice', '/opt/libreoffice/program/soffice'].find(existsSync);
/** Comma, double quotes, UTF-8, texts in quotes and numbers without, every sheet into a file of its own. */
const EVERY_SHEET = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false,false,false,-1';

/** The sample workbook with everything this program can add to one. */
function savedWorkbook(): Uint8Array {
  const { workbook, save } = openXlsx(new Uint8Array(readFileSync('test/fixtures/libros/pei-jlbr-2024.xlsx')));
  const plan = workbook.activeSheet;
  writeCells(workbook, plan, at('O14'), () => ({ value: 50.64, formula: null }));
  formatCells(workbook, plan, at('O14'), { numberFormat: '0.00', fill: { pattern: 'Solid', color: '#F8CBAD', patternColor: null } });
  addConditionalFormat(plan, 'x', [at('O14:O70')], { type: 'CellValue', operator: 'LessThan', formula1: '=75', formula2: null })
    .format = { font: { color: '#9C0006' }, fill: { pattern: 'Solid', color: '#FFC7CE', patternColor: null } };
  plan.notes.push({ row: 13, column: 14, text: 'calculado', author: 'PEI', visible: false, width: null, height: null });
  const sheet = addSheet(workbook, 'Resumen');
  const rows = [['Nivel', 'Casos'], ['Rojo', 12], ['Ámbar', 3], ['Verde', 11], ["=no, soy 'texto'", null]];
  writeCells(workbook, sheet, at('A1:B5'), (row, column) => ({ value: rows[row]?.[column] ?? null, formula: null }));
  writeCells(workbook, sheet, at('B5'), () => ({ value: null, formula: "=SUM(B2:B4)*'PEI Indicadores'!O14" }));
  addTable(workbook, sheet, at('A1:B4'), true);
  const chart = makeChart('c', 'Semáforo', 'Doughnut');
  chart.series.push({ ...makeSeries(), name: 'Casos', values: '=Resumen!$B$2:$B$4', categories: '=Resumen!$A$2:$A$4', pointColors: new Map([[0, '#C00000'], [1, '#FFC000'], [2, '#00B050']]) });
  sheet.charts.push({ ...chart, left: 200, top: 10, title: { visible: true, text: 'AEI por nivel', overlay: false } });
  return save();
}

describe('LibreOffice, an independent reader,', () => {
  (OFFICE === undefined ? it.skip : it)('reads the numbers, texts and formulas that were saved', () => {
    const folder = mkdtempSync(join(tmpdir(), 'pei-xlsx-'));
    try {
      writeFileSync(join(folder, 'libro.xlsx'), savedWorkbook());
      execFileSync(OFFICE ?? '', [`-env:UserInstallation=file://${folder}/perfil`, '--headless', '--convert-to', EVERY_SHEET, '--outdir', folder, join(folder, 'libro.xlsx')], { stdio: 'ignore' });
      const resumen = readFileSync(join(folder, 'libro-Resumen.csv'), 'utf8').trim().split('\n');
      expect(resumen).toEqual(['"Nivel","Casos"', '"Rojo",12', '"Ámbar",3', '"Verde",11', "\"=no, soy 'texto'\",1316.64"]);
      expect(readFileSync(join(folder, 'libro-PEI Indicadores.csv'), 'utf8')).toMatch(/,2023,92,94,96,98,100,47.6,50.64\n/);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 120_000);
});
