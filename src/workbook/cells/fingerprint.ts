const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/**
 * A short fingerprint of a text (FNV-1a, 32 bits, base 36), to recognise later what we wrote without keeping it; '' for ''.
 *
 * @example fingerprint('ND: falta el valor obtenido') === fingerprint('ND: falta el valor obtenido')
 */
export const fingerprint = (text: string): string => (text === '' ? '' : fingerprintOfHash(hashOf(text)));

/** A fingerprint from its bits. */
export const fingerprintOfHash = (hash: number): string => hash.toString(36);

/** The 32 bits behind a {@link fingerprint}; given the bits of a text, those of that text with this one after it. */
export function hashOf(text: string, from = OFFSET): number {
  let hash = from;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
  return hash >>> 0;
}
