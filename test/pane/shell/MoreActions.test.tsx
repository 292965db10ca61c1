/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { UndoOffer } from '../../../src/app/undo/storedChange';
import { MoreActions } from '../../../src/pane/shell/MoreActions';

const OFFER: UndoOffer = { label: 'cálculo de 2024, primer semestre', sheets: ['PEI'] };
const UNDO = 'Deshacer: cálculo de 2024, primer semestre';

function show({ offer, busy = false }: { offer?: UndoOffer; busy?: boolean }) {
  const asked: string[] = [];
  const ask = (what: string) => () => void asked.push(what);
  render(<MoreActions busy={busy} undoOffer={offer} summarize={ask('summary')} draftAlerts={ask('alerts')} calculateAll={ask('all')} undo={ask('undo')} />);
  return asked;
}
const names = (): (string | null)[] => screen.queryAllByRole('button').map(({ textContent }) => textContent);

describe('MoreActions', () => {
  it.each<{ shown: Parameters<typeof show>[0]; buttons: string[]; because: string }>([
    { shown: {}, buttons: ['Regenerar resumen', 'Redactar alertas', 'Recalcular todo el libro'], because: 'nothing was calculated that could be undone' },
    { shown: { offer: OFFER }, buttons: ['Regenerar resumen', 'Redactar alertas', 'Recalcular todo el libro', UNDO], because: 'a run can be undone' },
  ])('shows $buttons: $because', ({ shown, buttons }) => {
    show(shown);
    expect(names()).toEqual(buttons);
  });

  it.each<{ busy: boolean; heard: string[]; because: string }>([
    { busy: false, heard: ['summary', 'alerts', 'all', 'undo'], because: 'nothing is being done' },
    { busy: true, heard: [], because: 'one thing is done at a time' },
  ])('handles $heard when busy is $busy: $because', async ({ busy, heard }) => {
    const asked = show({ offer: OFFER, busy });
    const user = userEvent.setup();
    for (const button of screen.getAllByRole('button')) await user.click(button);
    expect(asked).toEqual(heard);
  });
});
