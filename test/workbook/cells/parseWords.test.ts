import { parseDirection } from '../../../src/workbook/cells/parseWords';

describe('parseDirection', () => {
  it.each(['Creciente', 'A mayor valor, mejor', 'Incremento', 'Incrementar', 'Aumentar', '↑', '(+)', 'Positivo', 'Subir'])('takes "%s" for ascending', (text) => {
    expect(parseDirection(text)).toBe('ascending');
  });

  it.each(['Decreciente', 'A menor valor, mejor', 'Disminuir', 'Disminución', 'Reducir', 'Reducción', '↓', '(-)', '−', 'Negativo', 'A la baja'])('takes "%s" for descending', (text) => {
    expect(parseDirection(text)).toBe('descending');
  });

  it.each(['', 'Anual', 'No disminuir', 'Mayor o menor', 'Sin reducción', 5])('does not guess a sense of "%s"', (value) => {
    expect(parseDirection(value)).toBeNull();
  });
});
