import type { PasswordHash } from '../../model/protection';

/**
 * The 16-bit check that every Excel understands, written as four hexadecimal digits.
 * Source: ECMA-376 part 4, 14.7.1, "Legacy Password Hash Algorithm".
 *
 * @example legacyHash('password') // '83AF'
 */
export function legacyHash(password: string): string {
  const turn = (hash: number): number => ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
  const letters = [...password].reverse();
  const turned = letters.reduce((hash, letter) => turn(hash ^ letter.charCodeAt(0)), 0);
  return (turned ^ letters.length ^ 0xce4b).toString(16).toUpperCase().padStart(4, '0');
}

/** What a protection keeps of a password; nothing for none. */
export const keptPassword = (password: string | undefined): PasswordHash | null =>
  password === undefined || password === '' ? null : { algorithm: 'legacy', hash: legacyHash(password) };

/** Whether a password opens a protection. Newer hashes are one-way and slow by design: this host does not open them. */
export function opens(password: string | undefined, kept: PasswordHash | null): boolean {
  if (kept === null) return true;
  return kept.algorithm === 'legacy' && password !== undefined && kept.hash.toUpperCase() === legacyHash(password);
}
