/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ChosenRange, ColumnOffer, StartOffer, StartSheet, TableMap } from '../../../src/app/start/offers';
import type { Notice } from '../../../src/app/messages/messages';
import { OtherTable } from '../../../src/pane/parts/start/OtherTable';
import { StartCard } from '../../../src/pane/parts/start/StartCard';

describe('OtherTable', () => {
  Element.prototype.scrollIntoView = () => undefined;

  const SHEETS: readonly StartSheet[] = [{ id: 'b', name: 'Matriz', rows: [{ row: 2, text: 'Llave · P-24' }] }];
  const COLUMNS: readonly ColumnOffer[] = [{ column: 0, letters: 'A', header: 'Llave', samples: [], meaning: { field: 'code' } }];
  const REFUSED: Notice = { code: 'x', message: 'No puede ser.', remedy: 'Elija otra fila.' };

  async function opened(sheets: readonly StartSheet[], answer: Notice | null, selected: ChosenRange | Notice | null = null) {
    const user = userEvent.setup();
    const mapped: unknown[] = [];
    const mapTable = async (map: unknown): Promise<Notice | null> => {
      mapped.push(map);
      return answer;
    };
    render(<OtherTable busy={false} sheetsToMap={() => Promise.resolve(sheets)} columnsAt={() => COLUMNS} selectedRange={() => Promise.resolve(selected)} mapTable={mapTable} />);
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

    it('takes the selected range for the table, and shows its address', async () => {
      const rect = { top: 4, left: 0, height: 36, width: 8 };
      const { user, mapped } = await opened(SHEETS, null, { sheetId: 'c', rect, address: 'Otra!A5:H40' });
      await user.click(screen.getByRole('button', { name: 'Usar el rango seleccionado' }));
      expect(screen.getByRole('status')).toHaveTextContent('La tabla está en Otra!A5:H40, con sus títulos arriba.');
      await user.click(screen.getByRole('button', { name: 'Usar esta tabla' }));
      expect(mapped).toEqual([{ sheetId: 'c', row: 4, range: rect, meanings: { 0: { field: 'code' } } }]);
    });

    it('says why a selection can be no table, and goes back to the rows', async () => {
      const { user } = await opened(SHEETS, null, REFUSED);
      await user.click(screen.getByRole('button', { name: 'Usar el rango seleccionado' }));
      expect(screen.getByText('No puede ser.')).toBeVisible();
      expect(screen.getByRole('combobox', { name: 'Fila de los títulos' })).toBeVisible();
    });

    it('says that no sheet has a row that may be a header', async () => {
      await opened([], null);
      expect(screen.getByText('Este libro no se puede cambiar, o no tiene otras filas con títulos.')).toBeVisible();
    });
  });
});

