import { strToU8, unzipSync, strFromU8, zipSync } from 'fflate';
import { insertBlocks, placeholder } from '../../src/word/insertBlocks';

const docx = (body: string): Uint8Array => zipSync({ 'word/document.xml': strToU8(body), '[Content_Types].xml': strToU8('<Types/>') });
const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

it('puts each block in the place of its paragraph, whatever the block holds', () => {
  const made = insertBlocks(docx(`a${paragraph(placeholder(0))}b${paragraph(placeholder(1))}c`), [`<x>${placeholder(1)}</x>`, '<y/>']);
  expect(strFromU8(unzipSync(made)['word/document.xml'] ?? new Uint8Array())).toBe(`a<x>${placeholder(1)}</x>b<y/>c`);
});

it('refuses a document without the place of a block', () => {
  expect(() => insertBlocks(docx(paragraph('x')), ['<y/>'])).toThrow('No place for block 0');
});
