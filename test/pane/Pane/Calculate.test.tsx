/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { LayoutColumn } from '../../../src/app/state';
import { Calculate } from '../../../src/pane/Pane/Calculate';
import type { PaneActions } from '../../../src/pane/Pane/usePane';
import { foundTable, survey } from '../../helpers/paneStates';

const DOUBT: LayoutColumn = { column: 4, header: 'Valor', meaning: { field: 'actual', year: 2024, span: 'semester' }, confidence: 0.5 };

function show(...columns: LayoutColumn[]) {
  const asked: unknown[] = [];
  const actions = {
    calculate: () => void asked.push('calculate'),
    correctColumn: (column: number, meaning: unknown) => void asked.push([column, meaning]),
    confirmAndCalculate: (doubts: readonly LayoutColumn[]) => void asked.push(doubts.map(({ header }) => header)),
  } as unknown as PaneActions;
  render(<Calculate survey={survey(foundTable({ columns }))} busy={false} actions={actions} />);
  return { asked, user: userEvent.setup() };
}
const calculate = () => screen.getByRole('button', { name: 'Calcular avance' });

describe('Calculate', () => {
  it('calculates at once where every column was read with certainty', async () => {
    const { asked, user } = show({ ...DOUBT, confidence: 0.6 });
    await user.click(calculate());
    expect(asked).toEqual(['calculate']);
  });

  it('asks about doubtful columns, and about those only, before anything is calculated', async () => {
    const { asked, user } = show(DOUBT, { ...DOUBT, column: 5, header: 'Meta', confidence: 0.9 });
    await user.click(calculate());
    expect(asked).toEqual([]);
    const card = screen.getByRole('region', { name: 'Columnas por confirmar' });
    expect(within(card).getAllByRole('combobox')).toHaveLength(1);
    await user.click(within(card).getByRole('button', { name: 'Confirmar y calcular' }));
    expect(asked).toEqual([['Valor']]);
    expect(screen.queryByRole('region', { name: 'Columnas por confirmar' })).toBeNull();
  });

  it('lets the answer be another', async () => {
    const { asked, user } = show(DOUBT);
    await user.click(calculate());
    await user.selectOptions(screen.getByRole('combobox'), 'No se usa');
    expect(asked).toEqual([[4, { field: 'unknown' }]]);
  });
});
