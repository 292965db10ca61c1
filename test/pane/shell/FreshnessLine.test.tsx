/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { render, screen } from '@testing-library/react';
import type { Freshness } from '../../../src/app/store/survey';
import { FreshnessLine } from '../../../src/pane/shell/FreshnessLine';

it.each<{ freshness: Freshness; says: string; period?: string }>([
  { freshness: { state: 'never' }, says: 'Aún no se ha calculado.' },
  { freshness: { state: 'current', label: '2024, primer semestre' }, says: 'Al día: 2024, primer semestre.' },
  { freshness: { state: 'current', label: '2024, año completo', others: ['2024, primer semestre'] }, says: 'Al día: 2024, primer semestre.' },
  { freshness: { state: 'current', label: '2024, primer semestre' }, period: '2024, año completo', says: 'Falta calcular este periodo. Al día: 2024, primer semestre.' },
  { freshness: { state: 'followed', label: '2024', figures: 3 }, says: 'Las fórmulas de la hoja ya muestran 3 cifras nuevas. Vuelva a calcular para el resumen y las alertas.' },
  { freshness: { state: 'outdated', label: '2024', cells: 1 }, says: 'Las cifras escritas ya no corresponden: cambiaría 1 celda.' },
  { freshness: { state: 'outdated', label: '2024', cells: 0 }, says: 'Los colores escritos ya no son los de sus ajustes: vuelva a calcular.' },
  { freshness: { state: 'outdated', label: '2024', cells: 1200 }, says: 'Las cifras escritas ya no corresponden: cambiarían 1,200 celdas.' },
])('says «$says»', ({ freshness, says, period = '2024, primer semestre' }) => {
  render(<FreshnessLine freshness={freshness} period={period} confirmation={null} />);
  expect(screen.getByText(says)).toBeVisible();
});
