import type { Alert } from '../../engine/alerts/alert';
import type { Plan } from '../../engine/plan';
import type { AlertRow } from './alertRows';

/**
 * The paragraphs due, in code order, as they stand on the sheet: people's words where they edited them. Indicator names of the AEI
 * are set between `**` wherever the paragraph writes them as the table does.
 *
 * @example alertText(rows, due, plan)[0] // 'Que, la GERENCIA…, y en su indicador, **Porcentaje de…**, tiene…'
 */
export function alertText(rows: readonly AlertRow[], due: readonly Alert[], plan: Plan): readonly string[] {
  const byCode = new Map(rows.map((row) => [row.code, row]));
  return due.map((alert) => {
    const paragraph = byCode.get(alert.code)?.paragraph ?? '';
    if (paragraph === '') return alert.paragraph;
    const names = (plan.actions[alert.action]?.indicators ?? []).map((i) => plan.indicator(i)?.name ?? '').filter((name) => name !== '');
    return bold(paragraph, names.sort((one, other) => other.length - one.length));
  });
}

/** Each name once, the longest first, so that a name inside another is not set twice. */
function bold(paragraph: string, names: readonly string[]): string {
  const name = names.find((one) => paragraph.includes(one));
  if (name === undefined) return paragraph;
  const at = paragraph.indexOf(name);
  const others = names.filter((one) => one !== name);
  return `${bold(paragraph.slice(0, at), others)}**${name}**${bold(paragraph.slice(at + name.length), others)}`;
}
