import { GAPS } from '../../../src/engine/alerts/alert';
import type { AlertChoice, Wording } from '../../../src/engine/alerts/alert';
import { draftAlerts, NO_CHOICES } from '../../../src/engine/alerts/draftAlerts';
import { CAUSES, COMMITMENTS } from '../../../src/engine/alerts/phraseBook';
import { evaluate } from '../../../src/engine/method/evaluate';
import { readParagraphs } from '../../../src/engine/review/readParagraphs';
import { formatPlain } from '../../../src/engine/text/format';
import { anAction, aPlan, anIndicator } from '../../helpers/plans/plans';

/** Progress of the indicators of an AEI; null is ND. Every level of judgement and every band is among them. */
const MEMBERS: readonly (readonly (number | null)[])[] = [
  [0], [20], [40], [55], [70], [80], [20, 40], [40, null], [null, 70], [20, null, null], [55, 70, 80], [10, 20, 40, 60], [96, 20], [1234.5, null, null],
];
const NAMES = [
  'SERVICIO', 'SERVICIO.', 'SERVICIO...', ' SERVICIO , ', 'SERVICIO;', 'SERVICIO\nEN  LÍNEAS', 'SERVICIO (Nro. 3)', '', '.', '-', 'SERVICIO **', 'SERVICIO, ANEXO.,',
];
const UNITS = ['15.00-GERENCIA DE OBRAS', '15.00-GERENCIA DE OBRAS.', '', 'OFICINAS ZONALES;', 'ÓRGANO DE CONTROL, ', 'OPP'];
const CHOICES: readonly AlertChoice[] = [
  { causes: [], commitment: '' },
  { causes: ['Faltó personal.', 'sin embargo, mejora;', ''], commitment: 'Reunión mensual.' },
  ...CAUSES.map(({ text }, at) => ({ causes: [text, text], commitment: COMMITMENTS[at]?.text ?? '' })),
];

const sentences = [...combinations()];

/** Every combination of figures with the rest, each of the rest in turn and not all with all. */
function* combinations() {
  for (const wording of ['office', 'neutral'] as const) {
    let turn = 0;
    for (const limits of [{ amberFrom: 75, greenFrom: 95 }, { amberFrom: 50, greenFrom: 60 }]) {
      for (const span of ['semester', 'year'] as const) {
        for (const figures of MEMBERS) {
          for (const name of NAMES) {
            for (const unit of UNITS) {
              turn += 1;
              yield drafted({ wording, limits, span, figures, name, unit, choice: CHOICES[turn % CHOICES.length] ?? { causes: [], commitment: '' } });
            }
          }
        }
      }
    }
  }
}

interface Case {
  readonly wording: Wording;
  readonly limits: { readonly amberFrom: number; readonly greenFrom: number };
  readonly span: 'semester' | 'year';
  readonly figures: readonly (number | null)[];
  readonly name: string;
  readonly unit: string;
  readonly choice: AlertChoice;
}

function drafted({ wording, limits, span, figures, name, unit, choice }: Case) {
  const indicators = figures.map((actual, at) => anIndicator({ code: `IND.0${at + 1}.AEI.01.01`, name, unit, actuals: [actual], targets: [100] }));
  const plan = aPlan(indicators, { periods: [{ year: 2024, span }], actions: [anAction({ name, indicators: indicators.map((_, i) => i) })] });
  const evaluation = evaluate(plan, 0, { noData: 'zero', cap: false, zeroTarget: 'undefined', limits });
  const [alert] = draftAlerts(plan, evaluation, { ...NO_CHOICES, rules: { amber: true, redIndicators: true }, choices: { 'AEI.01.01': choice }, wording });
  return { paragraph: alert?.paragraph ?? null, alert, figures, choice, wording };
}

const due = sentences.filter((one) => one.paragraph !== null).map((one) => ({ ...one, paragraph: one.paragraph ?? '' }));

