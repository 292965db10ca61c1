import { alertReason, RED_ONLY } from '../alerts/alert';
import { figureAt } from '../method/evaluate';
import type { Evaluation } from '../method/evaluation';
import type { Plan } from '../plan/plan';
import { formatPlain } from '../text/format';
import type { NamedCut } from './namedCut';
import { readParagraphs } from './readParagraphs';
import type { ReportParagraph } from './readParagraphs';
import { reviewParagraph } from './reviewParagraph';
import type { TextFinding } from './reviewParagraph';

/**
 * The differences between the alert text of a report and the table: percentages, names, units, missing and superfluous paragraphs,
 * omitted red indicators. In the order of the text, then what the text omits, by code.
 *
 * - A percentage is right when it equals the table's value at its own precision ("25%" for 25.00, "50.6%" for 50.64).
 * - Accents, case and punctuation do not count; names are compared by similarity.
 * - An alert is due for every red AEI, as in the 2024 report.
 * - With another cut, a figure that is its own is told to be (`source`).
 * - Source: method note on alerts, sections B and C.
 *
 * @example reviewText('…la AEI.07.01, …, tiene un avance del 61.33%…', plan, evaluation)[0]?.should // '54.81%'
 */
export function reviewText(text: string, plan: Plan, evaluation: Evaluation, other: NamedCut | null = null): readonly TextFinding[] {
  const paragraphs = readParagraphs(text);
  const byCode = new Map(plan.actions.map((action, at) => [action.code, at]));
  const inText = paragraphs.flatMap((paragraph, at) => {
    const action = byCode.get(paragraph.code);
    if (action === undefined) return [unknownCode(paragraph)];
    const repeated = paragraphs.findIndex(({ code }) => code === paragraph.code) < at ? [repeatedParagraph(paragraph)] : [];
    return [...repeated, ...reviewParagraph(paragraph, action, plan, evaluation, other)];
  });
  return [...inText, ...missingParagraphs(new Set(paragraphs.map(({ code }) => code)), plan, evaluation)];
}

const unknownCode = ({ code }: ReportParagraph): TextFinding => ({
  kind: 'codigo-desconocido', code, says: code, should: '',
  message: `El texto habla de ${code}, que no está en la tabla. Revise el código.`,
});

const repeatedParagraph = ({ code }: ReportParagraph): TextFinding => ({
  kind: 'parrafo-repetido', code, says: code, should: '',
  message: `Hay más de un párrafo para ${code}. Deje uno solo.`,
});

/** Red AEI without a paragraph, and red indicators under AEI that are not red and have none. */
function missingParagraphs(codes: ReadonlySet<string>, plan: Plan, evaluation: Evaluation): readonly TextFinding[] {
  return plan.actions.flatMap((action, at): TextFinding[] => {
    if (codes.has(action.code)) return [];
    const { band, progress } = evaluation.actions[at] ?? { band: 'nd', progress: null };
    if (alertReason(band, [], RED_ONLY) !== null) {
      return [{
        kind: 'alerta-faltante', code: action.code, says: '', should: `${formatPlain(progress)}%`,
        message: `${action.code} está en rojo (${formatPlain(progress)}%) y el texto no tiene su párrafo. Agréguelo.`,
      }];
    }
    return action.indicators.flatMap((i): TextFinding[] => {
      const own = figureAt(evaluation, i);
      if (own?.band !== 'red') return [];
      const code = plan.indicator(i)?.code ?? '';
      return [{
        kind: 'indicador-rojo-sin-alerta', code, says: '', should: `${formatPlain(own.progress)}%`,
        message: `${code} está en rojo (${formatPlain(own.progress)}%) dentro de ${action.code}, que no lo está, y el texto no lo menciona.`,
      }];
    });
  });
}
