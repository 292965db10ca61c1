import { strFromU8, unzipSync } from 'fflate';
import { draftAlerts } from '../../src/engine/alerts/draftAlerts';
import { PALETTES } from '../../src/engine/method/bandPalettes';
import { evaluate } from '../../src/engine/method/evaluate';
import { CEPLAN_POLICIES } from '../../src/engine/method/evaluation';
import { wordReport } from '../../src/word/wordReport';
import type { ReportContents } from '../../src/app/reports/word/reportContents';
import report from '../fixtures/pei-jlbr-2024.json';
import type { Steps } from '../../src/engine/steps';
import { anAction, anIndicator, aPlan, plan2024, planOf } from '../helpers/plans/plans';

const plan = plan2024('registered');
const evaluation = evaluate(plan, 0);
const alerts = draftAlerts(plan, evaluation).map(({ paragraph }) => paragraph);

const contents: ReportContents = {
  title: report.titulo, headings: Object.entries(report.encabezado), plan, evaluation, evaluations: [evaluation], periodLabel: '2024, primer semestre', alerts,
  palette: 'ceplan', commitments: [], source: 'PEI Indicadores', stamp: { date: '22/11/2026', version: '1.0.0' },
};

const partsOf = async (change: Partial<ReportContents> = {}): Promise<Record<string, Uint8Array>> => unzipSync(await wordReport({ ...contents, ...change }));
const partOf = (parts: Record<string, Uint8Array>, path: string): string => strFromU8(parts[path] ?? new Uint8Array());
const bodyOf = async (change: Partial<ReportContents> = {}): Promise<string> => partOf(await partsOf(change), 'word/document.xml');

