import { FileError } from '../fileError';
import { readRelationships } from '../parts/relationships';
import type { ZipPackage } from '../zip/zipPackage';

/**
 * The workbook part of a package, usually `xl/workbook.xml`.
 *
 * @throws FileError `binary-xlsb`, `other-document` for what is another kind of file, `corrupt` when the parts do not fit together
 */
export function findMainPart(zip: ZipPackage): string {
  const relations = zip.has('_rels/.rels') ? readRelationships(zip.text('_rels/.rels'), '') : [];
  const main = relations.find(({ kind }) => kind === 'officeDocument')?.target ?? 'xl/workbook.xml';
  if (/\.bin$/i.test(main)) throw new FileError('binary-xlsb');
  if (zip.has(main) && /<(?:\w+:)?workbook[\s>]/.test(zip.text(main))) return main;
  const isPackage = zip.has('[Content_Types].xml') && zip.names.some((name) => name.startsWith('xl/'));
  throw new FileError(isPackage ? 'corrupt' : 'other-document');
}
