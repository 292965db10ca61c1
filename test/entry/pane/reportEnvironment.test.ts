/** @jest-environment jsdom */
import { copyRichText } from '../../../src/entry/pane/reportEnvironment';

const CONTENT = { html: '<p><b>a</b></p>', plain: 'a' };

/** Replaces `document.execCommand`; returns the data that copy listeners set. */
function fakeExecCommand(isOpen: boolean): Map<string, string> {
  const copied = new Map<string, string>();
  document.execCommand = () => {
    const event = Object.assign(new Event('copy'), { clipboardData: { setData: (type: string, text: string) => void copied.set(type, text) } });
    if (isOpen) document.dispatchEvent(event);
    return isOpen;
  };
  return copied;
}

describe('copyRichText without the asynchronous clipboard', () => {
  it('copies the rich and the plain text with execCommand', async () => {
    const copied = fakeExecCommand(true);
    await copyRichText(Promise.resolve(CONTENT));
    expect([...copied]).toEqual([['text/html', CONTENT.html], ['text/plain', CONTENT.plain]]);
  });

  it('rejects when that fails, or there is nothing to copy', async () => {
    const copied = fakeExecCommand(false);
    await expect(copyRichText(Promise.resolve(CONTENT))).rejects.toThrow('refuses');
    fakeExecCommand(true);
    await expect(copyRichText(Promise.reject(new Error('nothing')))).rejects.toThrow('nothing');
    expect(copied.size).toBe(0);
  });
});