describe('the letters of the report', () => {
  it('are the same in title, headings and text, in every program that opens it', async () => {
    const styles = partOf(await partsOf(), 'word/styles.xml');
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

  it('puts the table on landscape pages, between the cover and the text', () => {
    expect(body.match(/w:orient="[a-z]+"/g)).toEqual(['portrait', 'landscape', 'portrait'].map((one) => `w:orient="${one}"`));
  });

  it('says on its cover what it is about, and when it was made', () => {
    const cover = words(body).slice(0, words(body).indexOf('Anexo B-7'));
    for (const line of ['Periodo informado:', 'Hoja de origen:', 'Fecha de elaboración:']) expect(cover).toContain(line);
    expect(cover).toContain('22/11/2026');
  });

  it('has the parameters it was made with and a place to sign', () => {
    expect(words(body)).toContain('ND cuenta como cero; los avances se topan en 100; con logro esperado 0 no hay avance; ámbar desde 75 y verde desde 95.');
    expect(words(body)).toContain('Hoja de origen: «PEI Indicadores». Generado el 22/11/2026 con PEI Avance 1.0.0.');
    expect(words(body)).toContain('Elaborado por');
  });

  it('has no page with the place to sign alone', () => {
    const paragraphs = body.match(/<w:p>(?:(?!<\/w:p>).)*<\/w:p>/gs) ?? [];
    const from = paragraphs.findIndex((one) => one.includes('Parámetros usados'));
    const to = paragraphs.findIndex((one) => one.includes('Elaborado por'));
    expect(from).toBeGreaterThan(0);
    expect(to).toBeGreaterThan(from);
    expect(paragraphs.slice(from, to).filter((one) => !one.includes('<w:keepNext/>'))).toEqual([]);
  });

  it('has every AEI under its OEI, with the mean of its AEI and its units', () => {
    expect(words(body)).toMatch(/OEI\.01\n\nPromedio de sus AEI: 75\.32\nSin indicadores propios\nAEI\.01\.01\nPLAN DE ACCION[^\n]*\nGERENCIA DE SEGURIDAD CIUDADANA\n50\.64\nRojo/);
  });

  it('repeats the heading of every table, breaks no row, and keeps a group with its first row', () => {
    const tables = body.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? [];
    const ours = tables.filter((table) => table.includes('<w:tblHeader/>'));
    expect(ours).toHaveLength(3);
    for (const table of ours) {
      const rows = table.match(/<w:tr>.*?<\/w:tr>/gs) ?? [];
      expect(rows.filter((row) => row.includes('<w:tblHeader/>'))).toEqual([rows[0]]);
      expect(rows.filter((row) => !row.includes('<w:cantSplit/>'))).toEqual([]);
    }
    const group = (ours[0]?.match(/<w:tr>.*?<\/w:tr>/gs) ?? []).find((row) => row.includes('AEI.01.01</w:t>'));
    expect(group).toContain('<w:keepNext/>');
  });

  it('highlights the gaps to complete, and nothing else', () => {
    const marked = (body.match(/<w:r>(?:(?!<\/w:r>).)*<w:highlight[^>]*>(?:(?!<\/w:r>).)*<\/w:r>/gs) ?? []).map((run) => run.replace(/<[^>]+>/g, ''));
    expect(marked).toEqual(alerts.flatMap((text) => text.match(/\[causa por completar\]/g) ?? []));
    expect(marked.length).toBeGreaterThan(11);
  });

  it('prints each alert with the indicator in bold', () => {
    expect(words(body)).toContain('ALERTAS IDENTIFICADAS');
    expect(body).toMatch(/<w:b\/>(?:(?!<\/w:r>).)*Número de licencias de edificación otorgadas/);
    expect(body).not.toContain('**');
  });
});

describe('wordReport', () => {
  it('has a picture of the semaphore that is read aloud, and page numbers', async () => {
    const parts = await partsOf();
    const pictures = Object.keys(parts).filter((path) => path.startsWith('word/media/'));
    expect(pictures).toHaveLength(1);
    expect([...(parts[pictures[0] ?? ''] ?? [])].slice(1, 4)).toEqual([...'PNG'].map((letter) => letter.charCodeAt(0)));
    expect(partOf(parts, 'word/document.xml')).toContain('descr="Semáforo. Acciones: 12 en rojo, 3 en ámbar, 11 en verde y 0 en ND. Indicadores de acciones: 17 en rojo, 2 en ámbar, 15 en verde y 0 en ND."');
    expect(partOf(parts, 'word/footer1.xml')).toMatch(/Página .*>PAGE<.* de .*>NUMPAGES</);
    expect(partOf(parts, 'word/header1.xml')).toContain('2024, primer semestre');
    expect(Object.keys(parts)[0]).toBe('[Content_Types].xml');
    expect(Object.keys(parts).filter((path) => path.endsWith('/'))).toEqual([]);
  });

  it('names its period once above the fields of the cover, and in the head of every page whatever the length of the title', async () => {
    const coverOf = (body: string): string => words(body).slice(0, words(body).indexOf('Periodo informado:'));
    const named = `REPORTE DE SEGUIMIENTO DEL PEI: ${contents.periodLabel}`;
    for (const title of ['REPORTE DE SEGUIMIENTO DEL PEI', named]) expect(coverOf(await bodyOf({ title })).split(contents.periodLabel)).toHaveLength(2);
    const long = `REPORTE DE SEGUIMIENTO DEL PLAN DE DESARROLLO ${'REGIONAL CONCERTADO '.repeat(4)}: ${contents.periodLabel}`;
    for (const title of [named, long]) expect(words(partOf(await partsOf({ title }), 'word/header1.xml')).split(contents.periodLabel)).toHaveLength(2);
  });

  it('has the trend from the second period on', async () => {
    expect(words(await bodyOf())).not.toContain('Tendencia');
    const year = aPlan([anIndicator({ actuals: [50, 90] })], { periods: [{ year: 2024, span: 'semester' }, { year: 2024, span: 'year' }] });
    const evaluations = [evaluate(year, 0), evaluate(year, 1)];
    const text = words(await bodyOf({ plan: year, evaluation: evaluate(year, 1), evaluations }));
    expect(text).toMatch(/Tendencia\n(?:.*\n){7}2024, primer semestre\n50\.00\n1\n0\n0\n0\n1\n2024, año completo\n90\.00\n0\n1\n0\n0\n1\n/);
  });

  it('has the matriz de compromisos on landscape pages, with days instead of the numbers that cells give', async () => {
    const row = { number: 1, aspect: 'Lo que falta', recommendation: 'Se hará', action: '', evidence: '', unit: 'OPP', deadline: 45657, state: 'Pendiente', comment: '', code: 'AEI.01.01', notice: '', period: '2024-I' };
    const body = await bodyOf({ commitments: [row] });
    expect(words(body)).toMatch(/Matriz de compromisos\n(?:.*\n){10}1\n2024-I\nLo que falta\nSe hará\n\n\nOPP\n31\/12\/2024\nPendiente/);
    expect(body.match(/w:orient="landscape"/g)).toHaveLength(2);
  });

  it('says an OEI’s official progress beside the mean of its AEI', async () => {
    const both = planOf({
      years: [2024], periods: [{ year: 2024, span: 'semester' }],
      objectives: [anAction({ level: 'OEI', code: 'OEI.01', name: 'OBJETIVO', indicators: [1] })], actions: [anAction({ indicators: [0] })],
      indicators: [anIndicator({ actuals: [50] }), anIndicator({ code: 'IND.01.OEI.01', level: 'OEI', actuals: [96] })],
    });
    expect(words(await bodyOf({ plan: both, evaluation: evaluate(both, 0) }))).toContain('OEI.01\nOBJETIVO\nPromedio de sus AEI: 50.00\n96.00\nVerde\n');
  });

  it('is made in steps that can be stopped: then there is no file', async () => {
    let steps = 0;
    const stop = async <T>(work: Steps<T>): Promise<T> => {
      while (steps < 5) {
        work.next();
        steps += 1;
      }
      throw new Error('stopped');
    };
    await expect(wordReport(contents, stop)).rejects.toThrow('stopped');
    expect(steps).toBe(5);
  });

  it('holds texts of any kind: marks of XML, line ends, letters that XML refuses', async () => {
    const odd = aPlan([anIndicator({ name: 'A < B & "C"\nD\u0001', unit: 'Ñ\vÜ' })]);
    const body = await bodyOf({ plan: odd, evaluation: evaluate(odd, 0), alerts: ['Uno & **dos <tres>**, [nombre por completar].'] });
    expect(body).toContain('A &lt; B &amp; &quot;C&quot;</w:t><w:br/><w:t xml:space="preserve">D</w:t>');
    expect(body).toMatch(/<w:b\/><\/w:rPr><w:t xml:space="preserve">dos &lt;tres&gt;<\/w:t>/);
    expect(body).toMatch(/<w:highlight w:val="yellow"\/><\/w:rPr><w:t xml:space="preserve">\[nombre por completar\]/);
  });

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
