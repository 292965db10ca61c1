import { parentCode } from '../parseCode';
import type { Plan } from '../plan';
import { eachIndicator } from './eachIndicator';
import { isUnderOwnElement } from './irregularIndicators';
import { registry } from './rule';
import type { RegistryRule, RegistryScene } from './rule';
import { indicatorOf } from './subjectOf';

/** An indicator whose code names another AEI or OEI than the one it stands under: it would enter the wrong roll-up. */
export const foreignCode: RegistryRule = {
  severity: 'error',
  title: 'El indicador está bajo otra AEI u OEI',
  scope: 'registry',
  find: (scene) => eachIndicator(scene, scene.irregular, isWrong, registry('code')),
  describe(found, plan) {
    const code = indicatorOf(plan, found)?.code ?? '';
    return {
      message: `${code} está bajo ${parentOf(plan, found.place.subject.index)}, pero su código dice ${parentCode(code) ?? 'otra cosa'}.`,
      remedy: 'Corrija el código o mueva la fila bajo la AEI u OEI que le corresponde.',
    };
  },
};

function isWrong({ plan: { columns }, ranks }: RegistryScene, i: number): boolean {
  const { ofObjective, parents } = columns;
  const above = (ofObjective[i] === 1 ? ranks.objectives : ranks.actions)[parents[i] ?? -1] ?? NaN;
  return !Number.isNaN(above) && !isUnderOwnElement(columns, ranks, i);
}

function parentOf(plan: Plan, i: number): string {
  const indicator = plan.indicator(i);
  if (indicator === undefined) return '';
  const elements = indicator.level === 'OEI' ? plan.objectives : plan.actions;
  return elements[indicator.parent]?.code ?? '';
}