it('is about many sentences, in both hands', () => {
  expect(due.filter(({ wording }) => wording === 'office').length).toBeGreaterThan(1500);
  expect(due.filter(({ wording }) => wording === 'neutral').length).toBeGreaterThan(1500);
});

/** Grammar laws of every paragraph: what its plain text may never have. */
it.each<{ law: string; never: RegExp }>([
  { law: 'no full stop or semicolon meets a comma', never: /[.;:]\s*,|,\s*[.;:,]/ },
  { law: 'no full stop meets another mark', never: /\.\s*[.;:]|[;:]\s*[.;:]/ },
  { law: 'no two spaces, none at an end or before a mark', never: /\s\s|^\s|\s$|\s[.,;:]/ },
  { law: 'no mark of an empty slot', never: /undefined|null|NaN|\*\*|"\s*"/ },
  { law: 'ND is said, not printed', never: /\bND\b|avance sin información|ejecución sin|del %/ },
  { law: 'no sentence joined by a bare comma', never: /, (?:sin embargo|no obstante|este bajo|obedece|se debe)/ },
  { law: 'no comma between the unit and its verb', never: /(?:OBRAS|ZONALES|CONTROL|OPP|por completar\]), (?:también )?tienen? a (?:su )?cargo/ },
  { law: 'no article without its noun or doubled', never: /\b(?:la|el|los|las),|\b(\p{Ll}+) \1\b|\bde el\b|\ba el\b/u },
  { law: 'a plural has a plural verb', never: /ZONALES (?:también )?tiene\b|(?:OBRAS|CONTROL|OPP) (?:también )?tienen\b/ },
])('$law', ({ never }) => {
  const faults = due.map(({ paragraph }) => paragraph.replaceAll('**', '')).filter((text) => never.test(text));
  expect(faults.slice(0, 3)).toEqual([]);
});

it('begins with a capital and ends with one full stop', () => {
  for (const { paragraph } of due) expect(paragraph).toMatch(/^\p{Lu}[^]*[^.,;:\s]\.$/u);
});

it('marks what is missing with a gap that the pane knows, and nothing else', () => {
  const gaps = new Set(due.flatMap(({ paragraph }) => paragraph.match(/\[[^\]]*\]/g) ?? []));
  expect([...gaps].sort()).toEqual([...GAPS].sort());
});

it('says of each ND indicator that it reports nothing, and of each other its percentage', () => {
  for (const { paragraph, alert, figures } of due) {
    if (alert === undefined || figures.length === 1) continue;
    const named = alert.indicators.map((i) => figures[i] ?? null);
    expect(paragraph.split('no reporta información').length - 1).toBe(named.filter((one) => one === null).length);
    for (const progress of named) if (progress !== null) expect(paragraph).toContain(` ${formatPlain(progress)}%`);
  }
});

it('is read back with the code and the percentages it was written with', () => {
  for (const { paragraph, alert, figures } of due) {
    const named = figures.length === 1 ? [] : (alert?.indicators ?? []).flatMap((i) => figures[i] ?? []);
    const [read] = readParagraphs(paragraph);
    expect(read?.code).toBe('AEI.01.01');
    expect(read?.percents.map(({ value }) => value)).toEqual([alert?.progress, ...named]);
  }
});

it('says the same facts in both hands', () => {
  const half = sentences.length / 2;
  for (let at = 0; at < half; at += 1) {
    const [office, neutral] = [sentences[at]?.paragraph ?? '', sentences[at + half]?.paragraph ?? ''];
    const facts = (text: string) => [text.match(/[\d,.]+%/g), text.match(/\[[^\]]*\]/g), text.match(/\*\*[^*]*\*?\*\*/g)].map((found) => (found ?? []).sort());
    expect(facts(neutral)).toEqual(facts(office));
  }
});

it('writes neutrally, short and without the office’s formulas', () => {
  const neutral = due.filter(({ wording }) => wording === 'neutral').map(({ paragraph }) => paragraph);
  for (const paragraph of neutral) expect(paragraph).not.toMatch(/Que,|Finalmente|una ejecución física|tiene a su cargo/);
});
