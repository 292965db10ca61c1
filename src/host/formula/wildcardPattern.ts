/**
 * The pattern of a text with wildcards: `*` any letters, `?` any one letter, `~` takes the next one literally;
 * undefined for a text without any of them. Case does not count; the whole text must match.
 *
 * @example wildcardPattern('AEI.0?*')?.test('aei.01.01') // true
 */
export function wildcardPattern(text: string): RegExp | undefined {
  return /[*?~]/.test(text) ? new RegExp(`^${wildcardSource(text)}$`, 'isu') : undefined;
}

/** The regular expression of a text with wildcards, to be found anywhere (SEARCH). */
export function wildcardSource(text: string): string {
  return text.replace(/~([*?~])|\*|\?|[\\^$.|+()[\]{}/-]/g, (found, literal: string | undefined) => {
    if (literal !== undefined) return literal === '~' ? '~' : `\\${literal}`;
    return found === '*' ? '.*' : found === '?' ? '.' : `\\${found}`;
  });
}
