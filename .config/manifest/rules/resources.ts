import type { XmlElement } from '../readXml';
import { named, walk } from '../walk';
import type { Complaint } from '../walk';

const LONGEST_NAME = 32;

/** The list of resources that an element with a `resid` refers to. */
const LIST_FOR: Readonly<Record<string, string>> = {
  Label: 'bt:ShortStrings',
  Title: 'bt:ShortStrings',
  Description: 'bt:LongStrings',
  LearnMoreUrl: 'bt:Urls',
  SourceLocation: 'bt:Urls',
  FunctionFile: 'bt:Urls',
  'bt:Image': 'bt:Images',
};

interface Resource {
  readonly id: string;
  readonly list: string;
}

const resourcesOf = (root: XmlElement): Resource[] =>
  named(root, 'Resources').flatMap(({ element }) =>
    element.children.flatMap((list) => list.children.map(({ attributes }) => ({ id: attributes['id'] ?? '', list: list.name }))),
  );

function references(root: XmlElement, resources: readonly Resource[]): Complaint[] {
  return walk(root).flatMap(({ element, path }) => {
    const id = element.attributes['resid'];
    if (id === undefined) return [];
    const target = resources.find((resource) => resource.id === id);
    const list = LIST_FOR[element.name];
    if (target === undefined) return [{ rule: 'resid', at: path, message: `there is no resource "${id}"` }];
    if (target.list !== list) return [{ rule: 'resid-type', at: path, message: `"${id}" must stand in <${list}>, not in <${target.list}>` }];
    return [];
  });
}

function names(resources: readonly Resource[]): Complaint[] {
  return resources.flatMap(({ id, list }, index): Complaint[] => {
    if (id === '' || id.length > LONGEST_NAME)
      return [{ rule: 'resid-length', at: list, message: `the id "${id}" must have 1 to ${LONGEST_NAME} characters` }];
    const isSecond = resources.findIndex((resource) => resource.id === id) < index;
    return isSecond ? [{ rule: 'resid-unique', at: list, message: `the id "${id}" stands twice` }] : [];
  });
}

function unused(root: XmlElement, resources: readonly Resource[]): Complaint[] {
  const used = new Set(walk(root).map(({ element }) => element.attributes['resid']));
  return resources.filter(({ id }) => !used.has(id)).map(({ id, list }) => ({ rule: 'unused', at: list, message: `nothing uses "${id}"` }));
}

/** Ids of groups and buttons: Excel drops the second of two that are alike. */
function controls(root: XmlElement): Complaint[] {
  const ids = [...named(root, 'Group'), ...named(root, 'Control')].map(({ element, path }) => ({ id: element.attributes['id'] ?? '', path }));
  return ids
    .filter(({ id }, index) => id === '' || ids.findIndex((other) => other.id === id) < index)
    .map(({ id, path }) => ({ rule: 'control-id', at: path, message: `the id "${id}" must be there, and only once` }));
}

/** Rules `resid`, `resid-type`, `resid-length`, `resid-unique`, `unused`, `control-id`: references to resources are valid. */
export function checkResources(root: XmlElement): Complaint[] {
  const resources = resourcesOf(root);
  return [...references(root, resources), ...names(resources), ...unused(root, resources), ...controls(root)];
}
