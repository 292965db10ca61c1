/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { CopyButton } from '../../../../src/pane/parts/controls/CopyButton';

/** A view of Office with these doors to the clipboard. */
function show({ isShut, byCommand }: { isShut: boolean; byCommand: boolean }) {
  const copied: string[] = [];
  const user = userEvent.setup();
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: { writeText: async (text: string) => (isShut ? Promise.reject(new Error('NotAllowedError')) : void copied.push(text)) },
  });
  document.execCommand = () => {
    if (!byCommand) return false;
    const event = Object.assign(new Event('copy'), { clipboardData: { setData: (_: string, text: string) => void copied.push(text) } });
    document.dispatchEvent(event);
    return true;
  };
  render(<CopyButton label="Copiar detalle" text="detalle" />);
  return { user, copied };
}

describe('CopyButton', () => {
  it.each<{ view: Parameters<typeof show>[0]; says: string; gives: string[]; because: string }>([
    { view: { isShut: false, byCommand: false }, says: 'Copiado', gives: ['detalle'], because: 'the clipboard is open' },
    { view: { isShut: true, byCommand: true }, says: 'Copiado', gives: ['detalle'], because: 'the older way is' },
    { view: { isShut: true, byCommand: false }, says: 'No se pudo copiar', gives: [], because: 'both are shut' },
  ])('says «$says»: $because', async ({ view, says, gives }) => {
    const { user, copied } = show(view);
    await user.click(screen.getByRole('button', { name: 'Copiar detalle' }));
    expect(await screen.findByText(says)).toBeVisible();
    expect(copied).toEqual(gives);
  });
});
