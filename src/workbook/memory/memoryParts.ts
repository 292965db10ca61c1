import { MEMORY_NAMESPACE } from './memoryNamespace';

/** Of the form of the parts; a part of a higher one is a newer version's. */
const VERSION = 1;

/** Letters of a part at most: Excel on the web refuses more than 1 MB. */
export const PART_LENGTH = 900_000;
/** Letters of what a part holds; the rest is for the element around it. */
const CONTENT_LENGTH = PART_LENGTH - 5_000;

/** A custom XML part as it stands in the workbook. */
export interface MemoryPart {
  readonly id: string;
  readonly xml: string;
}

/** One writing of a page. */
export interface PageWriting {
  readonly page: number;
  readonly sequence: number;
  /** Numbers of all the pages there are after the write, and of those that it wrote. */
  readonly all: readonly number[];
  readonly written: readonly number[];
  /** Fingerprint of `packed`. */
  readonly print: string;
  readonly packed: string;
}

/** A {@link PageWriting} as found in parts; `packed` is null when some part is missing. */
export interface PartGroup extends Omit<PageWriting, 'packed'> {
  readonly packed: string | null;
  readonly ids: readonly string[];
  readonly length: number;
}

/**
 * The XML of the parts of a page, each at most {@link PART_LENGTH} long.
 *
 * @example partXml({ page: 0, sequence: 3, all: [0, 2], written: [0], print: '1k3f9a', packed: 'q1YqSy' })[0]
 * // '<memoria xmlns="urn:pei-avance:memoria" version="1" secuencia="3" pagina="0" paginas="0 2" escritas="0" parte="1" partes="1" huella="1k3f9a">q1YqSy</memoria>'
 */
export function partXml({ page, sequence, all, written, print, packed }: PageWriting): string[] {
  const count = Math.max(1, Math.ceil(packed.length / CONTENT_LENGTH));
  return Array.from({ length: count }, (_, at) => {
    const content = packed.slice(at * CONTENT_LENGTH, (at + 1) * CONTENT_LENGTH);
    const of = `secuencia="${sequence}" pagina="${page}" paginas="${all.join(' ')}" escritas="${written.join(' ')}"`;
    return `<memoria xmlns="${MEMORY_NAMESPACE}" version="${VERSION}" ${of} parte="${at + 1}" partes="${count}" huella="${print}">${content}</memoria>`;
  });
}

/** The parts of a namespace by what they are. */
interface SortedParts {
  readonly groups: readonly PartGroup[];
  /** Ids of the parts of newer versions. */
  readonly foreign: readonly string[];
  /** Ids of parts that are none of ours, or damaged. */
  readonly broken: readonly string[];
}

interface ReadPart extends Omit<PageWriting, 'packed'>, MemoryPart {
  readonly nth: number;
  readonly count: number;
  readonly content: string;
}

/** Puts the parts of each writing together. */
export function groupsOf(parts: readonly MemoryPart[]): SortedParts {
  const read = parts.map((part) => readPart(part));
  const foreign = parts.filter((_, at) => read[at] === 'newer').map(({ id }) => id);
  const broken = parts.filter((_, at) => read[at] === null).map(({ id }) => id);
  const byWriting = new Map<string, ReadPart[]>();
  for (const part of read) {
    if (part === null || part === 'newer') continue;
    const writing = `${part.page} ${part.sequence} ${part.print}`;
    byWriting.set(writing, [...(byWriting.get(writing) ?? []), part]);
  }
  return { groups: [...byWriting.values()].flatMap((group) => groupOf(group) ?? []), foreign, broken };
}

function groupOf(parts: readonly ReadPart[]): PartGroup | null {
  const [first] = parts;
  if (first === undefined) return null;
  const contents = Array.from({ length: first.count }, (_, at) => parts.find(({ nth }) => nth === at + 1)?.content);
  const isWhole = contents.every((one) => one !== undefined);
  const { page, sequence, all, written, print } = first;
  return {
    page, sequence, all, written, print, packed: isWhole ? contents.join('') : null, ids: parts.map(({ id }) => id), length: parts.reduce((sum, { xml }) => sum + xml.length, 0),
  };
}

/** Programs that save the file may give the element a prefix, order its attributes anew, or put a declaration before it. */
const ELEMENT = /^\s*(?:<\?xml[^>]*\?>)?\s*<(?:[\w.-]+:)?memoria\b([^>]*)>([^<]*)<\/(?:[\w.-]+:)?memoria>\s*$/;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

function readPart({ id, xml }: MemoryPart): ReadPart | 'newer' | null {
  const [, names = '', text] = ELEMENT.exec(xml) ?? [];
  const attributes = new Map([...((text === undefined ? undefined : names) ?? anyAttributes(xml)).matchAll(ATTRIBUTE)].map(([, name = '', double, single]) => [name, double ?? single ?? '']));
  const number = (name: string): number => Number(attributes.get(name) ?? NaN);
  if (number('version') > VERSION) return 'newer';
  const numbers = (name: string): number[] => (attributes.get(name) ?? '').split(' ').map(Number);
  const [all, written] = [numbers('paginas'), numbers('escritas')];
  const print = attributes.get('huella');
  const [sequence, page, nth, count] = [number('secuencia'), number('pagina'), number('parte'), number('partes')];
  const isSound = [sequence, page, nth, count, ...all, ...written].every((one) => Number.isInteger(one) && one >= 0) && count >= 1 && count <= 1_000;
  if (text === undefined || print === undefined || !isSound) return null;
  return { id, xml, page, sequence, all, written, print, nth, count, content: text.replace(/\s+/g, '') };
}

/** The attributes of the first element of a text of another form: a newer version may write other elements. */
const anyAttributes = (xml: string): string => /<[\w:.-]+([^>]*)>/.exec(xml)?.[1] ?? '';
