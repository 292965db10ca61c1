/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { render, screen } from '@testing-library/react';
import { SummaryTable } from '../../../../src/pane/tabs/result/SummaryTable';
import { counts } from '../../../helpers/pane/paneStates';

const texts = (role: string): (string | undefined)[] => screen.getAllByRole(role).map(({ textContent }) => textContent?.trim());

beforeEach(() => {
  const summary = [{ label: 'Acciones', counts: counts(12, 3, 11, 0) }, { label: 'Indicadores de acciones', counts: counts(1700, 4, 13, 0) }];
  render(<SummaryTable summary={summary} limits={{ amberFrom: 60.5, greenFrom: 90 }} />);
});

describe('SummaryTable', () => {
  it('counts each band and the total of every row, with grouped thousands', () => {
    expect(texts('rowheader')).toEqual(['Acciones', 'Indicadores de acciones']);
    expect(texts('cell')).toEqual(['12', '3', '11', '0', '26', '1,700', '4', '13', '0', '1,717']);
  });

  it('gives the range of each band as the tooltip of its header', () => {
    expect(texts('columnheader')).toEqual(['Rojo', 'Ámbar', 'Verde', 'ND', 'Total']);
    expect(screen.getAllByRole('columnheader').map(({ title }) => title)).toEqual(['menos de 60.5 %', 'de 60.5 % a menos de 90 %', '90 % o más', 'no disponible', '']);
  });
});
