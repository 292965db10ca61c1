import { cellArea, isSingleCell } from '../../area';
import type { Comment, CommentReply, Person } from '../../model/drawing/comment';
import type { CommentChange } from '../../model/workbook';
import { ApiError, invalidArgument, notFound } from '../../wire/apiError';
import { defineClass, orNotFound } from '../../wire/hostObject';
import type { HostObject, ObjectClass, Property } from '../../wire/hostObject';
import { booleanValue, integerArg, textArg, textValue } from '../args';
import { eventMethods } from '../eventMethods';
import { targetArgument } from '../resolveAddress';
import type { Scope, SheetHandle } from '../workbookSession';
import { refuseProtected } from '../workbook/protection';
import { contentArg, mentionsOf, richContentOf } from './commentText';

interface CommentHandle extends SheetHandle {
  readonly comment: Comment;
}
interface ReplyHandle extends CommentHandle {
  readonly reply: CommentReply;
}

/** Who writes comments in this host. */
const USER: Person = { id: '{00000000-0000-4000-8000-000000000001}', name: 'Usuario', email: '' };

function notify({ session, sheet, comment }: CommentHandle, change: CommentChange, replies: readonly string[] = []): void {
  session.workbook.notify({ type: 'comment', sheetId: sheet.id, commentId: comment.id, replyIds: replies, change });
}

/** Must precede every change of a comment. Throws `ItemNotFound` for a deleted one. */
function edit({ session, sheet, comment }: CommentHandle): Comment {
  session.beginEdit();
  refuseProtected(sheet, 'allowEditObjects');
  if (!sheet.comments.includes(comment)) throw notFound();
  return comment;
}

/** The properties of what was written, of a comment or a reply. */
const written = <T extends CommentHandle>(item: (target: T) => CommentReply, changed: (target: T) => void): Readonly<Record<string, Property<T>>> => ({
  Id: { get: (target) => item(target).id },
  Content: {
    get: (target) => item(target).text,
    set: (target, value) => {
      edit(target);
      Object.assign(item(target), { text: textValue(value), mentions: [] });
      changed(target);
    },
  },
  ContentType: { get: (target) => (item(target).mentions.length > 0 ? 'Mention' : 'Plain') },
  RichContent: { get: (target) => richContentOf(item(target)) },
  Mentions: { get: (target) => mentionsOf(item(target)) },
  AuthorName: { get: (target) => item(target).author.name },
  AuthorEmail: { get: (target) => item(target).author.email },
  CreationDate: { get: (target) => item(target).created },
});

const location = ({ session, sheet, comment }: CommentHandle): HostObject => session.range(sheet, cellArea(comment.row, comment.column));

const replyChanged = (target: ReplyHandle): void => notify(target, 'ReplyEdited', [target.reply.id]);

const replyObject = defineClass<ReplyHandle>({
  name: 'CommentReply',
  identity: ({ reply }) => ({ Id: reply.id }),
  properties: { ...written(({ reply }: ReplyHandle) => reply, replyChanged), Resolved: { get: ({ comment }) => comment.isResolved } },
  methods: {
    GetLocation: location,
    GetParentComment: (target) => commentObject(target),
    UpdateMentions: (target, args) => {
      edit(target);
      Object.assign(target.reply, contentArg(target.session, args[0], 'Mention'));
      replyChanged(target);
    },
    Delete: (target) => {
      const comment = edit(target);
      if (!comment.replies.includes(target.reply)) throw notFound();
      comment.replies = comment.replies.filter((other) => other !== target.reply);
      notify(target, 'ReplyDeleted', [target.reply.id]);
    },
  },
});

const withId = (target: CommentHandle, id: string): HostObject | null => {
  const reply = target.comment.replies.find((one) => one.id === id);
  return reply ? replyObject({ ...target, reply }) : null;
};

function addReply(target: CommentHandle, args: readonly unknown[]): HostObject {
  const { session } = target;
  const comment = edit(target);
  const reply: CommentReply = { id: session.newId(), ...contentArg(session, args[0], args[1]), author: USER, created: new Date().toISOString() };
  comment.replies.push(reply);
  notify(target, 'ReplyAdded', [reply.id]);
  return replyObject({ ...target, reply });
}

