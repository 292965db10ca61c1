import type { Note } from '../../model/annotations';
import { dataText } from '../xml/dataText';

/** Where the notes of a sheet stand, and what each said in the file. */
export type KeptNotes = {
  readonly comments: string | null;
  readonly vml: string | null;
  /** All notes together; the same text means that nothing changed. */
  readonly state: string;
  readonly notes: Map<Note, KeptNote>;
  /** Comments of the newer, threaded kind, which stand among the notes for old programs: their XML. */
  readonly threaded: readonly string[];
};

export type KeptNote = {
  readonly words: string;
  readonly xml: string;
  /** The drawing of the note, and what of it the model holds. */
  readonly shape: string;
  readonly look: string;
};

export const noteWords = ({ text, author }: Note): string => dataText([text, author]);
export const noteLook = ({ row, column, visible, width, height }: Note): string => dataText([row, column, visible, width, height]);

/** The note shapes in a VML drawing with their places. VML need not be well-formed XML, so it is not parsed as such. */
export const noteShapes = (vml: string): { xml: string; row: number; column: number; start: number }[] =>
  [...vml.matchAll(/<v:shape[\s>][\s\S]*?<\/v:shape>/g)].filter(([xml]) => /ObjectType\s*=\s*["']Note["']/.test(xml)).map((match) => ({
    xml: match[0], start: match.index,
    row: Number(/<x:Row>\s*(\d+)/.exec(match[0])?.[1] ?? -1), column: Number(/<x:Column>\s*(\d+)/.exec(match[0])?.[1] ?? -1),
  }));
