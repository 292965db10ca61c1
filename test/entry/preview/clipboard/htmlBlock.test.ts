/** @jest-environment jsdom */
import { blockOfHtml } from '../../../../src/entry/preview/clipboard/htmlBlock';

const block = (html: string) => blockOfHtml(html, (text) => new DOMParser().parseFromString(text, 'text/html'));

/** As Excel for Windows puts it on the clipboard, shortened. */
const FROM_EXCEL = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel">
<head><meta name=ProgId content=Excel.Sheet><style><!--
.xl65 {mso-number-format:"\\@";}
.xl66 {mso-number-format:Percent;}
--></style></head><body><!--StartFragment-->
<table border=0 cellpadding=0 cellspacing=0 width=192><col width=64 span=3>
 <tr height=20 style='height:15.0pt'>
  <td height=20 class=xl65 width=64>007</td>
  <td align=right width=64 x:num="50.638">50.64</td>
  <td class=xl66 align=right width=64 x:num="0.4764">48%</td>
 </tr>
 <tr height=20>
  <td height=20 align=right x:num="45473">30/06/2024</td>
  <td>Agua
  segura<br style='mso-data-placement:same-cell'>para todos</td>
  <td></td>
 </tr><!--EndFragment-->
</table></body></html>`;

describe('blockOfHtml', () => {
  it('reads what Excel copies: all digits, text as text, lines within a cell', () => {
    expect(block(FROM_EXCEL)).toEqual([["'007", '50.638', '47.64%'], ['30/06/2024', 'Agua segura\npara todos', '']]);
  });

  it('puts a merged cell at its first place', () => {
    expect(block('<table><tr><td rowspan=2>AEI</td><td>1</td></tr><tr><td>2</td></tr><tr><td colspan=2>fin</td></tr></table>'))
      .toEqual([['AEI', '1'], ['', '2'], ['fin', '']]);
  });

  it('finds no block where there is no table', () => expect(block('<p>hola</p>')).toBeNull());

  it('runs nothing of what it reads', () => {
    expect(block('<table><tr><td><img src=x onerror="window.ran = true">1<script>window.ran = true</script></td></tr></table>')).toEqual([['1']]);
    expect('ran' in window).toBe(false);
  });
});
