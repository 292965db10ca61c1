import { eachIndicator } from './eachIndicator';
import { registry } from './rule';
import type { RegistryRule } from './rule';

/** No unidad de organización in a table where other rows have one: nobody answers for the figure. */
export const missingUnit: RegistryRule = {
  severity: 'warning',
  title: 'Falta la unidad de organización',
  scope: 'registry',
  find: (scene) =>
    scene.units.unit.length === 0 ? [] : eachIndicator(scene, scene.irregular, ({ plan }, i) => plan.columns.units.of[i] === 0, registry('unit')),
  describe: () => ({
    message: 'La fila no dice qué unidad de organización responde por el indicador.',
    remedy: 'Complete la unidad de organización: las alertas la nombran.',
  }),
};
