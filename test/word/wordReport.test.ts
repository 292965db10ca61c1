import { strFromU8, unzipSync } from 'fflate';
import { draftAlerts } from '../../src/engine/alerts/draftAlerts';
import { PALETTES } from '../../src/engine/method/bandPalettes';
import { evaluate } from '../../src/engine/method/evaluate';
import { CEPLAN_POLICIES } from '../../src/engine/method/evaluation';
import { LANDSCAPE_WIDTH } from '../../src/word/documentStyle';
import { reportColumns } from '../../src/word/indicatorTable';
import { boldRuns, wordReport } from '../../src/word/wordReport';
import report from '../fixtures/pei-jlbr-2024.json';
import { anIndicator, aPlan, plan2024 } from '../helpers/plans/plans';

const plan = plan2024('registered');
const evaluation = evaluate(plan, 0);
const alerts = draftAlerts(plan, evaluation).map(({ paragraph }) => paragraph);

async function bodyOf(change: Partial<Parameters<typeof wordReport>[0]> = {}): Promise<string> {
  const bytes = await wordReport({
    title: report.titulo, headings: Object.entries(report.encabezado), plan, evaluation, periodLabel: '2024, primer semestre', alerts, palette: 'ceplan', ...change,
  });
  return strFromU8(unzipSync(new Uint8Array(bytes))['word/document.xml'] ?? new Uint8Array());
}

describe('the letters of the report', () => {
  it('are the same in title, headings and text, in every program that opens it', async () => {
    const bytes = await wordReport({ title: 'T', headings: [], plan, evaluation, periodLabel: '2024', alerts, palette: 'ceplan' });
    const styles = strFromU8(unzipSync(new Uint8Array(bytes))['word/styles.xml'] ?? new Uint8Array());
    for (const id of ['Title', 'Heading1']) expect(styles).toMatch(new RegExp(`w:styleId="${id}"(?:(?!</w:style>).)*w:rFonts w:ascii="Calibri"`));
  });
});

const words = (body: string): string => body.replace(/<\/w:p>/g, '\n').replace(/<[^>]+>/g, '');

describe('wordReport on the 2024 workbook', () => {
  let body = '';
  beforeAll(async () => { body = await bodyOf(); });

  it('has the title, the header fields, the average and the summary', () => {
    expect(words(body)).toContain(report.titulo);
    expect(words(body)).toContain('040129 - JOSE LUIS BUSTAMANTE Y RIVERO');
    expect(words(body)).toContain('Avance promedio de AEI: 74.68 %');
    expect(words(body)).toMatch(/Acciones\n12\n3\n11\n0\n26/);
  });

  it('has every AEI and indicator, with its progress and the word of its colour', () => {
    for (const { code } of [...plan.actions, ...plan.indicators]) expect(words(body)).toContain(`${code}\n`);
    expect(words(body)).toMatch(/AEI\.01\.01\nPLAN DE ACCION[^\n]*\n50\.64\nRojo/);
  });

  it('puts the table on a landscape page and the text on a portrait one', () => {
    expect(body.match(/w:orient="[a-z]+"/g)).toEqual(['w:orient="landscape"', 'w:orient="portrait"']);
  });

  it('prints each alert with the indicator in bold', () => {
    expect(words(body)).toContain('ALERTAS IDENTIFICADAS');
    expect(body).toMatch(/<w:b\/>(?:(?!<\/w:r>).)*Número de licencias de edificación otorgadas/);
    expect(body).not.toContain('**');
  });
});

describe('wordReport', () => {
  it('says so when no alert is due', async () => {
    expect(words(await bodyOf({ alerts: [] }))).toContain('No se identificaron acciones estratégicas en rojo.');
  });

  it('prints ND and its notes where relevance or a target fails', async () => {
    const doubtful = aPlan([anIndicator({ relevance: null, targets: [0, 1, 1, 1] })]);
    const text = words(await bodyOf({ plan: doubtful, evaluation: evaluate(doubtful, 0) }));
    expect(text).toMatch(/ND\nND/);
    expect(text).toContain('(*) Indicadores sin relevancia');
    expect(text).toContain('(**) División por cero');
    expect(text).not.toContain('Calculado con');
  });

  it('says first in its notes in what the figures are not the application’s', async () => {
    const zero = aPlan([anIndicator({ targets: [0, 1, 1, 1] })]);
    const text = words(await bodyOf({ plan: zero, evaluation: evaluate(zero, 0, { ...CEPLAN_POLICIES, noData: 'leave-out', cap: false, zeroTarget: 'hundred' }) }));
    expect(text).toContain('Notas\nCalculado con: ND no se cuenta; sin tope en 100; con logro esperado 0 el avance es 100. El aplicativo');
    for (const note of ['se imprimen como son.', '; ND no se cuenta.', 'el avance se toma como 100.']) expect(text).toContain(note);
  });
});

describe('wordReport with other settings', () => {
  it('writes the limits in force and paints in the colours wanted', async () => {
    const policies = { ...CEPLAN_POLICIES, limits: { amberFrom: 50, greenFrom: 87.5 } };
    const body = await bodyOf({ evaluation: evaluate(plan, 0, policies), palette: 'safe' });
    const text = words(body);
    expect(text).toContain('[50%-87.5%&gt;');
    expect(text).toContain('Semáforo: rojo [0%-50%&gt;, ámbar [50%-87.5%&gt;, verde ≥87.5%; ND: no disponible.');
    expect(text).toContain('Calculado con: ámbar desde 50 y verde desde 87.5. El aplicativo de CEPLAN lo hace de otro modo.');
    for (const band of ['red', 'amber', 'green'] as const) {
      expect(body).toContain(`w:fill="${PALETTES.safe[band].fill.slice(1)}"`);
      expect(body).not.toContain(`w:fill="${PALETTES.ceplan[band].fill.slice(1)}"`);
    }
  });
});

describe('indicatorFields', () => {
  it('fills the page and leaves out columns that no indicator fills', () => {
    const fields = reportColumns(aPlan([anIndicator({ parameter: '', direction: null })]), { year: 2024, span: 'semester' });
    expect(fields.map(({ header }) => header)).not.toEqual(expect.arrayContaining(['Parámetro']));
    expect(fields.map(({ header }) => header)).not.toEqual(expect.arrayContaining(['Sentido']));
    const width = fields.reduce((sum, field) => sum + field.width, 0);
    expect(width).toBeGreaterThan(LANDSCAPE_WIDTH - fields.length);
    expect(width).toBeLessThanOrEqual(LANDSCAPE_WIDTH);
  });
});

describe('boldRuns', () => {
  it.each<{ text: string; runs: readonly { text: string; bold: boolean }[] }>([
    { text: 'sin negrita', runs: [{ text: 'sin negrita', bold: false }] },
    { text: '**Uno** y', runs: [{ text: 'Uno', bold: true }, { text: ' y', bold: false }] },
    { text: '', runs: [] },
  ])('reads "$text"', ({ text, runs }) => expect(boldRuns(text)).toEqual(runs));
});
