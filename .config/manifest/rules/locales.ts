import type { XmlElement } from '../readXml';
import { at, walk } from '../walk';
import type { Complaint } from '../walk';

/** A language with its country, as Office knows them: "es-PE", never "es" alone. */
const FULL_TAG = /^[a-z]{2,3}(-[A-Z][a-z]{3})?-[A-Z]{2}$/i;

const isOverride = ({ name }: XmlElement): boolean => name === 'Override' || name === 'bt:Override';

/** Rule `locale`: full tags, at most one text per language, and none for the manifest's default language. */
export function checkLocales(root: XmlElement): Complaint[] {
  const spoken = at(root, 'OfficeApp/DefaultLocale')?.text ?? '';
  const complain = (path: string, message: string): Complaint => ({ rule: 'locale', at: path, message });
  const first = FULL_TAG.test(spoken) ? [] : [complain('OfficeApp/DefaultLocale', `"${spoken}" must be a full tag such as es-PE`)];
  return [
    ...first,
    ...walk(root).flatMap(({ element, path }) => {
      const tags = element.children.filter(isOverride).map(({ attributes }) => (attributes['Locale'] ?? '').toLowerCase());
      return tags.flatMap((tag, index) => {
        if (!FULL_TAG.test(tag)) return [complain(path, `"${tag}" must be a full tag such as es-PE`)];
        if (tag === spoken.toLowerCase()) return [complain(path, `${tag} is the default: its text belongs in DefaultValue`)];
        return tags.indexOf(tag) < index ? [complain(path, `there are two texts for ${tag}`)] : [];
      });
    }),
  ];
}
