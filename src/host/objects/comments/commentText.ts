import type { Mention, Person } from '../../model/drawing/comment';
import { invalidArgument } from '../../wire/apiError';
import { enumValue, recordValue, textValue } from '../args';
import type { WorkbookSession } from '../workbookSession';

/** The content of a comment: plain text, and the people its letters name. */
export type CommentText = { readonly text: string; readonly mentions: readonly Mention[] };

/** `<at id="0">Ana</at>`: who is named, by number, and the letters that name them. */
const MENTION = /<at id=(?:"(\d+)"|'(\d+)')>([\s\S]*?)<\/at>/g;

const personOf = (session: WorkbookSession, given: unknown): Person => {
  const { name, email } = recordValue(given);
  return { id: session.newId(), name: textValue(name), email: textValue(email) };
};

/**
 * The content that a method was given: a text, or with `Mention` a record of `richContent` and the people it names by number.
 *
 * @throws ApiError `InvalidArgument` for another content, or a number that is nobody's
 */
export function contentArg(session: WorkbookSession, content: unknown, type: unknown): CommentText {
  const kind = type === undefined || type === null ? 'Plain' : enumValue(type, ['Plain', 'Mention'] as const);
  if (kind === 'Plain') return { text: textValue(content), mentions: [] };
  const { richContent, mentions } = recordValue(content);
  if (!Array.isArray(mentions)) throw invalidArgument();
  const people = new Map(mentions.map((mention: unknown) => [recordValue(mention)['id'], personOf(session, mention)]));
  const found: Mention[] = [];
  let text = '';
  let from = 0;
  const rich = textValue(richContent);
  for (const match of rich.matchAll(MENTION)) {
    const person = people.get(Number(match[1] ?? match[2]));
    if (!person) throw invalidArgument();
    text += rich.slice(from, match.index);
    const name = match[3] ?? '';
    found.push({ id: session.newId(), person, start: text.length, length: name.length });
    text += name;
    from = match.index + match[0].length;
  }
  return { text: text + rich.slice(from), mentions: found };
}

/** Mentions as they follow each other in the text. */
const inOrder = (mentions: readonly Mention[]): Mention[] => [...mentions].sort((one, other) => one.start - other.start);

/** The content with its mentions marked, as `richContent` gives it. */
export function richContentOf({ text, mentions }: CommentText): string {
  let rich = '';
  let from = 0;
  inOrder(mentions).forEach(({ start, length }, index) => {
    rich += `${text.slice(from, start)}<at id="${index}">${text.slice(start, start + length)}</at>`;
    from = start + length;
  });
  return rich + text.slice(from);
}

/** The people named, as `mentions` gives them. */
export const mentionsOf = ({ mentions }: CommentText): readonly Readonly<Record<string, unknown>>[] =>
  inOrder(mentions).map(({ person }, id) => ({ id, name: person.name, email: person.email }));
