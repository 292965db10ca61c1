import type { XmlElement } from '../readXml';
import { at, named } from '../walk';
import type { Complaint } from '../walk';

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;
const VERSION = /^\d{1,5}(\.\d{1,5}){1,3}$/;
const SET_VERSION = /^\d+\.\d+$/;
const HOST = 'Workbook';

const textAt = (root: XmlElement, path: string): string => at(root, path)?.text ?? '';

const complainUnless = (holds: boolean, rule: string, where: string, message: string): Complaint[] =>
  holds ? [] : [{ rule, at: where, message }];

function kind(root: XmlElement): Complaint[] {
  const { attributes } = root;
  return complainUnless(
    root.name === 'OfficeApp' &&
      attributes['xmlns'] === 'http://schemas.microsoft.com/office/appforoffice/1.1' &&
      attributes['xsi:type'] === 'TaskPaneApp',
    'kind',
    root.name,
    'the root must be <OfficeApp xsi:type="TaskPaneApp"> of the namespace appforoffice/1.1',
  );
}

function version(root: XmlElement): Complaint[] {
  const written = textAt(root, 'OfficeApp/Version');
  const fits = VERSION.test(written) && Number(written.split('.')[0]) >= 1;
  return complainUnless(fits, 'version', 'OfficeApp/Version', `"${written}" must be 2 to 4 numbers with dots, 1.0 or higher`);
}

function hosts(root: XmlElement): Complaint[] {
  return named(root, 'Host').flatMap(({ element, path }) =>
    complainUnless(
      (element.attributes['Name'] ?? element.attributes['xsi:type']) === HOST,
      'host',
      path,
      `the add-in is for Excel alone: ${HOST}`,
    ),
  );
}

function sets(root: XmlElement): Complaint[] {
  return named(root, 'Set').flatMap(({ element, path }) =>
    complainUnless(
      element.attributes['Name'] === 'ExcelApi' && SET_VERSION.test(element.attributes['MinVersion'] ?? ''),
      'requirement',
      path,
      'a requirement names ExcelApi with a version such as 1.7',
    ),
  );
}

/** Rules `kind`, `guid`, `version`, `host`, `requirement`, `permission`: who the add-in is and what it asks of Excel. */
export const checkIdentity = (root: XmlElement): Complaint[] => [
  ...kind(root),
  ...complainUnless(GUID.test(textAt(root, 'OfficeApp/Id')), 'guid', 'OfficeApp/Id', 'must be a GUID of its own'),
  ...version(root),
  ...hosts(root),
  ...sets(root),
  ...complainUnless(
    textAt(root, 'OfficeApp/Permissions') === 'ReadWriteDocument',
    'permission',
    'OfficeApp/Permissions',
    'must be ReadWriteDocument: no less writes the columns, and no more is needed',
  ),
];
