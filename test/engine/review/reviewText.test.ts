import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { draftAlerts, NO_CHOICES } from '../../../src/engine/alerts/draftAlerts';
import { CEPLAN_LIMITS } from '../../../src/engine/method/bands';
import type { Limits } from '../../../src/engine/method/bands';
import { evaluate } from '../../../src/engine/method/evaluate';
import { CEPLAN_POLICIES } from '../../../src/engine/method/evaluation';
import { readParagraphs } from '../../../src/engine/review/readParagraphs';
import { reviewText } from '../../../src/engine/review/reviewText';
import { plan2024 } from '../../helpers/plans/plans';

const TEXT = readFileSync(join(__dirname, '../../fixtures/alertas-jlbr-2024.txt'), 'utf8');
const plan = plan2024('registered');
const evaluation = evaluate(plan, 0);
const brief = (text: string): readonly string[] =>
  reviewText(text, plan, evaluation).map(({ kind, code, says, should }) => `${kind} ${code}: ${says} → ${should}`);

describe('reviewText on the alerts the 2024 report printed', () => {
  const findings = reviewText(TEXT, plan, evaluation);
  const found = findings.map(({ kind, code }) => `${kind} ${code}`);

  it.each<{ finding: string; because: string }>([
    { finding: 'porcentaje-distinto AEI.04.01', because: 'B1: the text quotes an earlier cut' },
    { finding: 'porcentaje-distinto IND.01.AEI.04.01', because: 'B2: same earlier cut' },
    { finding: 'porcentaje-distinto AEI.04.03', because: 'B3: the colour changes too' },
    { finding: 'porcentaje-distinto IND.01.AEI.04.03', because: 'B4: 9.63 for 87.78' },
    { finding: 'porcentaje-distinto AEI.07.01', because: 'B5: another target and value' },
    { finding: 'alerta-faltante AEI.01.01', because: 'B7: red without a paragraph' },
    { finding: 'alerta-sobrante AEI.04.03', because: 'B8: amber with a paragraph' },
    { finding: 'indicador-rojo-omitido IND.02.AEI.04.03', because: 'B10: red and not named in its paragraph' },
    { finding: 'indicador-rojo-sin-alerta IND.02.AEI.04.05', because: 'B11: red under an amber AEI' },
    { finding: 'nombre-distinto AEI.03.03', because: 'C: DEFENSA, DEFENSORIA' },
    { finding: 'nombre-distinto AEI.04.02', because: 'C: REALIZADOS, ACTUALIZADOS' },
    { finding: 'nombre-distinto AEI.04.03', because: 'C: DE LA COMPETENCIA, DE COMPETENCIA' },
    { finding: 'nombre-distinto AEI.04.06', because: 'C: EJECUCIÓN, INSTITUCION' },
    { finding: 'indicador-distinto IND.03.AEI.04.03', because: 'C: notificados, notificadas' },
    { finding: 'unidad-distinta IND.01.AEI.03.03', because: 'D4: OMARPE, OMAPED' },
  ])('finds $finding ($because)', ({ finding }) => expect(found).toContain(finding));

  it('finds nothing else: 13 right percentages, accents and case raise no alarm', () => expect(found).toHaveLength(15));

  it('sees colours change at the limits in force', () => {
    const coloured = (limits: Limits): readonly string[] =>
      reviewText(TEXT, plan, evaluate(plan, 0, { ...CEPLAN_POLICIES, limits }))
        .filter(({ kind, code }) => kind === 'porcentaje-distinto' && code === 'AEI.04.03').map(({ message }) => message);
    expect(coloured(CEPLAN_LIMITS)).toEqual([expect.stringContaining('el color pasa de rojo a ámbar')]);
    expect(coloured({ amberFrom: 50, greenFrom: 70 })).toEqual([expect.stringContaining('el color pasa de ámbar a verde')]);
    expect(coloured({ amberFrom: 80, greenFrom: 90 })).toEqual([expect.not.stringContaining('color')]);
  });

  it('shows both versions side by side', () => {
    const name = findings.find(({ kind, code }) => kind === 'indicador-distinto' && code === 'IND.03.AEI.04.03');
    expect(name).toMatchObject({ says: 'Número de resoluciones de sanción notificadas', should: 'Número de resoluciones de sanción notificados' });
  });

  it('mentions a change of colour', () => {
    const total = findings.find(({ kind, code }) => kind === 'porcentaje-distinto' && code === 'AEI.04.03');
    expect(total?.message).toContain('de rojo a ámbar');
  });
});

describe('reviewText', () => {
  it('finds nothing in our own drafts but the red indicators under AEI that are not red', () => {
    const text = draftAlerts(plan, evaluation).map(({ paragraph }) => paragraph).join('\n\n');
    expect(brief(text)).toEqual([
      'indicador-rojo-sin-alerta IND.02.AEI.04.03:  → 47.27%',
      'indicador-rojo-sin-alerta IND.03.AEI.04.03:  → 29.51%',
      'indicador-rojo-sin-alerta IND.02.AEI.04.05:  → 54.55%',
    ]);
  });

  it.each(['office', 'neutral'] as const)('finds every percentage of our drafts in the %s hand that is changed', (wording) => {
    const text = draftAlerts(plan, evaluation, { ...NO_CHOICES, wording }).map(({ paragraph }) => paragraph).join('\n\n');
    const quoted = [...text.matchAll(/[\d.]+%/g)];
    for (const { 0: percent, index } of quoted) {
      const changed = `${text.slice(0, index)}99.99%${text.slice(index + percent.length)}`;
      expect(brief(changed).filter((line) => line.startsWith('porcentaje-distinto'))).toEqual([expect.stringContaining(`99.99% → ${percent}`)]);
    }
  });

  it('takes a percentage quoted with fewer decimals as right', () => {
    expect(brief(TEXT.replace('50.63%', '50.6%')).filter((line) => line.includes('02.01'))).toEqual([]);
  });

  it('reads a comma before three digits as a group, and any other as a decimal comma', () => {
    const read = (percent: string) => readParagraphs(`La AEI.02.01, NAME, tiene un avance del ${percent}.`)[0]?.percents.map(({ value }) => value);
    expect([read('1,234.5%'), read('1,234%'), read('1234.5%'), read('50,63%'), read('50,6 %')]).toEqual([[1234.5], [1234], [1234.5], [50.63], [50.6]]);
  });

  it('knows a code in any spelling and one that the table lacks', () => {
    expect(brief(TEXT.replace('AEI.02.01', 'AEI 2.1'))).toEqual(brief(TEXT));
    expect(brief(TEXT.replace('AEI.02.01', 'AEI.09.09'))).toContain('codigo-desconocido AEI.09.09: AEI.09.09 → ');
  });

  it('reads a text pasted without bold marks or blank lines', () => {
    const pasted = TEXT.replace(/\*\*/g, '').replace(/\n\n/g, '\n');
    expect(brief(pasted)).toEqual(brief(TEXT));
  });

  it('asks for every red AEI when there is no text', () => {
    expect(brief('').filter((line) => line.startsWith('alerta-faltante'))).toHaveLength(12);
  });
});
