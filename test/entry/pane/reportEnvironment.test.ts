/** @jest-environment jsdom */
import { copyRichText } from '../../../src/entry/pane/reportEnvironment';

const WORDS = { html: '<p><b>a</b></p>', plain: 'a' };

/** The older clipboard, as a browser offers it: what a listener puts there is kept. */
function oldClipboard(isOpen: boolean): Map<string, string> {
  const kept = new Map<string, string>();
  document.execCommand = () => {
    const event = Object.assign(new Event('copy'), { clipboardData: { setData: (type: string, text: string) => void kept.set(type, text) } });
    if (isOpen) document.dispatchEvent(event);
    return isOpen;
  };
  return kept;
}

describe('copyRich where there is no newer clipboard', () => {
  it('puts the text with its bold and the plain one on the older', async () => {
    const kept = oldClipboard(true);
    await copyRichText(Promise.resolve(WORDS));
    expect([...kept]).toEqual([['text/html', WORDS.html], ['text/plain', WORDS.plain]]);
  });

  it('rejects when that stays shut, or there is nothing to copy', async () => {
    const kept = oldClipboard(false);
    await expect(copyRichText(Promise.resolve(WORDS))).rejects.toThrow('shut');
    oldClipboard(true);
    await expect(copyRichText(Promise.reject(new Error('nothing')))).rejects.toThrow('nothing');
    expect(kept.size).toBe(0);
  });
});
