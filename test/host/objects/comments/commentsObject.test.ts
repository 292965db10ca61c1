import { hostBook } from '../../../helpers/host/hostBook';
import type { HostBook } from '../../../helpers/host/hostBook';
import { reopened } from '../../../helpers/host/reopened';
import { packageProblems } from '../../../helpers/packages/packageProblems';

const first = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem('Sheet1');

/** A workbook with a comment in A2 that has two replies. */
async function commented(): Promise<HostBook> {
  const book = hostBook();
  await book.run(async (context) => {
    const comment = first(context).comments.add('A2', 'Falta el sustento & <firma>');
    comment.replies.add('Lo envío hoy');
    comment.replies.add('Recibido');
    await context.sync();
  });
  return book;
}

describe('a comment', () => {
  it('is found by cell, number, id and reply, and says who wrote it and when', async () => {
    const { run } = await commented();
    await run(async (context) => {
      const { comments } = context.workbook;
      const comment = comments.getItemByCell('Sheet1!A2').load('id,content,authorName,authorEmail,creationDate,resolved,contentType,richContent,mentions');
      const location = comment.getLocation().load('address');
      const replies = comment.replies.load('items/id,items/content');
      const count = comments.getCount();
      await context.sync();
      expect(comment.toJSON()).toMatchObject({
        content: 'Falta el sustento & <firma>', authorName: 'Usuario', authorEmail: '', resolved: false, contentType: 'Plain', richContent: 'Falta el sustento & <firma>', mentions: [],
      });
      expect(comment.creationDate).toBeInstanceOf(Date);
      expect([location.address, count.value, replies.items.map(({ content }) => content)]).toEqual(['Sheet1!A2', 1, ['Lo envío hoy', 'Recibido']]);
      const [byId, byReply, at] = [comments.getItem(comment.id), comments.getItemByReplyId(replies.items[1]?.id ?? ''), first(context).comments.getItemAt(0)];
      for (const found of [byId, byReply, at]) found.load('content');
      const parent = replies.getItemAt(0).getParentComment().load('id');
      const none = comments.getItemOrNullObject('{X}');
      await context.sync();
      expect([byId.content, byReply.content, at.content, parent.id, none.isNullObject]).toEqual([comment.content, comment.content, comment.content, comment.id, true]);
    });
  });

  it('is edited, resolved, answered and deleted, and the file has it so', async () => {
    const book = await commented();
    const created = await book.run(async (context) => {
      const comment = first(context).comments.getItemAt(0).load('creationDate');
      comment.content = 'Otro texto';
      comment.resolved = true;
      comment.replies.getItemAt(0).delete();
      comment.replies.getItemAt(0).content = 'Recibido, gracias';
      first(context).comments.add(first(context).getRange('C5'), 'Segundo');
      await context.sync();
      return comment.creationDate;
    });
    const again = reopened(book);
    await again.run(async (context) => {
      const comments = context.workbook.comments.load('items/content,items/resolved,items/authorName,items/creationDate');
      const replies = context.workbook.comments.getItemAt(0).replies.load('items/content,items/resolved');
      await context.sync();
      expect(comments.items.map((item) => [item.content, item.resolved, item.authorName])).toEqual([['Otro texto', true, 'Usuario'], ['Segundo', false, 'Usuario']]);
      expect(comments.items[0]?.creationDate).toEqual(created);
      expect(replies.items.map(({ content, resolved }) => [content, resolved])).toEqual([['Recibido, gracias', true]]);
      comments.getItemAt(0).delete();
      comments.getItemAt(0).delete();
      await context.sync();
    });
    const bytes = again.host.save();
    expect(packageProblems(bytes)).toEqual([]);
    expect(hostBook({ bytes }).host.workbook.sheets[0]?.comments).toEqual([]);
  });

  it('names people in its text', async () => {
    const book = hostBook();
    const mention = { mentions: [{ email: 'ana@ejemplo.pe', id: 0, name: 'Ana Quispe' }], richContent: '<at id="0">Ana Quispe</at>, revise la fila.' };
    await book.run(async (context) => {
      first(context).comments.add('A1', mention, 'Mention');
      await context.sync();
    });
    await reopened(book).run(async (context) => {
      const comment = first(context).comments.getItemAt(0).load('content,richContent,mentions,contentType');
      await context.sync();
      expect(comment.toJSON()).toMatchObject({ content: 'Ana Quispe, revise la fila.', richContent: mention.richContent, mentions: mention.mentions, contentType: 'Mention' });
      comment.updateMentions({ mentions: [{ email: 'luz@ejemplo.pe', id: 0, name: 'Luz' }], richContent: 'Ahora <at id="0">Luz</at>' });
      comment.load('content,mentions');
      await context.sync();
      expect([comment.content, comment.mentions]).toEqual(['Ahora Luz', [{ email: 'luz@ejemplo.pe', id: 0, name: 'Luz' }]]);
    });
  });

  it('follows its cell, goes with it, and is copied with its sheet under ids of its own', async () => {
    const book = await commented();
    await book.run(async (context) => {
      first(context).getRange('1:1').insert('Down');
      first(context).copy('End');
      first(context).comments.add('B9', 'se va');
      await context.sync();
      first(context).getRange('9:9').delete('Up');
      await context.sync();
    });
    await reopened(book).run(async (context) => {
      const sheets = context.workbook.worksheets.load('items/name');
      await context.sync();
      const lists = sheets.items.map((sheet) => sheet.comments.load('items/id'));
      const places = sheets.items.map((sheet) => sheet.comments.getItemAt(0).getLocation().load('address'));
      await context.sync();
      expect(places.map(({ address }) => address)).toEqual(['Sheet1!A3', "'Sheet1 (2)'!A3"]);
      expect(lists.map(({ items }) => items.length)).toEqual([1, 1]);
      expect(lists[0]?.items[0]?.id).not.toBe(lists[1]?.items[0]?.id);
    });
  });

  it.each([
    { name: 'of several cells', code: 'InvalidArgument', act: (sheet: Excel.Worksheet) => { sheet.comments.add('A1:B2', 'x'); } },
    { name: 'in a cell that has one', code: 'ItemAlreadyExists', act: (sheet: Excel.Worksheet) => { sheet.comments.add('A2', 'x'); } },
    { name: 'of another sheet', code: 'InvalidArgument', act: (sheet: Excel.Worksheet) => { sheet.comments.add('Otra!A1', 'x'); } },
    { name: 'that names nobody given', code: 'InvalidArgument', act: (sheet: Excel.Worksheet) => { sheet.comments.add('A1', { mentions: [], richContent: '<at id="0">Ana</at>' }, 'Mention'); } },
    { name: 'of a cell without one', code: 'ItemNotFound', act: (sheet: Excel.Worksheet) => { sheet.comments.getItemByCell('B7').delete(); } },
  ])('$name is refused', async ({ act, code }) => {
    const { run } = await commented();
    await run(async (context) => {
      context.workbook.worksheets.add('Otra');
      act(first(context));
      await expect(context.sync()).rejects.toMatchObject({ code });
    });
  });

  it('that was deleted is not found, and on a protected sheet none is changed', async () => {
    const { run } = await commented();
    await run(async (context) => {
      const comment = first(context).comments.getItemAt(0);
      first(context).protection.protect();
      comment.resolved = true;
      await expect(context.sync()).rejects.toMatchObject({ code: 'AccessDenied' });
    });
  });

  it('tells its handlers what happened', async () => {
    const { run } = hostBook();
    const told: string[] = [];
    await run(async (context) => {
      const { comments } = first(context);
      comments.onAdded.add((args) => { told.push(`added ${args.worksheetId === '' ? '' : args.commentDetails.length}`); return Promise.resolve(); });
      comments.onChanged.add((args) => { told.push(`${args.changeType} ${args.commentDetails[0]?.replyIds?.length}`); return Promise.resolve(); });
      comments.onDeleted.add(() => { told.push('deleted'); return Promise.resolve(); });
      await context.sync();
      const comment = comments.add('A1', 'uno');
      comment.replies.add('dos');
      comment.content = 'tres';
      comment.delete();
      await context.sync();
    });
    await new Promise((resolve) => { setTimeout(resolve, 20); });
    expect(told).toEqual(['added 1', 'ReplyAdded 1', 'CommentEdited 0', 'deleted']);
  });
});
