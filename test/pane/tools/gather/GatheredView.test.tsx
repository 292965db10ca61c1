/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import type { Answer, AnswerConflict, GatherList } from '../../../../src/app/gather/gatherList';
import { GatheredView } from '../../../../src/pane/tools/gather/GatheredView';
import { place } from '../../../helpers/pane/paneStates';

const answer = (nth: number, file = 'unidad.xlsx'): Answer => ({
  id: `${file} ${nth}`, file, place: place(nth), unit: 'Unidad', code: `IND.01.AEI.01.${nth}`, name: `Indicador ${nth}`, indicator: nth, value: nth,
  reporter: '', source: '', cause: '', comment: '', target: { place: place(nth), table: 0, present: '' },
});
const conflict = (nth: number): AnswerConflict => ({ code: `IND.01.AEI.01.${nth}`, name: `Indicador ${nth}`, answers: [answer(nth, 'a.xlsx'), answer(nth, 'b.xlsx')] });
const many = <T,>(count: number, make: (nth: number) => T): readonly T[] => Array.from({ length: count }, (_, nth) => make(nth + 1));
const EMPTY: GatherList = { table: 'hoja#0', period: '2024-S1', files: ['unidad.xlsx'], fresh: [], same: [], different: [], conflicts: [], problems: [], waiting: [] };

/** The view in a box 600 pixels high, with the answers that are new marked. */
function show(parts: Partial<GatherList>) {
  jest.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(100);
  jest.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(320);
  const scroller = document.createElement('div');
  Object.defineProperty(scroller, 'clientHeight', { value: 600 });
  document.body.append(scroller);
  const list = { ...EMPTY, ...parts };
  const written: (readonly Answer[])[] = [];
  function Held() {
    const [yes, choose] = useState<ReadonlySet<string>>(new Set(list.fresh.map(({ id }) => id)));
    return (
      <GatheredView
        found={{ list, unregistered: [], isFirst: false }} yes={yes} choose={choose} busy={false} scroller={scroller} goTo={() => undefined} write={(chosen) => written.push(chosen)}
      />
    );
  }
  render(<Held />, { container: scroller });
  return { written, user: userEvent.setup() };
}

const itemsOf = (name: string): readonly HTMLElement[] => within(screen.getByRole('list', { name })).getAllByRole('listitem');

afterEach(() => {
  jest.restoreAllMocks();
  document.body.replaceChildren();
});

describe('GatheredView', () => {
  it.each<{ name: string; parts: Partial<GatherList> }>([
    { name: 'Nuevos', parts: { fresh: many(2_000, answer) } },
    { name: 'Diferentes de la tabla', parts: { different: many(2_000, answer) } },
    { name: 'Con respuestas distintas', parts: { conflicts: many(2_000, conflict) } },
    { name: 'Sin tomar', parts: { problems: many(2_000, (nth) => ({ kind: 'unknown', file: 'unidad.xlsx', place: place(nth), code: null, message: `Falta ${nth}.`, remedy: 'Revise.' })) } },
  ])('draws of 2,000 items of «$name» those in view, and says how many there are', ({ name, parts }) => {
    show(parts);
    const items = itemsOf(name);
    expect(items.length).toBeLessThan(40);
    expect(items[0]).toHaveAttribute('aria-setsize', '2000');
    expect(items[0]).toHaveAttribute('aria-posinset', '1');
    expect(screen.getByRole('heading', { name: `${name}: 2,000` })).toBeVisible();
  });

  it('offers nothing to write where nothing can be', () => {
    show({ problems: [{ kind: 'file', file: 'nada.xls', place: null, code: null, message: 'No se pudo leer.', remedy: 'Ábralo.' }] });
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('writes the answers that are not drawn too, without the one that is no longer marked', async () => {
    const { written, user } = show({ fresh: many(2_000, answer) });
    await user.click(screen.getByRole('checkbox', { name: 'IND.01.AEI.01.2 2' }));
    await user.click(screen.getByRole('button', { name: 'Escribir 1,999 valores' }));
    expect(written.map((chosen) => [chosen.length, chosen[1]?.code])).toEqual([[1_999, 'IND.01.AEI.01.3']]);
  });
});
