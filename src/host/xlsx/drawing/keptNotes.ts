import type { Note } from '../../model/annotations';

/** Where the notes of a sheet stand, and the text of each in the file. */
export type KeptNotes = {
  readonly comments: string | null;
  readonly vml: string | null;
  readonly state: string;
  readonly notes: Map<Note, { readonly words: string; readonly xml: string; readonly place: string }>;
};
