import type { Phrase } from '../../../engine/alerts/phraseBook';
import { OWN_SETTING_PREFIX } from '../../../workbook/cells/ownNames';
import { phrasesOfCell } from '../../../workbook/ownSheets/causeLines';
import type { AlertEdit } from '../alertsOnSheet';

/** Phrases that people wrote themselves, the last one first. */
export interface OwnPhrases {
  readonly causes: readonly string[];
  readonly commitments: readonly string[];
  readonly actions: readonly string[];
  readonly deadlines: readonly string[];
}

/** Setting under which a workbook keeps them. */
export const PHRASES_SETTING = `${OWN_SETTING_PREFIX}frases`;
/** Of each kind; a longer one is a paragraph of its own. */
const [MOST_PHRASES, LONGEST_PHRASE] = [20, 400];

const KINDS = { cause: 'causes', commitment: 'commitments', keyAction: 'actions', deadline: 'deadlines' } as const satisfies Partial<Record<AlertEdit['field'], keyof OwnPhrases>>;

/** The phrases that a workbook keeps; none of a kind where the setting holds anything else. */
export function storedPhrases(settings: Readonly<Record<string, unknown>>): OwnPhrases {
  const stored = settings[PHRASES_SETTING];
  const listOf = (kind: keyof OwnPhrases): readonly string[] => {
    const list: unknown = typeof stored === 'object' && stored !== null ? Reflect.get(stored, kind) : null;
    return Array.isArray(list) ? list.filter((one): one is string => typeof one === 'string' && one !== '') : [];
  };
  return { causes: listOf('causes'), commitments: listOf('commitments'), actions: listOf('actions'), deadlines: listOf('deadlines') };
}

/**
 * What is to be stored after edits were written: their new words first. Nothing where they brought none.
 *
 * @param listed phrases that everybody is offered
 */
export function phrasesChange(settings: Readonly<Record<string, unknown>>, edits: readonly AlertEdit[], listed: readonly Phrase[]): Readonly<Record<string, unknown>> {
  const before = storedPhrases(settings);
  const known = new Set(listed.map(({ text }) => text));
  let now: OwnPhrases = before;
  for (const edit of edits) {
    if (edit.field === 'state') continue;
    const kind = KINDS[edit.field];
    const old = new Set(wordsOf(edit.field, edit.before));
    const fresh = wordsOf(edit.field, edit.text).filter((phrase) => !old.has(phrase) && !known.has(phrase) && phrase.length <= LONGEST_PHRASE);
    if (fresh.length > 0) now = { ...now, [kind]: [...new Set([...fresh, ...now[kind]])].slice(0, MOST_PHRASES) };
  }
  return JSON.stringify(now) === JSON.stringify(before) ? {} : { [PHRASES_SETTING]: now };
}

const wordsOf = (field: keyof typeof KINDS, cell: string): readonly string[] => (field === 'cause' ? phrasesOfCell(cell) : cell.trim() === '' ? [] : [cell.trim()]);

/** The first phrases of these, each once, that are not among the listed ones. */
export const offered = (phrases: readonly string[], listed: readonly Phrase[]): readonly string[] => {
  const known = new Set(listed.map(({ text }) => text));
  return [...new Set(phrases)].filter((phrase) => phrase !== '' && !known.has(phrase)).slice(0, MOST_PHRASES);
};
