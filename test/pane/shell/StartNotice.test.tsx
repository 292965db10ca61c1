/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { StartNotice } from '../../../src/pane/shell/StartNotice';

const NOTICE = { code: 'x', message: 'Excel no responde.', remedy: 'Cierre y abra el panel.' };

it('shows the notice under the name of the add-in and retries on a click', async () => {
  let retries = 0;
  render(<StartNotice theme="light" notice={NOTICE} retry={() => (retries += 1)} />);
  expect(screen.getByRole('heading', { name: 'PEI Avance' })).toBeVisible();
  expect(screen.getByRole('alert')).toHaveTextContent('Excel no responde.Cierre y abra el panel.');
  await userEvent.click(screen.getByRole('button', { name: 'Reintentar' }));
  expect(retries).toBe(1);
});
