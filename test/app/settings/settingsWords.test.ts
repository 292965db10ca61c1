import { CEPLAN_METHOD } from '../../../src/app/settings/methodSettings';
import { USUAL_SETTINGS } from '../../../src/app/settings/settings';
import type { Settings } from '../../../src/app/settings/settings';
import { settingsDifferences } from '../../../src/app/settings/settingsWords';

const withPolicies = (policies: Partial<Settings['method']['policies']>): Partial<Settings> =>
  ({ method: { ...CEPLAN_METHOD, policies: { ...CEPLAN_METHOD.policies, ...policies } } });

describe('settingsDifferences', () => {
  it('finds none between a setting and itself', () => {
    expect(settingsDifferences(USUAL_SETTINGS, structuredClone(USUAL_SETTINGS))).toEqual([]);
  });

  it.each<{ change: Partial<Settings>; says: string }>([
    { change: withPolicies({ limits: { amberFrom: 60, greenFrom: 87.5 } }), says: 'Límites del semáforo: ámbar desde 75, verde desde 95 → ámbar desde 60, verde desde 87.5' },
    { change: { palette: 'safe' }, says: 'Colores: los de siempre → para daltonismo' },
    { change: withPolicies({ noData: 'leave-out' }), says: 'Un ND dentro de una AEI u OEI: cuenta como cero → se deja fuera, y los demás se reparten su peso' },
    { change: withPolicies({ cap: false }), says: 'Avances mayores que 100: se topan en 100 → quedan como están, sin tope' },
    { change: withPolicies({ zeroTarget: 'hundred' }), says: 'Logro esperado igual a cero: sin avance (ND) → avance 100' },
    { change: { output: 'formulas' }, says: 'Lo que se escribe: valores → fórmulas vivas' },
    { change: { place: { tableColumn: false, from: null } }, says: 'Avance en la columna de la tabla: sí, si está en blanco → no, en una columna aparte' },
    { change: { place: { tableColumn: true, from: 'AC' } }, says: 'Columnas nuevas: junto a la tabla → desde la columna AC' },
    { change: { sheetNames: { ...USUAL_SETTINGS.sheetNames, alerts: 'Alertas 2024' } }, says: 'Hoja de las alertas: «Alertas PEI» → «Alertas 2024»' },
    { change: { wording: 'neutral' }, says: 'Redacción de las alertas: la de la oficina → neutra' },
    { change: { askBefore: false }, says: 'Mostrar lo que se escribirá: la primera vez → nunca' },
    { change: { method: { ...CEPLAN_METHOD, expected: { '2024-S1': { all: 45 } } } }, says: 'Ritmo esperado: el del calendario → otro en 2024-S1' },
  ])('says «$says»', ({ change, says }) => {
    expect(settingsDifferences(USUAL_SETTINGS, { ...USUAL_SETTINGS, ...change }).map(({ label, was, is }) => `${label}: ${was} → ${is}`)).toEqual([says]);
  });
});
