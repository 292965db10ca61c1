import { eachIndicator } from './eachIndicator';
import { registry } from './rule';
import type { RegistryRule } from './rule';
import { indicatorOf } from './subjectOf';

/** An indicator that hangs from no AEI or OEI: it enters no roll-up. */
export const orphanIndicator: RegistryRule = {
  severity: 'error',
  title: 'Indicador sin AEI u OEI',
  scope: 'registry',
  find: (scene) => eachIndicator(scene, scene.irregular, ({ plan }, i) => plan.columns.parents[i] === -1, registry('code')),
  describe: (found, plan) => ({
    message: `${indicatorOf(plan, found)?.code ?? 'El indicador'} no está bajo ninguna AEI u OEI; su avance no entra en ningún consolidado.`,
    remedy: 'Agregue sobre él la fila de su AEI u OEI, o corrija su código.',
  }),
};
