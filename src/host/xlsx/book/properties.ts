import type { DocumentProperties } from '../../model/workbook';
import { parseXml } from '../xml/parseXml';
import type { ZipPackage } from '../zip/zipPackage';

/** The file's words for its properties beside Office.js's. */
const NAMES: Readonly<Record<string, string>> = {
  title: 'title', subject: 'subject', creator: 'author', keywords: 'keywords', description: 'comments', lastModifiedBy: 'lastAuthor',
  category: 'category', created: 'creationDate', modified: 'modificationDate', revision: 'revisionNumber', Manager: 'manager', Company: 'company',
};

/** What the file says of itself in `docProps`; parts that are missing say nothing. */
export function readProperties(zip: ZipPackage): DocumentProperties {
  const properties: Record<string, string> = {};
  for (const part of ['docProps/core.xml', 'docProps/app.xml']) {
    if (!zip.has(part)) continue;
    for (const { name, text } of parseXml(zip.text(part), part).children) {
      const known = NAMES[name];
      if (known !== undefined && text !== '') properties[known] = text;
    }
  }
  return properties;
}
