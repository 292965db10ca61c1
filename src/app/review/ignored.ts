import { OWN_SETTING_PREFIX } from '../../workbook/ownNames';

/** The findings a workbook's users want no more of: by code of the check, the keys of `findingKeys` with a blank between them. */
export type Ignored = Readonly<Record<string, string>>;

export const NONE_IGNORED: Ignored = {};

/** Setting under which a workbook keeps its ignored findings. */
export const IGNORED_SETTING = `${OWN_SETTING_PREFIX}ignoradas`;

/** The ignored findings of a workbook; none when the setting holds anything else. */
export function ignoredOf(settings: Readonly<Record<string, unknown>>): Ignored {
  const stored = settings[IGNORED_SETTING];
  if (typeof stored !== 'object' || stored === null) return NONE_IGNORED;
  return Object.fromEntries(Object.entries(stored).filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== ''));
}

/** What is to be stored for a workbook to keep them; nothing is kept of none. */
export const ignoredChange = (ignored: Ignored): Readonly<Record<string, unknown>> =>
  ({ [IGNORED_SETTING]: Object.keys(ignored).length === 0 ? undefined : ignored });

/** The keys ignored of one check. */
export const keysIgnored = (ignored: Ignored, code: string): ReadonlySet<string> => new Set(ignored[code]?.split(' '));

/** The same with more keys of a check, or without some: what is not there is left as it is. */
export function withKeys(ignored: Ignored, code: string, keys: readonly string[], isIgnored: boolean): Ignored {
  const next = new Set(keysIgnored(ignored, code));
  for (const key of keys) {
    if (isIgnored) next.add(key);
    else next.delete(key);
  }
  const { [code]: _, ...others } = ignored;
  return next.size === 0 ? others : { ...others, [code]: [...next].join(' ') };
}
