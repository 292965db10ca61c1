/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { NewsCard } from '../../../../src/pane/parts/cards/NewsCard';
import { place } from '../../../helpers/pane/paneStates';

it('shows each line with the icon of its status and a link to its cell', async () => {
  const gone: unknown[] = [];
  const lines = [
    { status: 'done' as const, text: 'Unidad A', detail: '34 indicadores.', place: place(9, 0) },
    { status: 'skipped' as const, text: 'Notas', detail: 'Omitida: no tiene una tabla de PEI.', place: null },
    { status: 'failed' as const, text: 'Unidad B', detail: 'La hoja está protegida.', place: null },
  ];
  render(<NewsCard news={{ title: 'Se recorrieron las 2 hojas.', lines }} goTo={(one) => void gone.push(one)} />);
  const items = screen.getAllByRole('listitem');
  expect(items.map((item) => within(item).getByLabelText(/Hecho|Omitido|Con error/).getAttribute('aria-label'))).toEqual(['Hecho', 'Omitido', 'Con error']);
  await userEvent.setup().click(screen.getByRole('button', { name: /Ir a A10/ }));
  expect(gone).toEqual([place(9, 0)]);
});
