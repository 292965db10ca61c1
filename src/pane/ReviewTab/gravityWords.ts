import type { Severity } from './reviewRows';

/** "Errores", "Aviso". */
export function gravityWords(severity: Severity, count: number): string {
  if (severity === 'error') return count === 1 ? 'Error' : 'Errores';
  return count === 1 ? 'Aviso' : 'Avisos';
}
