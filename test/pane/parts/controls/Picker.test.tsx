/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Picker } from '../../../../src/pane/parts/controls/Picker';

function show(disabled: boolean) {
  const chosen: string[] = [];
  render(<Picker label="Periodo" value="a" disabled={disabled} choose={(value) => chosen.push(value)}><option value="a">A</option><option value="b">B</option></Picker>);
  return { chosen, picker: screen.getByRole('combobox', { name: 'Periodo' }) };
}

describe('Picker', () => {
  it('tells what was chosen', async () => {
    const { chosen, picker } = show(false);
    await userEvent.selectOptions(picker, 'B');
    expect(chosen).toEqual(['b']);
  });

  it('takes no choice while it is disabled', () => expect(show(true).picker).toBeDisabled());
});
