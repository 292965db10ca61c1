import { causeClause, commitmentSentence, sentenceName } from '../../../src/engine/alerts/clauses';
import { CAUSES, COMMITMENTS } from '../../../src/engine/alerts/phraseBook';

it.each<{ name: string; words: string }>([
  { name: 'SEGURIDAD CIUDADANA.', words: 'SEGURIDAD CIUDADANA' },
  { name: '  SERVICIO \n DE  LIMPIEZA , EFICIENTE ;', words: 'SERVICIO DE LIMPIEZA, EFICIENTE' },
  { name: 'Tasa (por cada 1,000)...', words: 'Tasa (por cada 1,000)' },
  { name: '- Gestión de riesgos -', words: 'Gestión de riesgos' },
  { name: 'Indicador **principal** (*) *', words: 'Indicador *principal* (*)' },
  { name: '', words: '[nombre por completar]' },
  { name: ' .- ', words: '[nombre por completar]' },
])('the name "$name" stands in a sentence as "$words"', ({ name, words }) => expect(sentenceName(name)).toBe(words));

it.each<{ cause: string; clause: string }>([
  { cause: '', clause: ', [causa por completar]' },
  { cause: ' . ', clause: ', [causa por completar]' },
  { cause: 'debido a las lluvias.', clause: ', debido a las lluvias' },
  { cause: 'Debido a las lluvias', clause: ', debido a las lluvias' },
  { cause: ', sin embargo, este responde a su cronograma', clause: '; sin embargo, este responde a su cronograma' },
  { cause: 'obedece a que se continúa con la obra', clause: ', lo que obedece a que se continúa con la obra' },
  { cause: 'este bajo índice se debe a la veda', clause: '; este bajo índice se debe a la veda' },
  { cause: 'Demora en la contratación', clause: ', por lo siguiente: Demora en la contratación' },
  { cause: 'debido a las lluvias,\nque duraron ;', clause: ', debido a las lluvias, que duraron' },
])('the cause "$cause" follows as "$clause"', ({ cause, clause }) => expect(causeClause(cause)).toBe(clause));

it('no cause of the list is joined as a loose phrase, and no own clause by a comma', () => {
  for (const { text } of CAUSES) {
    expect(causeClause(text)).toMatch(/^(?:, (?:debido|y|lo que obedece)|; (?:sin embargo,|este) )/);
  }
});

it.each<{ commitment: string; lead: string; sentence: string }>([
  { commitment: '', lead: '', sentence: '' },
  { commitment: 'Se harán ajustes.', lead: 'Asimismo, ', sentence: ' Asimismo, se harán ajustes.' },
  { commitment: 'se harán ajustes', lead: '', sentence: ' Se harán ajustes.' },
  { commitment: 'la GERENCIA remitirá el informe', lead: '', sentence: ' La GERENCIA remitirá el informe.' },
  { commitment: 'OPP coordinará con las unidades', lead: 'Asimismo, ', sentence: ' Asimismo, OPP coordinará con las unidades.' },
  { commitment: 'Reunión con la unidad', lead: 'Asimismo, ', sentence: ' Compromiso: Reunión con la unidad.' },
])('the commitment "$commitment" closes with "$sentence"', ({ commitment, lead, sentence }) =>
  expect(commitmentSentence(commitment, lead)).toBe(sentence));

it('every commitment of the list is a sentence', () => {
  for (const { text } of COMMITMENTS) expect(commitmentSentence(text, 'Asimismo, ')).toBe(` Asimismo, ${text}.`);
});
