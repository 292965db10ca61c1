/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ObservationView } from '../../../src/app/state';
import { ObservationList } from '../../../src/pane/ObservationList';
import { place } from '../../helpers/paneStates';

const group = (severity: 'error' | 'warning', size: number): ObservationView => ({
  code: severity,
  severity,
  title: `Grupo ${severity}`,
  items: Array.from({ length: size }, (_, index) => ({
    code: severity, severity, place: place(index), message: `Mensaje ${index}.`, remedy: `Remedio ${index}.`,
  })),
});

function show(...observations: readonly ObservationView[]) {
  render(
    <FluentProvider theme={webLightTheme}>
      <ObservationList observations={observations} goTo={() => undefined} />
    </FluentProvider>,
  );
  return userEvent.setup();
}

describe('ObservationList', () => {
  it('says so when there is nothing to observe', () => {
    show();
    expect(screen.getByText(/Nada que observar/)).toBeVisible();
  });

  it('tells gravity by word, title and number of each folded group', () => {
    show(group('error', 3), group('warning', 1));
    expect(screen.getByRole('button', { name: 'Error Grupo error 3' })).toHaveAttribute('aria-expanded', 'false');
    expect(screen.getByRole('button', { name: 'Aviso Grupo warning 1' })).toBeVisible();
    expect(screen.queryByText('Mensaje 0.')).toBeNull();
  });

  it('shows a long group in parts', async () => {
    const user = show(group('error', 60));
    await user.click(screen.getByRole('button', { name: /Grupo error/ }));
    expect(screen.getAllByText(/^Mensaje/)).toHaveLength(25);
    await user.click(screen.getByRole('button', { name: 'Mostrar más (quedan 35)' }));
    expect(screen.getAllByText(/^Mensaje/)).toHaveLength(60);
    expect(screen.queryByRole('button', { name: /Mostrar más/ })).toBeNull();
  });

  it('says once what it says of several cells, with a button for each', async () => {
    const { items, ...rest } = group('warning', 3);
    const user = show({ ...rest, items: [...items, ...items.map((item, index) => ({ ...item, place: place(index + 20), message: 'Falta la unidad.', remedy: 'Complétela.' }))] });
    await user.click(screen.getByRole('button', { name: /Grupo warning/ }));
    expect(screen.getAllByText('Falta la unidad.', { exact: false })).toHaveLength(1);
    expect(screen.getByText('En 3 filas:')).toBeVisible();
    expect(screen.getAllByText('Complétela.')).toHaveLength(1);
    expect(['O21', 'O22', 'O23'].map((cell) => screen.getByRole('button', { name: `Ir a ${cell}, hoja PEI Indicadores` }))).toHaveLength(3);
  });
});
