/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Survey } from '../../../src/app/state';
import { MoreActions } from '../../../src/pane/MoreActions';
import { foundTable, survey } from '../../helpers/paneStates';

const asked: string[] = [];
const show = (shown: Survey, busy = false) =>
  render(<MoreActions survey={shown} busy={busy} calculateAll={() => void asked.push('all')} undo={() => void asked.push('undo')} />);
const names = (): (string | null)[] => screen.queryAllByRole('button').map(({ textContent }) => textContent);
const OFFER = { label: 'cálculo de 2024, primer semestre', sheets: ['PEI'] };
const PERIODS = [{ id: '2023', label: '2023', hasValues: true }, { id: '2024', label: '2024', hasValues: true }];

describe('MoreActions', () => {
  it.each<{ shown: Survey; buttons: string[]; because: string }>([
    { shown: survey(), buttons: [], because: 'one table with one period is what the main button calculates' },
    { shown: survey(foundTable(), foundTable()), buttons: ['Recalcular todo el libro'], because: 'there are two tables' },
    { shown: survey(foundTable({ periods: PERIODS })), buttons: ['Recalcular todo el libro'], because: 'there are two periods with values' },
    { shown: { ...survey(), undo: OFFER }, buttons: ['Deshacer: cálculo de 2024, primer semestre'], because: 'a run can be undone' },
  ])('shows $buttons: $because', ({ shown, buttons }) => {
    show(shown);
    expect(names()).toEqual(buttons);
  });

  it('passes the clicks on, unless something is being done', async () => {
    const user = userEvent.setup();
    const both = { ...survey(foundTable(), foundTable()), undo: OFFER };
    const { unmount } = show(both);
    for (const button of screen.getAllByRole('button')) await user.click(button);
    expect(asked.splice(0)).toEqual(['all', 'undo']);
    unmount();
    show(both, true);
    for (const button of screen.getAllByRole('button')) await user.click(button);
    expect(asked).toEqual([]);
  });
});