const repliesClass: ObjectClass<CommentHandle> = {
  name: 'CommentReplyCollection',
  items: (target) => target.comment.replies.map((reply) => replyObject({ ...target, reply })),
  item: (target, key) => orNotFound(withId(target, textArg([key], 0))),
  methods: {
    Add: addReply,
    GetCount: ({ comment }) => comment.replies.length,
    GetItemAt: (target, args) => {
      const reply = target.comment.replies[integerArg(args, 0)];
      if (!reply) throw invalidArgument();
      return replyObject({ ...target, reply });
    },
    GetItemOrNullObject: (target, args) => withId(target, textArg(args, 0)),
  },
};

const commentChanged = (target: CommentHandle): void => notify(target, 'CommentEdited');

const commentClass: ObjectClass<CommentHandle> = {
  name: 'Comment',
  identity: ({ comment }) => ({ Id: comment.id }),
  properties: {
    ...written<CommentHandle>(({ comment }) => comment, commentChanged),
    Resolved: {
      get: ({ comment }) => comment.isResolved,
      set: (target, value) => {
        edit(target).isResolved = booleanValue(value);
        notify(target, target.comment.isResolved ? 'CommentResolved' : 'CommentReopened');
      },
    },
  },
  navigation: { Replies: defineClass(repliesClass) },
  methods: {
    GetLocation: location,
    UpdateMentions: (target, args) => {
      Object.assign(edit(target), contentArg(target.session, args[0], 'Mention'));
      commentChanged(target);
    },
    Delete: (target) => {
      const comment = edit(target);
      target.sheet.comments = target.sheet.comments.filter((other) => other !== comment);
      notify(target, 'Deleted', comment.replies.map(({ id }) => id));
    },
  },
};
const commentObject = defineClass(commentClass);

const all = ({ session, sheet }: Scope): CommentHandle[] =>
  (sheet ? [sheet] : session.workbook.sheets).flatMap((home) => home.comments.map((comment) => ({ session, sheet: home, comment })));

const found = (handle: CommentHandle | undefined): HostObject | null => (handle ? commentObject(handle) : null);

/** The cell that a method was given; several are refused. */
function cellOf({ session, sheet }: Scope, address: unknown) {
  const target = targetArgument({ session, sheet: sheet ?? session.workbook.activeSheet }, address);
  if (!isSingleCell(target.area) || (sheet !== null && target.sheet !== sheet)) throw invalidArgument();
  return { sheet: target.sheet, row: target.area.top, column: target.area.left };
}

function add(scope: Scope, args: readonly unknown[]): HostObject {
  const { session } = scope;
  const { sheet, row, column } = cellOf(scope, args[0]);
  const content = contentArg(session, args[1], args[2]);
  session.beginEdit();
  refuseProtected(sheet, 'allowEditObjects');
  if ([...sheet.comments, ...sheet.notes].some((other) => other.row === row && other.column === column)) throw new ApiError('ItemAlreadyExists');
  const comment: Comment = { id: session.newId(), row, column, ...content, author: USER, created: new Date().toISOString(), isResolved: false, replies: [] };
  sheet.comments.push(comment);
  const handle = { session, sheet, comment };
  notify(handle, 'Added');
  return commentObject(handle);
}

function byCell(scope: Scope, address: unknown): HostObject {
  const place = cellOf(scope, address);
  return orNotFound(found(all({ ...scope, sheet: place.sheet }).find(({ comment }) => comment.row === place.row && comment.column === place.column)));
}

const commentsClass: ObjectClass<Scope> = {
  name: 'CommentCollection',
  items: (target) => all(target).map(commentObject),
  item: (target, key) => orNotFound(found(all(target).find(({ comment }) => comment.id === key))),
  methods: {
    ...eventMethods<Scope>('AddedEvent', 'ChangedEvent', 'DeletedEvent'),
    Add: add,
    GetCount: (target) => all(target).length,
    GetItemAt: (target, args) => {
      const handle = all(target)[integerArg(args, 0)];
      if (!handle) throw invalidArgument();
      return commentObject(handle);
    },
    GetItemByCell: (target, args) => byCell(target, args[0]),
    GetItemByReplyId: (target, args) => orNotFound(found(all(target).find(({ comment }) => comment.replies.some(({ id }) => id === args[0])))),
    GetItemOrNullObject: (target, args) => found(all(target).find(({ comment }) => comment.id === args[0])),
  },
};

/** `workbook.comments` and `worksheet.comments`: comments with replies. */
export const commentsObject = defineClass(commentsClass);
