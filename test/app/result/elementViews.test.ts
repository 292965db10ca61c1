import type { TableReading } from '../../../src/app/calculate/readTables';
import { differingPrint, elementViews } from '../../../src/app/result/elementViews';
import { CEPLAN_METHOD } from '../../../src/app/settings/methodSettings';
import { USUAL_SETTINGS } from '../../../src/app/settings/settings';
import { evaluate } from '../../../src/engine/method/evaluate';
import type { Printed } from '../../../src/engine/plan/indicator';
import type { Plan } from '../../../src/engine/plan/plan';
import type { TableLayout } from '../../../src/workbook/find/tableLayout';
import { anAction, anIndicator, aPlan } from '../../helpers/plans/plans';
import { sheetCells } from '../../helpers/sheets/cellsOf';

describe('elementViews', () => {
  const layout: TableLayout = {
    sheetId: 'S1', sheet: 'PEI', kind: 'b7', averageRow: null, title: '', headings: [],
    header: { top: 9, left: 0, height: 3, width: 15 },
    body: { top: 12, left: 0, height: 20, width: 15 },
    columns: [
      { column: 0, header: 'Código', meaning: { field: 'code' }, confidence: 1 },
      { column: 14, header: 'Avance', meaning: { field: 'progress', year: 2024, span: 'semester' }, confidence: 1 },
    ],
  };

  const viewsOf = (plan: Plan, columns = layout.columns, method = CEPLAN_METHOD) => {
    const settings = { ...USUAL_SETTINGS, method };
    const reading: TableReading = { cells: sheetCells({ values: [] }), layout: { ...layout, columns }, plan, observations: [], settings };
    return elementViews(reading, evaluate(plan, 0));
  };

  const twoLevels = aPlan(
    [
      anIndicator({ code: 'IND.01.OEI.01', level: 'OEI', parent: 0, row: 14, actuals: [null] }),
      anIndicator({ row: 16, actuals: [95] }),
      anIndicator({ code: 'IND.02.AEI.01.01', row: 17, relevance: 2, actuals: [50] }),
    ],
    {
      objectives: [anAction({ level: 'OEI', code: 'OEI.01', name: 'REDUCIR EL RIESGO', row: 13, indicators: [0] })],
      actions: [anAction({ row: 15, indicators: [1, 2] })],
    },
  );

  describe('elementViews', () => {
    it('shows OEI and AEI in the order of the sheet, each with its indicators', () => {
      expect(viewsOf(twoLevels).map(({ code, progress, band, indicators }) => [code, progress.text, band, indicators.map((one) => one.code)])).toEqual([
        ['OEI.01', 'ND', 'nd', ['IND.01.OEI.01']],
        ['AEI.01.01', '80.00', 'amber', ['IND.01.AEI.01.01', 'IND.02.AEI.01.01']],
      ]);
    });

    it('shows of an indicator its share to four decimals, its unit and its explanation', () => {
      const [, action] = viewsOf(twoLevels);
      expect(action?.indicators[0]).toMatchObject({ weight: '0.6667', unit: '15.00-GERENCIA DE SEGURIDAD CIUDADANA', band: 'green' });
      expect(action?.indicators[0]?.progress.explanation).toBe('95.00 / 100.00 = 95.00 %');
      expect(action?.progress.explanation).toContain('suma 80.00');
    });

    it('says of each figure its pace, what is missing for another colour, and the print that differs', () => {
      const plan = aPlan(
        [anIndicator({ row: 16, actuals: [95], printed: [94] }), anIndicator({ code: 'IND.02.AEI.01.01', row: 17, relevance: 2, actuals: [40] })],
        { actions: [anAction({ row: 15, indicators: [0, 1], printed: ['ND'] })] },
      );
      const [action] = viewsOf(plan);
      expect(action?.indicators.map(({ pace, missing, printed }) => [pace, missing, printed])).toEqual([
        ['on-pace', '', '94.00'],
        ['behind', 'faltan 35 licencias para ámbar y 55 para verde', ''],
      ]);
      expect(action).toMatchObject({ pace: 'on-pace', missing: '', printed: 'ND' });
    });

    it('points to the progress cell of the row, or to its code where there is no such column', () => {
      expect(viewsOf(twoLevels)[1]?.place).toEqual({ sheet: 'PEI', rect: { top: 14, left: 14, height: 1, width: 1 } });
      expect(viewsOf(twoLevels, layout.columns.slice(0, 1))[1]?.place?.rect.left).toBe(0);
    });

    it('has no place for an element without a row of its own, and puts it where its indicators stand', () => {
      const plan = aPlan(twoLevels.indicators, {
        objectives: [anAction({ level: 'OEI', code: 'OEI.01', row: null, indicators: [0] })],
        actions: [anAction({ row: 13, indicators: [1, 2] })],
      });
      expect(viewsOf(plan).map(({ code, place }) => [code, place === null])).toEqual([['AEI.01.01', false], ['OEI.01', true]]);
    });

    it('gathers at the end, without a code, the indicators that hang from nothing', () => {
      const plan = aPlan([anIndicator(), anIndicator({ code: 'IND.09.AEI.09.09', parent: -1, row: 30 })], { actions: [anAction()] });
      const last = viewsOf(plan).at(-1);
      expect(last).toMatchObject({ code: '', name: 'Indicadores sin OEI ni AEI', band: 'nd', place: null });
      expect(last?.indicators.map(({ code, weight }) => [code, weight])).toEqual([['IND.09.AEI.09.09', '']]);
    });
  });
});

describe('otherPrinted', () => {
  it.each<{ printed: Printed | undefined; computed: number | null; says: string; because: string }>([
    { printed: 108, computed: 100, says: '108.00', because: 'the print is above the cap' },
    { printed: 50.64, computed: 50.64, says: '', because: 'they agree' },
    { printed: 50.6400001, computed: 50.64, says: '', because: 'printed with two decimals they are the same' },
    { printed: 'ND', computed: 50.64, says: 'ND', because: 'the print has no figure where there is one' },
    { printed: 0, computed: null, says: '0.00', because: 'the print has a figure where there is none' },
    { printed: 'ND', computed: null, says: '', because: 'both have none' },
    { printed: null, computed: 50.64, says: '', because: 'the cell was blank' },
    { printed: undefined, computed: 50.64, says: '', because: 'the table has no such column' },
  ])('says «$says» of $printed beside $computed: $because', ({ printed, computed, says }) => {
    expect(differingPrint(printed, computed)).toBe(says);
  });
});
