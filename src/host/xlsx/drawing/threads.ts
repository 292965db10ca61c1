import { cellName, parseArea } from '../../model/address';
import type { Comment, CommentReply, Mention, Person } from '../../model/drawing/comment';
import type { Sheet } from '../../model/sheet';
import { dropPart } from '../package/packageDraft';
import type { PackageDraft } from '../package/packageDraft';
import type { PackageParts, Relationship } from '../package/relationships';
import { applyEdits, stateText } from '../xml/edits';
import { booleanAttribute, child, childrenOf, elementXml, numberAttribute, patchTag } from '../xml/elements';
import { escapeXml } from '../xml/escape';
import { THREADED_COMMENTS } from '../xml/namespaces';
import { parseXml } from '../xml/parseXml';
import type { XmlElement } from '../xml/parseXml';
import type { People } from './people';

const KIND = 'threadedComment';
const RELATION = 'http://schemas.microsoft.com/office/2017/10/relationships/threadedComment';
const TYPE = 'application/vnd.ms-excel.threadedcomments+xml';

/** The comments of a sheet as they were in the file: the part, and the elements of each thread. */
export type KeptThreads = { readonly part: string | null; readonly order: string; readonly threads: ReadonlyMap<Comment, { readonly state: string; readonly place: string; readonly elements: readonly string[] }> };

/** A comment without its place. */
export const threadState = (comment: Comment): string => stateText({ ...comment, row: 0, column: 0 });
const placeOf = ({ row, column }: Comment): string => `${row},${column}`;

/** Reads the comments of a sheet with their replies. */
export function readThreads(sheet: Sheet, relationships: readonly Relationship[], parts: PackageParts, people: ReadonlyMap<string, Person>): KeptThreads {
  const part = relationships.find(({ kind }) => kind === KIND)?.target ?? null;
  const threads: Map<Comment, { state: string; place: string; elements: string[] }> = new Map();
  if (part === null) return { part, order: orderOf(sheet), threads };
  const xml = parts.text(part);
  const items = childrenOf(parseXml(xml, part), KIND);
  const found = new Map<string, Comment>();
  for (const item of items) {
    const area = parseArea(item.attributes['ref'] ?? '');
    if (item.attributes['parentId'] !== undefined || area === null) continue;
    const comment: Comment = { ...readReply(item, people), row: area.top, column: area.left, isResolved: booleanAttribute(item, 'done'), replies: [] };
    found.set(comment.id, comment);
    threads.set(comment, { state: '', place: placeOf(comment), elements: [xml.slice(item.start, item.end)] });
  }
  for (const item of items) {
    const comment = found.get(item.attributes['parentId'] ?? '');
    if (comment === undefined) continue;
    comment.replies.push(readReply(item, people));
    threads.get(comment)?.elements.push(xml.slice(item.start, item.end));
  }
  for (const [comment, kept] of threads) kept.state = threadState(comment);
  sheet.comments = [...threads.keys()];
  return { part, order: orderOf(sheet), threads };
}

const orderOf = ({ comments }: Sheet): string => stateText(comments.map(({ id }) => id));

function readReply(item: XmlElement, people: ReadonlyMap<string, Person>): CommentReply {
  const { personId = '', id = '', dT = '' } = item.attributes;
  const someone = (person: string): Person => people.get(person) ?? { id: person, name: '', email: '' };
  const mentions = childrenOf(child(item, 'mentions'), 'mention').map((mention): Mention => ({
    id: mention.attributes['mentionId'] ?? '', person: someone(mention.attributes['mentionpersonId'] ?? ''),
    start: numberAttribute(mention, 'startIndex') ?? 0, length: numberAttribute(mention, 'length') ?? 0,
  }));
  return { id, text: child(item, 'text')?.text ?? '', mentions, author: someone(personId), created: /Z$|[+-]\d\d:\d\d$/.test(dT) || dT === '' ? dT : `${dT}Z` };
}

/** Writes the comments of a sheet where they differ from the file. What the part holds besides stays. */
export function saveThreads(sheet: Sheet, sheetPart: string, kept: KeptThreads, draft: PackageDraft, people: People): void {
  const isKept = (comment: Comment): boolean => {
    const old = kept.threads.get(comment);
    return old?.state === threadState(comment) && old.place === placeOf(comment);
  };
  if (kept.order === orderOf(sheet) && sheet.comments.every(isKept)) return;
  if (sheet.comments.length === 0) {
    if (kept.part !== null) dropPart(draft, sheetPart, kept.part);
    return;
  }
  const before = kept.part === null ? `<ThreadedComments xmlns="${THREADED_COMMENTS}"></ThreadedComments>` : draft.text(kept.part);
  const root = parseXml(before, kept.part ?? 'threadedComment.xml');
  const threads = sheet.comments.map((comment) => threadXml(comment, kept, people)).join('');
  const [first] = root.children;
  const at = first?.start ?? root.innerEnd;
  const text = applyEdits(before, [
    { start: at, end: at, text: threads },
    ...childrenOf(root, KIND).map(({ start, end }) => ({ start, end, text: '' })),
  ]);
  if (kept.part !== null) {
    draft.set(kept.part, text);
    return;
  }
  const part = draft.freeName('xl/threadedComments/threadedComment', '.xml');
  draft.add(part, TYPE, text);
  draft.relate(sheetPart, RELATION, part);
}

/** A thread: as the file has it where nothing but its place changed. */
function threadXml(comment: Comment, kept: KeptThreads, people: People): string {
  const old = kept.threads.get(comment);
  const ref = cellName(comment.row, comment.column);
  if (old?.state === threadState(comment)) {
    return old.elements.map((xml) => {
      const openEnd = xml.indexOf('>') + 1;
      return patchTag(xml.slice(0, openEnd), { ref }) + xml.slice(openEnd);
    }).join('');
  }
  return replyXml(comment, { ref, done: comment.isResolved ? true : null }, people)
    + comment.replies.map((reply) => replyXml(reply, { ref, parentId: comment.id }, people)).join('');
}

function replyXml(reply: CommentReply, attributes: Readonly<Record<string, string | boolean | null>>, people: People): string {
  const { ref = null, ...others } = attributes;
  const mentions = reply.mentions.map(({ id, person, start, length }) =>
    elementXml('mention', { mentionpersonId: people.idOf(person), mentionId: id, startIndex: start, length }));
  return elementXml('threadedComment', { ref, dT: reply.created.replace(/Z$/, ''), personId: people.idOf(reply.author), id: reply.id, ...others },
    `<text>${escapeXml(reply.text)}</text>${mentions.length === 0 ? '' : `<mentions>${mentions.join('')}</mentions>`}`);
}
