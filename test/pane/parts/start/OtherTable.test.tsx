/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ColumnOffer, StartSheet } from '../../../../src/app/start/offers';
import type { Notice } from '../../../../src/app/store/messages';
import { OtherTable } from '../../../../src/pane/parts/start/OtherTable';

Element.prototype.scrollIntoView = () => undefined;

const SHEETS: readonly StartSheet[] = [{ id: 'b', name: 'Matriz', rows: [{ row: 2, text: 'Llave · P-24' }] }];
const COLUMNS: readonly ColumnOffer[] = [{ column: 0, letters: 'A', header: 'Llave', samples: [], meaning: { field: 'code' } }];
const REFUSED: Notice = { code: 'x', message: 'No puede ser.', remedy: 'Elija otra fila.' };

async function opened(sheets: readonly StartSheet[], answer: Notice | null) {
  const user = userEvent.setup();
  const mapped: unknown[] = [];
  const mapTable = async (map: unknown): Promise<Notice | null> => {
    mapped.push(map);
    return answer;
  };
  render(<OtherTable busy={false} sheetsToMap={() => sheets} columnsAt={() => COLUMNS} mapTable={mapTable} />);
  await user.click(screen.getByRole('button', { name: 'Indicar otra tabla' }));
  return { user, mapped };
}

describe('OtherTable', () => {
  it('closes when the table is accepted', async () => {
    const { user, mapped } = await opened(SHEETS, null);
    await user.click(screen.getByRole('button', { name: 'Usar esta tabla' }));
    expect(mapped).toEqual([{ sheetId: 'b', row: 2, meanings: { 0: { field: 'code' } } }]);
    expect(screen.getByRole('button', { name: 'Indicar otra tabla' })).toBeVisible();
  });

  it('stays open with the reason when it cannot be a table', async () => {
    const { user } = await opened(SHEETS, REFUSED);
    await user.click(screen.getByRole('button', { name: 'Usar esta tabla' }));
    expect(screen.getByText('No puede ser.')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Usar esta tabla' })).toBeVisible();
  });

  it('closes on Cancelar without mapping', async () => {
    const { user, mapped } = await opened(SHEETS, null);
    await user.click(screen.getByRole('button', { name: 'Cancelar' }));
    expect(screen.getByRole('button', { name: 'Indicar otra tabla' })).toBeVisible();
    expect(mapped).toEqual([]);
  });

  it('says that no sheet has a row that may be a header', async () => {
    await opened([], null);
    expect(screen.getByText('Este libro no se puede cambiar, o no tiene otras filas con títulos.')).toBeVisible();
  });
});
