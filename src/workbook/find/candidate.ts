import type { ColumnGuess } from '../headers/guessColumn';
import type { LayoutColumn } from '../layout';
import type { ColumnProfile } from './profileColumn';

/** A column while it is still being decided: what its words say and what it contains go with it. */
export interface Candidate extends LayoutColumn {
  readonly guess: ColumnGuess;
  readonly profile: ColumnProfile;
}

/** How sure a column is whose words left something out that its neighbours or the title say. */
export const SUPPOSED = 0.7;
/** How sure a column is of which the user must be asked. */
export const DOUBTFUL = 0.5;
/** How sure a column is whose meaning another has, or whose year nobody says. */
export const UNTOLD = 0.4;
