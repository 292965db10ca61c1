/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { PaneButton } from '../../../../src/pane/parts/controls/PaneButton';

describe('PaneButton', () => {
  it.each<{ busy: boolean; heard: number; because: string }>([
    { busy: false, heard: 2, because: 'a click and Enter are the same' },
    { busy: true, heard: 0, because: 'something is being done' },
  ])('handles $heard clicks when busy is $busy: $because', async ({ busy, heard }) => {
    let clicks = 0;
    const user = userEvent.setup();
    render(<PaneButton disabledFocusable={busy} onClick={() => (clicks += 1)}>Calcular avance</PaneButton>);
    const button = screen.getByRole('button', { name: 'Calcular avance' });
    await user.click(button);
    expect(button).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(clicks).toBe(heard);
  });

  it('is marked as disabled for screen readers', () => {
    render(<PaneButton disabledFocusable>Calcular avance</PaneButton>);
    expect(screen.getByRole('button')).toHaveAttribute('aria-disabled', 'true');
  });

  it('does not submit a form', () => {
    render(<PaneButton>Calcular avance</PaneButton>);
    expect(screen.getByRole('button')).toHaveAttribute('type', 'button');
  });
});