describe('StartCard', () => {
  Element.prototype.scrollIntoView = () => undefined;

  const NOTICE: Notice = { code: 'sin-tabla', message: 'No se encontró una tabla de PEI.', remedy: 'Lo más parecido: la fila 3.' };
  const SHEETS: StartOffer = {
    sheets: [
      { id: 'a', name: 'Matriz', rows: [{ row: 2, text: 'Llave · P-24' }, { row: 0, text: 'Otra' }] },
      { id: 'b', name: 'Datos', rows: [{ row: 4, text: 'Cód · Meta' }] },
    ],
    texts: [],
  };
  const COLUMNS: readonly ColumnOffer[] = [
    { column: 0, letters: 'A', header: 'Llave', samples: ['IND.01.AEI.01.01'], meaning: { field: 'code' } },
    { column: 1, letters: 'B', header: 'Plan 2024', samples: ['100', '200'], meaning: { field: 'unknown' } },
    { column: 2, letters: 'C', header: '', samples: [], meaning: { field: 'unknown' } },
  ];

  function show(start: StartOffer | undefined = SHEETS, answer: Notice | null = null, hint?: string) {
    const asked: unknown[] = [];
    render(
      <StartCard
        notice={NOTICE}
        start={start}
        hint={hint}
        actions={{
          look: () => void asked.push('look'),
          createExample: () => void asked.push('example'),
          separateText: (sheetId) => void asked.push(`separate ${sheetId}`),
          columnsAt: (sheetId, row) => (row === 99 ? [] : sheetId === 'a' && row === 2 ? COLUMNS : COLUMNS.slice(0, 1)),
          selectedRange: async () => null,
          mapTable: async (map: TableMap) => {
            asked.push(map);
            return answer;
          },
        }}
      />,
    );
    return { asked, user: userEvent.setup() };
  }

  const openMapper = async (user: ReturnType<typeof userEvent.setup>): Promise<HTMLElement> => {
    await user.click(screen.getByRole('button', { name: 'Indicar las columnas' }));
    return screen.getByRole('region', { name: 'Indicar las columnas' });
  };

  describe('StartCard', () => {
    it('shows what was searched for and offers three ways to start', async () => {
      const { asked, user } = show();
      expect(screen.getByText('Lo más parecido: la fila 3.')).toBeVisible();
      await user.click(screen.getByRole('button', { name: 'Crear hoja de ejemplo' }));
      await user.click(screen.getByRole('button', { name: 'Volver a buscar' }));
      expect(asked).toEqual(['example', 'look']);
    });

    it('offers to separate a text in one column before anything else', async () => {
      const { asked, user } = show({ ...SHEETS, texts: [{ id: 't', name: 'Pegado' }] });
      expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['Separar en columnas', 'Indicar las columnas', 'Crear hoja de ejemplo', 'Volver a buscar']);
      expect(screen.getByText(/«Pegado» no cambia/)).toBeVisible();
      await user.click(screen.getByRole('button', { name: 'Separar en columnas' }));
      expect(asked).toEqual(['separate t']);
    });

    it('offers each of several texts by its sheet', async () => {
      const { asked, user } = show({ ...SHEETS, texts: [{ id: 't', name: 'Pegado' }, { id: 'u', name: 'Otro' }] });
      await user.click(screen.getByRole('button', { name: 'Separar en columnas «Otro»' }));
      expect(asked).toEqual(['separate u']);
    });

    it.each<{ start: StartOffer | undefined; buttons: readonly string[]; because: string }>([
      { start: undefined, buttons: ['Volver a buscar'], because: 'the workbook cannot be changed' },
      { start: { sheets: [], texts: [] }, buttons: ['Crear hoja de ejemplo', 'Volver a buscar'], because: 'no sheet has rows that could be a header' },
    ])('offers only $buttons: $because', ({ start, buttons }) => {
      render(<StartCard notice={NOTICE} start={start} hint={undefined} actions={{ look: () => undefined, createExample: () => undefined, separateText: () => undefined, columnsAt: () => [], selectedRange: async () => null, mapTable: async () => null }} />);
      expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(buttons);
    });
  });

  describe('StartCard, waiting', () => {
    it('says what the user must do for it to go on', () => {
      show(SHEETS, null, 'Presione Enter en la celda que está editando.');
      expect(screen.getByText('Presione Enter en la celda que está editando.')).toBeVisible();
    });
  });

  describe('ColumnMapper', () => {
    it('begins with the likeliest header and what its columns seem to hold, with the focus on its heading', async () => {
      const { user } = show();
      const mapper = await openMapper(user);
      expect(within(mapper).getByRole('heading', { name: 'Indicar las columnas' })).toHaveFocus();
      expect(within(mapper).getByLabelText('Hoja')).toHaveValue('a');
      expect(within(mapper).getByLabelText('Fila de los títulos')).toHaveValue('2');
      expect(within(mapper).getByLabelText('Qué contiene «Llave»')).toHaveValue('code');
      expect(within(mapper).getByText('Contiene: 100; 200')).toBeVisible();
      expect(within(mapper).getByText('Sin título')).toBeVisible();
    });

    it('passes on the answer for each column, with the year of its title', async () => {
      const { asked, user } = show();
      const mapper = await openMapper(user);
      await user.selectOptions(within(mapper).getByLabelText('Qué contiene «Plan 2024»'), 'Logro esperado (meta)');
      expect(within(mapper).getByLabelText('Año de «Plan 2024»')).toHaveValue(2024);
      await user.selectOptions(within(mapper).getByLabelText('Qué contiene «C»'), 'Valor obtenido, primer semestre');
      await user.click(within(mapper).getByRole('button', { name: 'Usar esta tabla' }));
      expect(screen.getByRole('alert')).toHaveTextContent('Falta el año de la columna «C».');
      expect(asked).toEqual([]);
      await user.type(within(mapper).getByLabelText('Año de «C»'), '2024');
      await user.click(within(mapper).getByRole('button', { name: 'Usar esta tabla' }));
      expect(asked).toEqual([{
        sheetId: 'a', row: 2, meanings: { 0: { field: 'code' }, 1: { field: 'target', year: 2024 }, 2: { field: 'actual', year: 2024, span: 'semester' } },
      }]);
      expect(screen.queryByRole('alert')).toBeNull();
    });

    it('says why it cannot be a table', async () => {
      const { user } = show(SHEETS, { code: 'falta-codigo', message: 'Falta decir qué columna tiene los códigos.', remedy: 'Elija «Código».' });
      const mapper = await openMapper(user);
      await user.click(within(mapper).getByRole('button', { name: 'Usar esta tabla' }));
      expect(await screen.findByRole('alert')).toHaveTextContent('Falta decir qué columna tiene los códigos.');
    });

    it('takes another sheet, another of its rows, or any row by its number', async () => {
      const { asked, user } = show();
      const mapper = await openMapper(user);
      await user.selectOptions(within(mapper).getByLabelText('Hoja'), 'Datos');
      expect(within(mapper).getByLabelText('Fila de los títulos')).toHaveValue('4');
      await user.selectOptions(within(mapper).getByLabelText('Fila de los títulos'), 'Otra fila…');
      const number = within(mapper).getByLabelText('Número de la fila');
      await user.clear(number);
      await user.type(number, '100');
      expect(within(mapper).getByText(/En esa fila no hay nada/)).toBeVisible();
      expect(within(mapper).getByRole('button', { name: 'Usar esta tabla' })).toBeDisabled();
      await user.clear(number);
      await user.type(number, '7');
      await user.click(within(mapper).getByRole('button', { name: 'Usar esta tabla' }));
      expect(asked).toEqual([{ sheetId: 'b', row: 6, meanings: { 0: { field: 'code' } } }]);
      await user.click(within(mapper).getByRole('button', { name: 'Cancelar' }));
      expect(screen.getByRole('button', { name: 'Crear hoja de ejemplo' })).toBeVisible();
    });
  });
});
