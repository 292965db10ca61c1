import { comparisonParagraph } from '../../../src/app/compare/comparisonParagraph';
import { compareCuts } from '../../../src/engine/compare/compareCuts';
import { evaluate } from '../../../src/engine/method/evaluate';
import { runToEnd } from '../../../src/engine/steps';
import { anAction, anIndicator, aPlan } from '../../helpers/plans/plans';

/** A cut of two AEI that have one code, with an indicator each. */
function cutOf(name: string, actuals: readonly [number, number]) {
  const indicators = actuals.map((actual, parent) => anIndicator({ code: `IND.0${parent + 1}.AEI.01.01`, parent, targets: [100, 100, 100, 100], actuals: [actual] }));
  const plan = aPlan(indicators, { actions: [anAction({ name: 'LICENCIAS', indicators: [0] }), anAction({ name: 'PERMISOS', indicators: [1] })] });
  return { name, plan, evaluation: evaluate(plan, 0) };
}

it('gives each of two AEI of one code its own figures', () => {
  const [before, now] = [cutOf('corte del 10 de julio', [50, 80]), cutOf('corte del 31 de julio', [80, 96])];
  expect(comparisonParagraph(before, now, runToEnd(compareCuts(before, now)))).toContain('Cambian de color 2 AEI: AEI.01.01 de rojo a ámbar (50% a 80%) y AEI.01.01 de ámbar a verde (80% a 96%).');
});
