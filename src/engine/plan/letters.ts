/** The letters of a kind of plan: `OEI` and `AEI` of a PEI, `OES` and `AES` of a PESEM. */
export interface PlanLetters {
  /** "PEI" */
  readonly plan: string;
  /** "OEI" */
  readonly objective: string;
  /** "AEI" */
  readonly action: string;
  /** "Plan Estratégico Institucional" */
  readonly name: string;
}

export const PEI_LETTERS: PlanLetters = { plan: 'PEI', objective: 'OEI', action: 'AEI', name: 'Plan Estratégico Institucional' };

/** PESEM, PDRC, and PDLC of a province, of a district, local and territorial. */
const SISTERS = [
  ['S', 'PESEM', 'Plan Estratégico Sectorial Multianual'], ['R', 'PDRC', 'Plan de Desarrollo Regional Concertado'],
  ...['P', 'D', 'L', 'T'].map((letter) => [letter, 'PDLC', 'Plan de Desarrollo Local Concertado'] as const),
] as const;

/** The plans of the national system, which are followed up by one method; last, objectives of quality (OC) beside those of a PEI. */
export const ALL_LETTERS: readonly PlanLetters[] = [
  PEI_LETTERS, ...SISTERS.map(([letter, plan, name]) => ({ plan, objective: `OE${letter}`, action: `AE${letter}`, name })), { ...PEI_LETTERS, objective: 'OC' },
];

/** Letters after OE and AE. */
export const LETTERS_OF_LEVELS = ALL_LETTERS.flatMap(({ objective }) => (objective.startsWith('OE') ? [objective.charAt(2)] : [])).join('');

const BY_PREFIX: ReadonlyMap<string, number> = new Map(ALL_LETTERS.flatMap(({ objective, action }, at) => [[action, at] as const, [objective, at] as const]).reverse());

/** Index in {@link ALL_LETTERS} of the letters of an OEI or AEI: 1 for `OES` and `AES`; 0 for any other text. */
export const lettersIndexOf = (prefix: string): number => BY_PREFIX.get(prefix) ?? 0;

/** The letters of a canonical code. */
export const lettersOfCode = (code: string): PlanLetters => ALL_LETTERS[lettersIndexOf(/[AO][EC][A-Z]?(?=\.)/.exec(code)?.[0] ?? '')] ?? PEI_LETTERS;

/**
 * A sentence of ours about a PEI in the letters of another plan. What stands between « and » is the user's, and stays.
 *
 * @example inLetters('Avance promedio de AEI', PESEM) // 'Avance promedio de AES'
 */
export function inLetters(text: string, letters: PlanLetters): string {
  if (letters.action === PEI_LETTERS.action) return text;
  return text.replace(QUOTED_OR_WORD, (found) => {
    if (found.startsWith('«')) return found;
    if (found === 'OEI') return letters.objective;
    if (found === 'AEI') return letters.action;
    if (found === 'PEI') return letters.plan;
    return found === found.toUpperCase() ? letters.name.toUpperCase() : letters.name;
  });
}

const QUOTED_OR_WORD = new RegExp(`«[^»]*»|\\b(?:OEI|AEI|PEI(?! Avance))\\b|${PEI_LETTERS.name}|${PEI_LETTERS.name.toUpperCase()}`, 'g');
