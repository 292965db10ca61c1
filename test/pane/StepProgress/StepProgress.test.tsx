/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { StepProgress } from '../../../src/pane/StepProgress';

const STEP = { label: 'Calculando «Unidad A» (1 de 2)', done: 0, total: 2 };

describe('StepProgress', () => {
  it('offers to cancel only what can be stopped, and once', async () => {
    let cancelled = 0;
    const { rerender } = render(<StepProgress step={STEP} cancel={() => void (cancelled += 1)} />);
    expect(screen.queryByRole('button')).toBeNull();
    rerender(<StepProgress step={{ ...STEP, canCancel: true }} cancel={() => void (cancelled += 1)} />);
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: 'Cancelar' }));
    await user.click(screen.getByRole('button', { name: 'Se detendrá al terminar esta hoja…' }));
    expect(cancelled).toBe(1);
  });
});
