import { strFromU8, unzipSync } from 'fflate';
import { bookProblems } from './bookProblems';
import type { Parts, Relation } from './parts';
import { allNodes, childrenNamed, RELATIONSHIPS, repeated, xmlTree } from './xmlTree';
import type { XmlNode } from './xmlTree';

const TYPES = '[Content_Types].xml';
const OFFICE = 'application/vnd.openxmlformats-officedocument.';

/** What the content type of a part must be, by the kind of relationship that leads to it. */
const TYPE_OF: Readonly<Record<string, RegExp>> = {
  officeDocument: /(sheet|template|addin)(\.macroEnabled)?\.main\+xml$/, worksheet: /worksheet\+xml$/, chartsheet: /chartsheet\+xml$/,
  styles: /spreadsheetml\.styles\+xml$/, sharedStrings: /sharedStrings\+xml$/, theme: /theme\+xml$/, table: /table\+xml$/, comments: /comments\+xml$/,
  threadedComment: /threadedcomments\+xml$/, person: /ms-excel\.person\+xml$/, customXmlProps: /customXmlProperties\+xml$/, drawing: /drawing\+xml$/, chart: /drawingml\.chart\+xml$/, webextension: /webextension\+xml$/, webextensiontaskpanes: /webextensiontaskpanes\+xml$/,
};

/** Names as packages compare them: without case, and with letters written as `%20`. */
const partName = (name: string): string => decodeURIComponent(name).replace(/^\//, '').toLowerCase();
/** Zip entries that are no parts: folders, and names that leave the package. */
const isPart = (name: string): boolean => !name.endsWith('/') && !name.startsWith('/') && !name.split('/').some((step) => step === '..' || step === '.' || step === '');

/**
 * What Excel, or the rules of the format, find wrong with an .xlsx: a sentence each; none for a valid file. An implementation apart from
 * the product's on purpose: it takes files apart with other code.
 */
export function packageProblems(file: Uint8Array): readonly string[] {
  const entries: string[] = [];
  const bytes = unzipSync(file, { filter: ({ name }) => { entries.push(partName(name.replaceAll('\\', '/'))); return true; } });
  const problems = repeated(entries).map((name) => `two parts are called ${name}`);
  const trees = new Map<string, XmlNode>();
  for (const [name, content] of Object.entries(bytes)) {
    if (!/\.(xml|rels)$/i.test(name) || !isPart(partName(name))) continue;
    try {
      trees.set(partName(name), xmlTree(decoded(content)));
    } catch (error) {
      problems.push(`${name} is not well formed: ${String(error)}`);
    }
  }
  const names = new Set(entries.filter(isPart));
  const relations = [...trees].filter(([name]) => name.endsWith('.rels')).flatMap(([name, tree]) => relationsIn(name, tree));
  const parts: Parts = {
    trees, names, relations,
    targetOf: (source, id) => relations.find((relation) => relation.source === source && relation.id === id)?.target,
  };
  return [...problems, ...typeProblems(parts), ...relationProblems(parts), ...bookProblems(parts)];
}

/** Parts are UTF-8, or UTF-16 after its mark. */
const decoded = (bytes: Uint8Array): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const [, encoding = 'utf-8'] = /^<\?xml[^>]*encoding=["']([^"']+)/.exec(strFromU8(bytes.subarray(0, 200), true)) ?? [];
  return new TextDecoder(encoding, { fatal: true }).decode(bytes);
};

function relationsIn(name: string, tree: XmlNode): Relation[] {
  const source = name.replace(/(^|\/)_rels\/([^/]*)\.rels$/, '$1$2');
  const folder = source.slice(0, source.lastIndexOf('/') + 1);
  return childrenNamed(tree, 'Relationship').map(({ attributes }) => {
    const target = attributes.get('Target') ?? '';
    const external = attributes.get('TargetMode') === 'External';
    const path = new URL(target.startsWith('/') ? target : folder + target, 'http://package/').pathname;
    return { source, id: attributes.get('Id') ?? '', kind: (attributes.get('Type') ?? '').replace(/.*\//, ''), target: external ? target : partName(path), external };
  });
}

function typeProblems({ trees, names, relations }: Parts): string[] {
  const types = trees.get(partName(TYPES));
  if (types === undefined) return [`there is no ${TYPES}`];
  const overrides = childrenNamed(types, 'Override').map(({ attributes }) => [partName(attributes.get('PartName') ?? ''), attributes.get('ContentType') ?? ''] as const);
  const defaults = childrenNamed(types, 'Default').map(({ attributes }) => [(attributes.get('Extension') ?? '').toLowerCase(), attributes.get('ContentType') ?? ''] as const);
  const typeOf = (name: string): string | undefined =>
    overrides.find(([part]) => part === name)?.[1] ?? defaults.find(([extension]) => name.endsWith(`.${extension}`))?.[1];
  return [
    ...types.children.filter(({ name, uri }) => !['Override', 'Default'].includes(name) || uri !== types.uri).map(({ name }) => `${TYPES} has a foreign element ${name}`),
    ...repeated(overrides.map(([name]) => name)).map((name) => `${name} has two content types`),
    ...repeated(defaults.map(([extension]) => extension)).map((extension) => `.${extension} has two content types`),
    ...overrides.filter(([name]) => !names.has(name)).map(([name]) => `${name} has a content type and is missing`),
    ...[...names].filter((name) => name !== partName(TYPES) && typeOf(name) === undefined).map((name) => `${name} has no content type`),
    ...relations.filter(({ external, kind, target }) => !external && names.has(target) && TYPE_OF[kind]?.test(typeOf(target) ?? '') === false)
      .map(({ kind, target }) => `${target} is a ${kind} of type ${(typeOf(target) ?? '').replace(OFFICE, '')}`),
  ];
}

function relationProblems({ trees, names, relations, targetOf }: Parts): string[] {
  const sources = [...trees].filter(([name]) => name.endsWith('.rels'));
  return [
    ...sources.flatMap(([name, tree]) => tree.children.filter((item) => item.name !== 'Relationship' || item.uri !== tree.uri).map((item) => `${name} has a foreign element ${item.name}`)),
    ...repeated(relations.map(({ source, id }) => `${source} ${id}`)).map((one) => `two relationships are called ${one}`),
    ...relations.filter(({ source }) => source !== '' && !names.has(source)).map(({ source }) => `${source} has relationships and is missing`),
    ...relations.filter(({ external, target }) => !external && !names.has(target)).map(({ source, kind, target }) => `the ${kind} ${target} of ${source} is missing`),
    ...[...trees].flatMap(([name, tree]) => allNodes(tree).flatMap(({ foreign }) => foreign)
      .filter(({ uri, local, value }) => uri === RELATIONSHIPS && ['id', 'embed', 'link', 'pict'].includes(local) && value !== '' && targetOf(name, value) === undefined)
      .map(({ value }) => `${name} refers to ${value}, which is no relationship of it`)),
  ];
}
