import { richText } from '../../../src/app/reports/reportEnvironment';

describe('richText', () => {
  it.each<{ paragraphs: string[]; html: string; plain: string; because: string }>([
    { paragraphs: ['en **Uno**, 5%'], html: '<p>en <b>Uno</b>, 5%</p>', plain: 'en Uno, 5%', because: 'marks become bold' },
    { paragraphs: ['a', 'b'], html: '<p>a</p>\n<p>b</p>', plain: 'a\n\nb', because: 'paragraphs stay apart' },
    { paragraphs: ['<b> & "c"'], html: '<p>&lt;b&gt; &amp; &quot;c&quot;</p>', plain: '<b> & "c"', because: 'a cell is text, never markup' },
    { paragraphs: [], html: '', plain: '', because: 'there is nothing' },
  ])('$because', ({ paragraphs, html, plain }) => expect(richText(paragraphs)).toEqual({ html, plain }));
});
