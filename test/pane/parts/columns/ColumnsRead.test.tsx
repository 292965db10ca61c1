/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ColumnsRead } from '../../../../src/pane/parts/columns/ColumnsRead';
import type { LayoutColumn } from '../../../../src/workbook/find/tableLayout';
import { foundTable } from '../../../helpers/pane/paneStates';

const ACTUAL: LayoutColumn = { column: 4, header: 'Valor', meaning: { field: 'actual', year: 2024, span: 'semester' }, confidence: 0.5 };

async function opened(...columns: LayoutColumn[]) {
  const corrections: unknown[] = [];
  const user = userEvent.setup();
  render(<ColumnsRead table={foundTable({ columns })} busy={false} correct={(column, meaning) => void corrections.push([column, meaning])} />);
  return { corrections, user };
}

describe('ColumnsRead', () => {
  it('marks the columns to confirm', async () => {
    await opened(ACTUAL, { ...ACTUAL, column: 5, confidence: 0.9 });
    expect(screen.getAllByText('Por confirmar (50 %)')).toHaveLength(1);
    expect(screen.getByText('90 %')).toBeVisible();
  });

  it('corrects a column with the choice of the user', async () => {
    const { corrections, user } = await opened(ACTUAL);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Qué contiene «Valor»' }), 'Logro esperado 2024');
    expect(corrections).toEqual([[4, { field: 'target', year: 2024 }]]);
  });

  it('accepts a year that no column names', async () => {
    const { corrections, user } = await opened({ ...ACTUAL, header: "Meta '24", meaning: { field: 'unknown' } });
    await user.selectOptions(screen.getByRole('combobox', { name: "Qué contiene «Meta '24»" }), 'Meta, valor o avance de otro año…');
    expect(screen.getByRole('button', { name: 'Usar' })).toBeDisabled();
    await user.selectOptions(screen.getByRole('combobox', { name: /en otro año/ }), 'Valor obtenido, primer semestre');
    await user.type(screen.getByLabelText("Año de «Meta '24»"), '2031');
    await user.click(screen.getByRole('button', { name: 'Usar' }));
    expect(corrections).toEqual([[4, { field: 'actual', year: 2031, span: 'semester' }]]);
    expect(screen.queryByRole('button', { name: 'Usar' })).toBeNull();
  });

  it('lets the user remove a correction, and only that', async () => {
    const { corrections, user } = await opened({ ...ACTUAL, confidence: 1, corrected: true }, { ...ACTUAL, column: 5, header: 'Otra', confidence: 0.9 });
    expect(screen.getAllByRole('button', { name: /Volver a lo leído/ })).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: 'Volver a lo leído en «Valor»' }));
    expect(corrections).toEqual([[4, null]]);
  });

  it('offers nothing for our own columns', async () => {
    await opened({ column: 8, header: 'Semáforo', meaning: { field: 'own' }, confidence: 1 });
    expect(screen.queryByRole('combobox')).toBeNull();
  });
});
