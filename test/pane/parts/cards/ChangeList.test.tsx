/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { render, screen } from '@testing-library/react';
import { ChangeList } from '../../../../src/pane/parts/cards/ChangeList';

describe('ChangeList', () => {
  it('lists each change in a list that the keyboard can scroll', () => {
    render(<ChangeList changes={['AEI.04.03: 58.13 → 75.39, de rojo a ámbar', 'AEI.05.01: 15.00 → 25.00']} />);
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(['AEI.04.03: 58.13 → 75.39, de rojo a ámbar', 'AEI.05.01: 15.00 → 25.00']);
    expect(screen.getByRole('list', { name: 'Cambios' })).toHaveAttribute('tabindex', '0');
  });

  it('says that nothing changed when there are no changes', () => {
    render(<ChangeList changes={[]} />);
    expect(screen.getByText('Ningún OEI ni AEI cambió.')).toBeVisible();
    expect(screen.queryByRole('list')).toBeNull();
  });
});
