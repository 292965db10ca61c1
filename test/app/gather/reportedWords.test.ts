import { causeClause, reportedWords } from '../../../src/app/gather/reportedWords';
import { registerSheet } from '../../../src/workbook/gather/registerSheet';
import type { RegisterRow } from '../../../src/workbook/gather/registerSheet';
import { sheetBlockName } from '../../../src/workbook/ownSheets/ownSheet';
import { sheetCells } from '../../helpers/sheets/cellsOf';
import { read2024, tableOf } from '../../helpers/sheets/returnedRequests';

const row = (parts: Partial<RegisterRow>): RegisterRow =>
  ({ date: '16/07/2024', file: 'a.xlsx', unit: 'OFICINA', reporter: '', code: 'IND.01.AEI.01.01', period: '2024-I', sheet: 'PEI Indicadores', before: '', after: 1, source: '', cause: '', comment: '', ...parts });

/** The 2024 workbook with a register of these rows. */
function readWith(...rows: readonly RegisterRow[]) {
  const read = read2024();
  const { values } = registerSheet(null, rows);
  const block = { top: 0, left: 0, height: values.length, width: values[0]?.length ?? 0 };
  const register = sheetCells({ id: 'R', name: 'Registro PEI', values, ownNames: { [sheetBlockName('Registro')]: block } });
  return { ...read, workbook: { ...read.workbook, sheets: [...read.workbook.sheets, register] } };
}

describe('what units reported', () => {
  it('is told by code, of the period and the table asked for, the last of it', () => {
    const read = readWith(row({ cause: 'la primera' }), row({ cause: 'la de otro periodo', period: '2023' }), row({ cause: ' la última ', comment: 'ojo' }));
    expect([...reportedWords(read, tableOf(read), '2024-S1')]).toEqual([['IND.01.AEI.01.01', { unit: 'OFICINA', cause: 'la última', comment: 'ojo' }]]);
  });

  it('is nothing in a workbook without a register', () => {
    const read = read2024();
    expect(reportedWords(read, tableOf(read), '2024-S1').size).toBe(0);
  });
});

it.each([
  ['Falta de personal.', 'debido a lo que informa la unidad: falta de personal'],
  ['Debido a que no hubo presupuesto', 'debido a que no hubo presupuesto'],
  ['SIAF no disponible', 'debido a lo que informa la unidad: SIAF no disponible'],
  ['  ', ''],
])('the cause «%s» goes into a paragraph as «%s»', (cause, clause) => {
  expect(causeClause(cause)).toBe(clause);
});
