import fc from 'fast-check';
import { blockOfText, htmlOfBlock, textOfBlock } from '../../../../src/entry/preview/clipboard/textBlock';

describe('blockOfText', () => {
  it.each<[text: string, block: string[][]]>([
    ['100', [['100']]],
    ['1\t2\r\n3\t4\r\n', [['1', '2'], ['3', '4']]],
    ['1\t2\n3\t4', [['1', '2'], ['3', '4']]],
    ['1\t\r\n', [['1', '']]],
    ['\t\t3', [['', '', '3']]],
    ['\r\n2', [[''], ['2']]],
    ['"dos\r\nlíneas"\t"con ""comillas"""\r\n', [['dos\nlíneas', 'con "comillas"']]],
    ['"Agua" para todos\t2', [['"Agua" para todos', '2']]],
    ['"sin cerrar\t2', [['"sin cerrar', '2']]],
    ['', []],
  ])('reads %j as %j', (text, block) => expect(blockOfText(text)).toEqual(block));

  it('gives back whatever was copied', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', '\t', '\n', ' ', 'ñ', '1') });
    const block = fc.integer({ min: 1, max: 4 }).chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }));
    fc.assert(fc.property(block, (cells) => {
      const isLastBlank = cells.at(-1)?.every((text) => text === '') === true && cells[0]?.length === 1;
      fc.pre(!isLastBlank);
      expect(blockOfText(textOfBlock(cells))).toEqual(cells);
    }));
  });

  it('reads a megabyte in one pass', () => {
    const rows = 20_000;
    const block = blockOfText('50.64\tRojo\tx\n'.repeat(rows));
    expect([block.length, block.at(-1)]).toEqual([rows, ['50.64', 'Rojo', 'x']]);
  });
});

describe('htmlOfBlock', () => {
  it('writes signs of HTML as text', () => {
    expect(htmlOfBlock([['<b>', 'a\nb']])).toBe('<table><tr><td>&lt;b&gt;</td><td>a<br>b</td></tr></table>');
  });
});
