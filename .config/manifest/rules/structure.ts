import type { XmlElement } from '../readXml';
import { walk } from '../walk';
import type { Complaint } from '../walk';

/** How often a child may occur: exactly once, at most once, or at least once. */
type Times = 'one' | 'maybe' | 'many';

/**
 * What each element holds, in the order Excel insists on. Only what a task pane with ribbon buttons uses: anything else is
 * reported, so that whoever adds it also adds its line here.
 * Source: the element reference and "How to find the proper order of manifest elements" of Microsoft's add-in documentation;
 * HighResolutionIconUrl, SupportUrl and Requirements are ours to insist on (the store asks for the first two).
 */
const CHILDREN: Readonly<Record<string, readonly (readonly [string, Times])[]>> = {
  OfficeApp: [
    ['Id', 'one'],
    ['Version', 'one'],
    ['ProviderName', 'one'],
    ['DefaultLocale', 'one'],
    ['DisplayName', 'one'],
    ['Description', 'one'],
    ['IconUrl', 'one'],
    ['HighResolutionIconUrl', 'one'],
    ['SupportUrl', 'one'],
    ['AppDomains', 'maybe'],
    ['Hosts', 'one'],
    ['Requirements', 'one'],
    ['DefaultSettings', 'one'],
    ['Permissions', 'one'],
    ['VersionOverrides', 'one'],
  ],
  'OfficeApp/Hosts': [['Host', 'many']],
  'OfficeApp/Requirements': [['Sets', 'one']],
  'OfficeApp/Requirements/Sets': [['Set', 'many']],
  'OfficeApp/DefaultSettings': [['SourceLocation', 'one']],
  'OfficeApp/VersionOverrides': [
    ['Description', 'maybe'],
    ['Requirements', 'maybe'],
    ['Hosts', 'one'],
    ['Resources', 'one'],
  ],
  'OfficeApp/VersionOverrides/Hosts': [['Host', 'many']],
  'OfficeApp/VersionOverrides/Hosts/Host': [
    ['Runtimes', 'maybe'],
    ['AllFormFactors', 'maybe'],
    ['DesktopFormFactor', 'one'],
  ],
  DesktopFormFactor: [
    ['GetStarted', 'one'],
    ['FunctionFile', 'maybe'],
    ['ExtensionPoint', 'many'],
  ],
  GetStarted: [
    ['Title', 'one'],
    ['Description', 'one'],
    ['LearnMoreUrl', 'one'],
  ],
  ExtensionPoint: [['OfficeTab', 'one']],
  OfficeTab: [['Group', 'many']],
  Group: [
    ['Label', 'one'],
    ['Icon', 'one'],
    ['Control', 'many'],
  ],
  Control: [
    ['Label', 'one'],
    ['Supertip', 'one'],
    ['Icon', 'one'],
    ['Action', 'one'],
  ],
  Supertip: [
    ['Title', 'one'],
    ['Description', 'one'],
  ],
  Icon: [['bt:Image', 'many']],
  Action: [
    ['TaskpaneId', 'one'],
    ['SourceLocation', 'one'],
    ['Title', 'maybe'],
  ],
  Resources: [
    ['bt:Images', 'one'],
    ['bt:Urls', 'one'],
    ['bt:ShortStrings', 'one'],
    ['bt:LongStrings', 'one'],
  ],
};

type Expected = readonly (readonly [string, Times])[];

const expectedIn = (path: string, name: string): Expected | undefined => CHILDREN[path] ?? CHILDREN[name];

/** Children that stand after a sibling which the order puts later. */
function order(element: XmlElement, path: string, expected: Expected): Complaint[] {
  const rank = (name: string): number => expected.findIndex(([known]) => known === name);
  return element.children.flatMap((child, index) => {
    const overtaken = element.children.slice(0, index).find(({ name }) => rank(name) > rank(child.name));
    if (rank(child.name) < 0) return [{ rule: 'unknown', at: path, message: `<${child.name}> is not expected here` }];
    return overtaken === undefined
      ? []
      : [{ rule: 'order', at: path, message: `<${child.name}> must stand before <${overtaken.name}>` }];
  });
}

/** Children that are missing or occur too often. */
function presence(element: XmlElement, path: string, expected: Expected): Complaint[] {
  return expected.flatMap(([name, times]) => {
    const count = element.children.filter((child) => child.name === name).length;
    if (count === 0 && times !== 'maybe') return [{ rule: 'required', at: path, message: `<${name}> is missing` }];
    if (count > 1 && times !== 'many') return [{ rule: 'repeated', at: path, message: `<${name}> stands ${count} times` }];
    return [];
  });
}

/** Rules `order`, `required`, `repeated`, `unknown`: each element holds what it must, in the order Excel insists on. */
export const checkStructure = (root: XmlElement): Complaint[] =>
  walk(root).flatMap(({ element, path }) => {
    const expected = expectedIn(path, element.name);
    return expected === undefined ? [] : [...presence(element, path, expected), ...order(element, path, expected)];
  });
