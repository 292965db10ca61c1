import { columnLetters } from '../../workbook/cellAddress';
import type { Place } from '../../workbook/observation';

/** Where the pane would have the user choose, what to type instead; null for observations whose way out is the same here. */
export function remedyHere(code: string, { rect }: Place): string | null {
  const how = (what: string): string => `${what} con --columna; vea --ayuda.`;
  switch (code) {
    case 'columna-dudosa':
      return `Si no es así, dígalo con --columna LETRA=QUÉ, como --columna ${columnLetters(rect.left)}=VO:2024-S1 o --columna ${columnLetters(rect.left)}=NADA; vea --ayuda.`;
    case 'sin-logros-esperados':
      return how('Diga qué columna tiene el logro esperado');
    case 'sin-valores-obtenidos':
      return how('Diga qué columna tiene el valor obtenido');
    default:
      return null;
  }
}
