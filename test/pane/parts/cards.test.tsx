/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { WritePreview } from '../../../src/app/messages/messages';
import { ChangedCellsCard } from '../../../src/pane/parts/cards/ChangedCellsCard';
import { ChangeList } from '../../../src/pane/parts/cards/ChangeList';
import { JoinQuestion } from '../../../src/pane/parts/cards/JoinQuestion';
import { startOf } from '../../../src/workbook/cells/observation';
import { NewsCard } from '../../../src/pane/parts/cards/NewsCard';
import { SilenceCard } from '../../../src/pane/parts/cards/SilenceCard';
import { WithoutUndoCard } from '../../../src/pane/parts/cards/WithoutUndoCard';
import { StepProgress, timeLeft } from '../../../src/pane/parts/cards/StepProgress';
import { WritePreviewCard } from '../../../src/pane/parts/cards/WritePreviewCard';
import { fakeStore } from '../../helpers/pane/fakeStore';
import { place } from '../../helpers/pane/paneStates';

describe('ChangeList', () => {
  it('lists each change in a list that the keyboard can scroll', () => {
    render(<ChangeList changes={['AEI.04.03: 58.13 → 75.39, de rojo a ámbar', 'AEI.05.01: 15.00 → 25.00']} />);
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(['AEI.04.03: 58.13 → 75.39, de rojo a ámbar', 'AEI.05.01: 15.00 → 25.00']);
    expect(screen.getByRole('list', { name: 'Cambios' })).toHaveAttribute('tabindex', '0');
  });

  it('says that nothing changed when there are no changes', () => {
    render(<ChangeList changes={[]} />);
    expect(screen.getByText('Ningún avance cambió.')).toBeVisible();
    expect(screen.queryByRole('list')).toBeNull();
  });
});

it('shows each line with the icon of its status and a link to its cell', async () => {
  const gone: unknown[] = [];
  const lines = [
    { status: 'done' as const, text: 'Unidad A', detail: '34 indicadores.', place: place(9, 0) },
    { status: 'done' as const, text: 'Planes', detail: 'Hecha.', place: startOf('Planes') },
    { status: 'skipped' as const, text: 'Notas', detail: 'Omitida: no tiene una tabla de PEI.', place: null },
    { status: 'failed' as const, text: 'Unidad B', detail: 'La hoja está protegida.', place: null },
  ];
  render(<NewsCard news={{ title: 'Se recorrieron las 2 hojas.', lines }} goTo={(one) => void gone.push(one)} close={() => void gone.push('closed')} />);
  const items = screen.getAllByRole('listitem');
  expect(items.map((item) => within(item).getByLabelText(/Hecho|Omitido|Con error/).getAttribute('aria-label'))).toEqual(['Hecho', 'Hecho', 'Omitido', 'Con error']);
  await userEvent.setup().click(screen.getByRole('button', { name: /Ir a A10/ }));
  expect(screen.getByRole('button', { name: 'Ver hoja Planes' })).toHaveTextContent('Ver hoja');
  expect(gone).toEqual([place(9, 0)]);
});

it('offers to go to a cell that somebody changed, to keep it and to replace it', async () => {
  const store = fakeStore({ status: 'starting' });
  const notice = { code: 'celda-ocupada', message: 'Alguien cambió una celda.', remedy: 'Elija.' };
  render(<ChangedCellsCard notice={notice} places={[place(9, 0)]} report={store.report} goTo={(one) => void store.goTo(one)} />);
  const user = userEvent.setup();
  for (const name of ['Ir a la celda', 'Conservar lo escrito', 'Reemplazar']) await user.click(screen.getByRole('button', { name }));
  expect({ places: store.places, asked: store.asked }).toEqual({ places: [place(9, 0)], asked: ['changed cells keep', 'changed cells replace'] });
});

it('says that Excel does not answer, and waits on or gives up', async () => {
  const chosen: string[] = [];
  render(<SilenceCard waiting={{ waitOn: () => void chosen.push('wait on'), giveUp: () => void chosen.push('give up') }} />);
  expect(screen.getByRole('alert')).toHaveTextContent(/Excel no responde\..*nada se pierde/);
  for (const name of ['Seguir esperando', 'Dejarlo']) await userEvent.setup().click(screen.getByRole('button', { name }));
  expect(chosen).toEqual(['wait on', 'give up']);
});

