import { groupObservations } from '../../src/app/groupObservations';
import type { Observation } from '../../src/workbook/observation';

const observation = (code: string, severity: Observation['severity'], top: number): Observation => ({
  code, severity, place: { sheet: 'PEI', rect: { top, left: 0, height: 1, width: 1 } }, message: `Mensaje ${top}.`, remedy: 'Revise.',
});

describe('groupObservations', () => {
  it('puts errors first, keeps the given order otherwise, and puts one code together', () => {
    const groups = groupObservations([
      observation('unidad-faltante', 'warning', 1),
      observation('numero-ambiguo', 'error', 2),
      observation('unidad-faltante', 'warning', 3),
      observation('codigo-repetido', 'error', 4),
    ]);
    expect(groups.map(({ code, severity, items }) => [code, severity, items.map(({ place }) => place.rect.top)])).toEqual([
      ['numero-ambiguo', 'error', [2]],
      ['codigo-repetido', 'error', [4]],
      ['unidad-faltante', 'warning', [1, 3]],
    ]);
  });

  it('is as grave as its gravest', () => {
    expect(groupObservations([observation('x', 'warning', 1), observation('x', 'error', 2)])[0]?.severity).toBe('error');
  });

  it.each<{ code: string; title: string; because: string }>([
    { code: 'numero-ambiguo', title: 'Número que se puede leer de dos maneras', because: 'reading has headings of its own' },
    { code: 'relevancia-no-reconocida', title: 'Relevancia no reconocida', because: 'a code without one is spelled out' },
  ])('heads $code with $title: $because', ({ code, title }) => {
    expect(groupObservations([observation(code, 'error', 1)])[0]?.title).toBe(title);
  });

  it('heads the checks of the method with their own words', () => {
    expect(groupObservations([observation('codigo-repetido', 'error', 1)])[0]?.title).toMatch(/^[A-ZÁÉÍÓÚ].*repetid/);
  });
});
