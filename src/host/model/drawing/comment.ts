/** Who wrote a comment, as the workbook lists people. */
export type Person = { readonly id: string; readonly name: string; readonly email: string };

/** A person named in a text, with the letters that name them. */
export type Mention = { readonly id: string; readonly person: Person; readonly start: number; readonly length: number };

/** An answer to a comment. */
export type CommentReply = {
  /** A GUID in braces. */
  readonly id: string;
  text: string;
  mentions: readonly Mention[];
  readonly author: Person;
  /** ISO date and time. */
  readonly created: string;
};

/** A comment of a cell with its replies (threaded; a {@link Note} is the comment of older versions). */
export type Comment = CommentReply & { row: number; column: number; isResolved: boolean; replies: CommentReply[] };

/** What old programs show as a note in place of a comment. */
export const textForOldPrograms = ({ text, replies }: Comment): string => [
  '[Comentario encadenado]', '',
  'Su versión de Excel le permite leer este comentario encadenado; sin embargo, las ediciones que se apliquen se quitarán si el archivo se abre en una versión más reciente de Excel. '
  + 'Más información: https://go.microsoft.com/fwlink/?linkid=870924', '',
  'Comentario:', `    ${text}`, ...replies.flatMap((reply) => ['Respuesta:', `    ${reply.text}`]),
].join('\n');
