import { saysLessIsBetter } from '../../../src/engine/plan/lessIsBetter';

describe('saysLessIsBetter', () => {
  it.each(['Tasa de mortalidad infantil', 'Tiempo promedio de atención (días)', 'Número de reclamos', 'Incidencia de TBC', 'Porcentaje de desnutrición crónica'])('"%s" does', (name) => {
    expect(saysLessIsBetter(name)).toBe(true);
  });

  it.each(['Número de talleres', 'Porcentaje de reclamos atendidos', 'Niños con anemia tratados', 'Talleres de prevención de accidentes', ''])('"%s" does not', (name) => {
    expect(saysLessIsBetter(name)).toBe(false);
  });
});
