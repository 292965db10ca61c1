import { elementOf } from '../codeRank';
import { parentCode } from '../parseCode';
import type { Plan } from '../plan';
import { at, indicatorPlace, registry } from './rule';
import type { Found, RegistryRule } from './rule';
import { indicatorOf } from './subjectOf';

/** An indicator whose code names another AEI or OEI than the one it stands under: it would enter the wrong roll-up. */
export const foreignCode: RegistryRule = {
  severity: 'error',
  title: 'El indicador está bajo otra AEI u OEI',
  scope: 'registry',
  find({ plan, ranks, traits }) {
    const found: Found[] = [];
    for (let i = 0; i < plan.indicators.length; i += 1) {
      const { level = 'AEI', parent = -1 } = plan.indicators[i] ?? {};
      const above = (level === 'OEI' ? ranks.objectives : ranks.actions)[parent] ?? NaN;
      const own = traits.ranks[i] ?? NaN;
      if (elementOf(own) !== elementOf(above) && !Number.isNaN(above)) found.push(at(indicatorPlace(i, registry('code'))));
    }
    return found;
  },
  describe(found, plan) {
    const code = indicatorOf(plan, found)?.code ?? '';
    return {
      message: `${code} está bajo ${parentOf(plan, found.place.subject.index)}, pero su código dice ${parentCode(code) ?? 'otra cosa'}.`,
      remedy: 'Corrija el código o mueva la fila bajo la AEI u OEI que le corresponde.',
    };
  },
};

function parentOf(plan: Plan, i: number): string {
  const indicator = plan.indicators[i];
  if (indicator === undefined) return '';
  const elements = indicator.level === 'OEI' ? plan.objectives : plan.actions;
  return elements[indicator.parent]?.code ?? '';
}
