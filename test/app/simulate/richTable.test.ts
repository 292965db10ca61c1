import { richTable } from '../../../src/app/simulate/richTable';

it('a table for the clipboard keeps each cell in its place, and no cell begins a formula', () => {
  const { plain, html } = richTable([['a\tb', 'x\ny'], ['=1+1', '<b>']]);
  expect(plain).toBe("a b\tx y\n'=1+1\t<b>");
  expect(html).toBe('<table><tr><td>a\tb</td><td>x\ny</td></tr><tr><td>=1+1</td><td>&lt;b&gt;</td></tr></table>');
});
