/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { fireEvent, render, screen } from '@testing-library/react';
import { Fold } from '../../../../src/pane/parts/controls/Fold';

it('draws its content only while it is open', () => {
  render(<Fold title="Cómo se leyó"><p>Columnas</p></Fold>);
  const fold = screen.getByText('Cómo se leyó').closest('details') as HTMLDetailsElement;
  expect(screen.queryByText('Columnas')).toBeNull();
  fold.open = true;
  fireEvent(fold, new Event('toggle'));
  expect(screen.getByText('Columnas')).toBeVisible();
  fold.open = false;
  fireEvent(fold, new Event('toggle'));
  expect(screen.queryByText('Columnas')).toBeNull();
});
