import { offered, PHRASES_SETTING, phrasesChange, storedPhrases } from '../../../../src/app/reports/alerts/ownPhrases';
import { CAUSES } from '../../../../src/engine/alerts/phraseBook';

const edit = (field: 'cause' | 'commitment' | 'deadline' | 'state', text: string, before = '') => ({ sheet: 'Alertas_2024S1', code: 'AEI.01.01', field, text, before }) as const;
const after = (settings: Record<string, unknown>, ...edits: ReturnType<typeof edit>[]) => storedPhrases({ ...settings, ...phrasesChange(settings, edits, CAUSES) });

describe('the phrases of one\'s own', () => {
  it('are kept, the last one first, each once', () => {
    const first = phrasesChange({}, [edit('cause', 'por lluvias'), edit('cause', 'por la huelga'), edit('deadline', 'julio')], CAUSES);
    expect(after(first, edit('cause', 'por lluvias'))).toEqual({ causes: ['por lluvias', 'por la huelga'], commitments: [], actions: [], deadlines: ['julio'] });
  });

  it('are none of those that everybody is offered, nor a state', () => {
    expect(phrasesChange({}, [edit('cause', CAUSES[0]?.text ?? ''), edit('state', 'En consulta')], CAUSES)).toEqual({});
  });

  it('come one by one from a cell with several, without codes, and only the new ones', () => {
    const { causes } = after({}, edit('cause', 'IND.01.AEI.04.01: la de antes\nIND.02.AEI.04.01: la nueva', 'IND.01.AEI.04.01: la de antes'));
    expect(causes).toEqual(['la nueva']);
  });

  it('are at most twenty of a kind, and none is a paragraph of its own', () => {
    const many = Array.from({ length: 25 }, (_, at) => edit('cause', `frase ${at}`));
    expect(after({}, ...many).causes).toHaveLength(20);
    expect(after({}, ...many).causes[0]).toBe('frase 24');
    expect(phrasesChange({}, [edit('cause', 'x'.repeat(401))], CAUSES)).toEqual({});
  });

  it.each([[null], ['texto'], [{ causes: 'x', commitments: [1, ''] }]])('are none where the workbook holds %j', (stored) => {
    expect(storedPhrases({ [PHRASES_SETTING]: stored })).toEqual({ causes: [], commitments: [], actions: [], deadlines: [] });
  });

  it('are offered once, and not beside the same phrase of the list', () => {
    expect(offered(['a', 'b', 'a', ''], [{ label: 'B', text: 'b' }])).toEqual(['a']);
  });
});
