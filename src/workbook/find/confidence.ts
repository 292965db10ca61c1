/** How sure the meaning of a column is, 0 to 1, by where it comes from. */
export const CONFIDENCE = {
  /** Codes, clear words or the user say so. */
  certain: 1,
  /** Some words are unknown, or the content alone says so. */
  likely: 0.8,
  /** The title or the neighbouring columns say what the header leaves out. */
  supposed: 0.7,
  /** Two meanings are possible. */
  doubtful: 0.5,
  /** A goal under the group "I Semestre": less likely the year's than one under "II Semestre". */
  firstHalf: 0.45,
  /** Another column has the same meaning, or no year is known. */
  unresolved: 0.4,
  /** The content contradicts the header. */
  contradicted: 0.3,
} as const;

/** Confidence below which the user is asked what a column holds. */
const MIN_CONFIDENCE = 0.6;

/** Whether the user is asked what a column holds. */
export const isDoubtful = ({ confidence }: { readonly confidence: number }): boolean => confidence < MIN_CONFIDENCE;
