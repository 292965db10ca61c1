/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReportState } from '../../../src/app/report/reportState';
import type { Place } from '../../../src/app/state';
import { RED_ONLY } from '../../../src/engine/alerts/alert';
import { Pane } from '../../../src/pane/Pane';
import { ReportCard } from '../../../src/pane/ReportCard';
import { fakeReport } from '../../helpers/fakeReport';
import { fakeStore } from '../../helpers/fakeStore';
import { done, place, survey } from '../../helpers/paneStates';

function show(parts: Partial<ReportState> = {}, workbookRules = RED_ONLY) {
  const report = fakeReport(parts);
  const places: Place[] = [];
  render(
    <FluentProvider theme={webLightTheme}>
      <ReportCard report={report} workbookRules={workbookRules} goTo={(one) => void places.push(one)} />
    </FluentProvider>,
  );
  return { report, places, user: userEvent.setup() };
}

describe('ReportCard', () => {
  it.each([
    ['Regenerar resumen', 'summarize'], ['Redactar alertas', 'draft {}'], ['Copiar para Word', 'copy'], ['Exportar a Word', 'word'], ['Revisar redacción', 'review '],
  ])('does on a click what %s says', async (name, asked) => {
    const { report, user } = show();
    await user.click(screen.getByRole('button', { name }));
    expect(report.asked).toEqual([asked]);
  });

  it('says the step and hears no click while it works', async () => {
    const { report, user } = show({ step: 'Redactando las alertas', hint: 'Presione Enter en la celda.' });
    expect(screen.getByRole('status')).toHaveTextContent('Redactando las alertas. Presione Enter en la celda.');
    await user.click(screen.getByRole('button', { name: 'Redactar alertas' }));
    await user.click(screen.getByRole('button', { name: 'Revisar redacción' }));
    expect(report.asked).toEqual([]);
  });

  it('says what was made, or why it was not', () => {
    show({ said: 'La hoja «Resumen PEI» está al día.' });
    expect(screen.getByRole('status')).toHaveTextContent('La hoja «Resumen PEI» está al día.');
  });

  it('shows a failure with its way out', () => {
    show({ notice: { code: 'x', message: 'La hoja está protegida.', remedy: 'Desprotéjala.' } });
    expect(screen.getByText('La hoja está protegida.')).toBeVisible();
    expect(screen.getByText(/Desprotéjala/)).toBeVisible();
  });

  it('lists what changed since the last summary, and says so when nothing did', () => {
    show({ changes: ['AEI.04.03: 58.13 → 75.39, de rojo a ámbar'] });
    expect(within(screen.getByRole('region', { name: 'Cambios desde la última vez' })).getByRole('listitem')).toHaveTextContent('58.13 → 75.39');
  });

  it('says that nothing changed', () => {
    show({ changes: [] });
    expect(screen.getByText('Ninguna OEI ni AEI cambió.')).toBeVisible();
  });

  it('asks what to do with each edited paragraph whose figures changed', async () => {
    const { report, user } = show({ outdated: [{ code: 'AEI.07.01', words: 'Cifras nuevas: 54.81% → 59.26%.' }] });
    await user.click(screen.getByRole('button', { name: 'Actualizar cifras de AEI.07.01' }));
    await user.click(screen.getByRole('button', { name: 'Redactar de nuevo AEI.07.01' }));
    expect(report.asked).toEqual(['draft {"AEI.07.01":"update-figures"}', 'draft {"AEI.07.01":"redraft"}']);
  });

  it('shows the rules of the workbook until others are chosen', async () => {
    const { report, user } = show({}, { amber: false, redIndicators: true });
    expect(screen.getByRole('checkbox', { name: /algún indicador en rojo/ })).toBeChecked();
    await user.click(screen.getByRole('checkbox', { name: 'las AEI en ámbar' }));
    expect(report.asked).toEqual(['rules {"amber":true,"redIndicators":true}']);
  });

  it('reviews what is pasted', async () => {
    const { report, user } = show();
    await user.type(screen.getByRole('textbox', { name: 'Texto del informe' }), 'un avance del 50%');
    await user.click(screen.getByRole('button', { name: 'Revisar redacción' }));
    expect(report.asked).toEqual(['review un avance del 50%']);
  });

  it('puts both versions of a finding side by side and leads to its row', async () => {
    const { places, user } = show({ findings: [{ code: 'AEI.07.01', message: 'No coincide.', says: '61.33%', should: '54.81%', place: place(67) }] });
    expect(screen.getByText('1 diferencia con la tabla')).toBeVisible();
    expect(screen.getByText('61.33%')).toBeVisible();
    expect(screen.getByText('54.81%')).toBeVisible();
    await user.click(screen.getByRole('button', { name: /Ir a O68/ }));
    expect(places).toEqual([place(67)]);
  });

  it('says that a text is right, and names a silence', () => {
    show({ findings: [] });
    expect(screen.getByText('El texto dice lo mismo que la tabla.')).toBeVisible();
  });

  it('names a silence', () => {
    show({ findings: [{ code: 'AEI.01.01', message: 'Falta su párrafo.', says: '', should: '50.64%', place: null }] });
    expect(screen.getByText('(nada)')).toBeVisible();
  });
});

describe('the tab Reporte', () => {
  const theme = { subscribe: () => () => undefined, current: () => 'light' as const };
  const pane = (state: Parameters<typeof fakeStore>[0]) =>
    render(<Pane store={fakeStore(state)} report={fakeReport()} theme={theme} version="1" methodUrl="m.html" />);

  it('opens over a result', async () => {
    pane(done());
    await userEvent.setup().click(screen.getByRole('tab', { name: 'Reporte' }));
    expect(screen.getByRole('button', { name: 'Regenerar resumen' })).toBeVisible();
  });

  it('is not there before a result', () => {
    pane({ status: 'found', survey: survey() });
    expect(screen.queryByRole('tab', { name: 'Reporte' })).toBeNull();
  });
});
