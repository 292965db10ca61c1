import { kindOfWords } from '../measureKind';
import { textIn } from '../textColumn';
import { eachIndicator } from './eachIndicator';
import { registry } from './rule';
import type { RegistryRule, RegistryScene } from './rule';
import { indicatorOf } from './subjectOf';

/** A name that begins "Porcentaje" typed as a count, or one that begins "Número" typed as a percentage. */
export const parameterAgainstName: RegistryRule = {
  severity: 'warning',
  title: 'El parámetro de medición contradice el nombre',
  scope: 'registry',
  find: (scene) => eachIndicator(scene, scene.irregular, isWrong, registry('parameter')),
  describe(found, plan) {
    const indicator = indicatorOf(plan, found);
    const named = kindOfWords(indicator?.name ?? '') === 'percent' ? 'un porcentaje' : 'una cantidad';
    return {
      message: `El nombre del indicador anuncia ${named}, pero su parámetro de medición es «${indicator?.parameter ?? ''}».`,
      remedy: 'Corrija el parámetro de medición según la ficha del indicador; el avance no cambia.',
    };
  },
};

function isWrong({ plan }: RegistryScene, i: number): boolean {
  const parameter = textIn(plan.columns.parameters, i);
  if (parameter === '') return false;
  const byParameter = kindOfWords(parameter);
  const byName = kindOfWords(plan.columns.names[i] ?? '');
  return byParameter !== 'other' && byName !== 'other' && byParameter !== byName;
}
