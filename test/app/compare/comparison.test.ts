import { comparisonSteps } from '../../../src/app/compare/comparison';
import type { Comparison } from '../../../src/app/compare/comparison';
import { namedCuts } from '../../../src/app/compare/cuts';
import type { CutSource } from '../../../src/app/compare/cuts';
import { readTables } from '../../../src/app/join/acrossSheets';
import { METHOD_SETTING } from '../../../src/app/settings/methodSettings';
import { CEPLAN_POLICIES } from '../../../src/engine/method/evaluation';
import { runToEnd } from '../../../src/engine/steps';
import type { CellValue } from '../../../src/workbook/cells/sheetCells';
import type { WorkbookCells } from '../../../src/workbook/port';
import { sheetCells } from '../../helpers/sheets/cellsOf';

const HEADER = ['Código', 'Denominación', 'LE 2023', 'LE 2024', 'VO 2023 anual', 'VO 2024-I'];

/** A workbook with an AEI and its indicators: code, name, LE and VO of two years. */
function source(name: string, rows: readonly (readonly CellValue[])[], settings: WorkbookCells['settings'] = {}, header: readonly string[] = HEADER): CutSource {
  const values = [header, [String(rows[0]?.[0]).replace(/^IND\.\d+\./, ''), 'Servicio brindado', ...header.slice(2).map(() => '')], ...rows].map((row) => [...row]);
  const workbook: WorkbookCells = { sheets: [sheetCells({ id: 'S1', name: 'PEI', values })], activeSheetId: 'S1', isReadOnly: false, settings };
  return { workbook, readings: readTables(workbook), name, savedOn: null };
}

const row = (nth: number, value: CellValue, area = '01.01'): readonly CellValue[] => [`IND.0${nth}.AEI.${area}`, `Número de casos ${nth}`, 100, 100, 40, value];

function compared(before: CutSource, now: CutSource): Comparison {
  const choice = { table: 'S1#0', period: '2024-S1' };
  const [first, second] = namedCuts(before, choice, now, choice);
  return runToEnd(comparisonSteps(first, second, [second]));
}

const early = source('PEI 10-07-2024.xlsx', [row(1, 60), row(2, 80)]);
const late = source('PEI 31-07-2024.xlsx', [row(1, 90), row(2, 80)]);

describe('a comparison in words', () => {
  it('has the paragraph for the report: the mean, the colours, what was registered', () => {
    expect(compared(early, late).paragraph).toBe('Entre el corte del 10 de julio y el corte del 31 de julio, el avance promedio de las AEI pasó de 70% a 85%: 0 (antes 1) en rojo, 1 (antes 0) en ámbar y 0 en verde. '
      + 'Cambia de color una AEI: AEI.01.01 de rojo a ámbar (70% a 85%). Cambió el valor obtenido de 1 indicador.');
    const copy = source('PEI 31-07-2024.xlsx', [row(1, 60), row(2, 80)]);
    expect(compared(early, copy).paragraph).toBe('Entre el corte del 10 de julio y el corte del 31 de julio no hay diferencias: los nombres, las metas, los valores obtenidos y los avances son los mismos.');
  });

  it('says what comes and goes', () => {
    const { rows, paragraph } = compared(early, source('PEI 31-07-2024.xlsx', [row(1, 60), row(3, 80)]));
    expect(rows.flatMap(({ code, items }) => items.map(({ what }) => `${code} ${what}`))).toEqual(['IND.03.AEI.01.01 Aparece', 'IND.02.AEI.01.01 Ya no está']);
    expect(paragraph).toMatch(/ Se incorporó 1 indicador; se retiró 1 indicador\.$/);
  });

  it.each<{ now: CutSource; note: RegExp; because: string }>([
    { now: source('x.xlsx', [row(1, 60, '09.09')]), note: /^Ningún indicador está en los dos cortes: compruebe que sean del mismo plan\.$/, because: 'it is another plan' },
    { now: source('x.xlsx', [row(1, 'sesenta y tantos'), row(2, 80), row(3, 70), row(4, 60), row(5, 50)]), note: /^1 indicador del libro «x\.xlsx» tiene una fila o una cifra que no se entendió: vea Revisión en ese libro\.$/, because: 'a value was not understood' },
    { now: source('x.xlsx', [row(1, 60).slice(0, 4).concat(60), row(2, 80).slice(0, 4).concat(80)], {}, [...HEADER.slice(0, 4), 'VO 2024-I']), note: /^Solo el corte del 10 de julio tiene los valores de 2023, año completo: no se comparan\.$/, because: 'one has a period more' },
    {
      now: source('x.xlsx', [row(1, 60), row(2, 80)], { [METHOD_SETTING]: { policies: { ...CEPLAN_POLICIES, limits: { amberFrom: 50, greenFrom: 90 } }, expected: {} } }),
      note: /^El semáforo de los dos cortes tiene límites distintos \(75 y 95 antes; 50 y 90 ahora\)/, because: 'each is coloured by its own limits',
    },
    {
      now: source('x.xlsx', [row(1, 60), row(2, 80)], { [METHOD_SETTING]: { policies: { ...CEPLAN_POLICIES, cap: false }, expected: {} } }),
      note: /^Los dos cortes se calculan con ajustes distintos/, because: 'each is computed by its own settings',
    },
  ])('notes $note: $because', ({ now, note }) => expect(compared(early, now).notes).toContainEqual(expect.stringMatching(note)));
});
