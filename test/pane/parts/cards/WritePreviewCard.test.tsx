/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { WritePreview } from '../../../../src/app/store/messages';
import { WritePreviewCard } from '../../../../src/pane/parts/cards/WritePreviewCard';

function show(sheets: number, omitted: readonly string[] = []): void {
  const preview: WritePreview = {
    title: 'Esto es lo que hará:', promise: 'No se cambia nada suyo.', omitted,
    sheets: Array.from({ length: sheets }, (_, nth) => ({ sheet: `Hoja ${nth + 1}`, lines: [`${nth + 1} celdas`] })),
  };
  render(<WritePreviewCard preview={preview} confirm={() => undefined} dismiss={() => undefined} />);
}

describe('WritePreviewCard', () => {
  it('lists the sheets left out with the reason, before the button', () => {
    show(1, ['Protegidas (Revisar > Desproteger hoja): Unidad B.', 'Sin una tabla de PEI: Notas.']);
    const why = screen.getByText('Estas hojas no se tocarán:');
    expect(why.parentElement).toHaveTextContent('Protegidas (Revisar > Desproteger hoja): Unidad B.Sin una tabla de PEI: Notas.');
    expect(why.compareDocumentPosition(screen.getByRole('button', { name: 'Escribir' }))).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  it('has no list of sheets left out when there are none', () => {
    show(1);
    expect(screen.queryByText('Estas hojas no se tocarán:')).toBeNull();
  });

  it.each([1, 4, 5])('shows %p sheets at once', (count) => {
    show(count);
    expect(screen.getByText(`Hoja ${count}`)).toBeVisible();
    expect(screen.queryByText(/^y otras/)).toBeNull();
  });

  it('folds the sheets of a large workbook after the fourth', async () => {
    show(20);
    expect(screen.getByText('Hoja 4')).toBeVisible();
    expect(screen.queryByText('Hoja 5')).toBeNull();
    await userEvent.click(screen.getByText('y otras 16 hojas'));
    expect(screen.getByText('Hoja 20')).toBeInTheDocument();
  });
});