it('asks whether to go on where a run could not be undone', async () => {
  const chosen: boolean[] = [];
  render(<WithoutUndoCard question={{ answer: (goOn) => void chosen.push(goOn) }} />);
  expect(screen.getByRole('region', { name: '¿Seguir sin poder deshacer?' })).toHaveTextContent(/no cabe en el libro.*guarde antes una copia/);
  await userEvent.click(screen.getByRole('button', { name: 'Seguir sin deshacer' }));
  await userEvent.click(screen.getByRole('button', { name: 'No escribir' }));
  expect(chosen).toEqual([true, false]);
});

describe('JoinQuestion', () => {
  it.each<{ spread: readonly string[]; says: string }>([
    { spread: [], says: 'Juntas tienen un solo promedio, un resumen y sus alertas.' },
    { spread: ['AEI.04.01'], says: 'AEI.04.01 tiene indicadores en varias de ellas: por separado queda sin calcular.' },
    { spread: ['AEI.04.01', 'AEI.05.01'], says: 'AEI.04.01 y AEI.05.01 tienen indicadores en varias de ellas: por separado quedan sin calcular.' },
    { spread: ['A', 'B', 'C', 'D', 'E'], says: 'A, B, C y 2 más tienen indicadores en varias de ellas: por separado quedan sin calcular.' },
  ])('says what is at stake: «$says»', ({ spread, says }) => {
    render(<JoinQuestion joins={[{ tables: ['a', 'b'], sheets: ['Unidad A', 'Unidad B'], spread, answer: null }]} busy={false} answer={() => undefined} />);
    expect(screen.getByText(new RegExp(`${says.replaceAll('.', '\\.')}$`))).toBeVisible();
  });

  it('takes no answer while something is done', async () => {
    const given: unknown[] = [];
    render(<JoinQuestion joins={[{ tables: ['a', 'b'], sheets: ['Unidad A', 'Unidad B'], spread: [], answer: null }]} busy answer={(_, joined) => void given.push(joined)} />);
    await userEvent.setup().click(screen.getByRole('button', { name: 'Calcular juntas' }));
    expect(given).toEqual([]);
  });
});

describe('StepProgress', () => {
  const STEP = { label: 'Calculando «Unidad A» (1 de 2)', done: 0, total: 2 };

  describe('StepProgress', () => {
    it('offers to cancel once, and only what can be stopped', async () => {
      let cancelled = 0;
      const { rerender } = render(<StepProgress step={STEP} cancel={() => void (cancelled += 1)} />);
      expect(screen.queryByRole('button')).toBeNull();
      rerender(<StepProgress step={{ ...STEP, canCancel: true }} cancel={() => void (cancelled += 1)} />);
      const user = userEvent.setup();
      await user.click(screen.getByRole('button', { name: 'Cancelar' }));
      await user.click(screen.getByRole('button', { name: 'Se detendrá en cuanto pueda…' }));
      expect(cancelled).toBe(1);
    });

    it('shows the progress, the time left and what the user must do', () => {
      render(<StepProgress step={{ ...STEP, done: 1, secondsLeft: 42, hint: 'Presione Enter.' }} cancel={() => undefined} />);
      expect(screen.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '1');
      expect(screen.getByText('quedan unos 45 s')).toBeVisible();
      expect(screen.getByRole('alert')).toHaveTextContent('Presione Enter.');
    });
  });

  describe('timeLeft', () => {
    it.each<{ seconds: number; words: string; because: string }>([
      { seconds: 0, words: 'quedan unos segundos', because: 'a countdown to nothing only worries' },
      { seconds: 4, words: 'quedan unos segundos', because: 'it is less than the step of five' },
      { seconds: 5, words: 'quedan unos 5 s', because: 'steps of five do not flicker' },
      { seconds: 59, words: 'quedan unos 60 s', because: 'it is rounded up: better early than late' },
      { seconds: 60, words: 'queda 1 min', because: 'one is singular' },
      { seconds: 61, words: 'quedan unos 2 min', because: 'a begun minute counts' },
    ])('is $words for $seconds s: $because', ({ seconds, words }) => {
      expect(timeLeft(seconds)).toBe(words);
    });
  });
});

describe('WritePreviewCard', () => {
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
});
