import { readXml } from './readXml';
import type { XmlElement } from './readXml';
import { checkIcons } from './rules/icons';
import type { ReadAsset } from './rules/icons';
import { checkIdentity } from './rules/identity';
import { checkLocales } from './rules/locales';
import { checkResources } from './rules/resources';
import { checkStructure } from './rules/structure';
import { checkTexts } from './rules/texts';
import type { Complaint } from './walk';

function rootOf(text: string): XmlElement | Complaint {
  try {
    return readXml(text);
  } catch (error) {
    return { rule: 'xml', at: 'manifest', message: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * Every problem of a manifest that can be detected without Microsoft's service. Excel only reports that the add-in could not be
 * installed, or drops a button silently; each rule here names the element.
 *
 * @param text the manifest
 * @param readAsset reads the pictures that the manifest names
 * @returns the complaints in the order of the rules; none for a good manifest; for text that is not XML only that
 */
export function checkManifest(text: string, readAsset: ReadAsset): Complaint[] {
  const root = rootOf(text);
  if ('rule' in root) return [root];
  return [
    ...checkIdentity(root),
    ...checkStructure(root),
    ...checkTexts(root),
    ...checkResources(root),
    ...checkLocales(root),
    ...checkIcons(root, readAsset),
  ];
}
