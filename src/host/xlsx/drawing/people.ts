import type { Person } from '../../model/drawing/comment';
import { insertLast } from '../package/packageDraft';
import type { PackageDraft } from '../package/packageDraft';
import { partRelationships } from '../package/relationships';
import type { PackageParts } from '../package/relationships';
import { childrenOf, elementXml } from '../xml/elements';
import { THREADED_COMMENTS } from '../xml/namespaces';
import { parseXml } from '../xml/parseXml';

const KIND = 'person';
/** Excel's name of the part. */
const PART = 'xl/persons/person.xml';
const RELATION = 'http://schemas.microsoft.com/office/2017/10/relationships/person';
const TYPE = 'application/vnd.ms-excel.person+xml';

const personPart = (book: string, parts: PackageParts): string | undefined => partRelationships(book, parts).find(({ kind }) => kind === KIND)?.target;

/** The people that a workbook lists, by id. */
export function readPeople(book: string, parts: PackageParts): ReadonlyMap<string, Person> {
  const part = personPart(book, parts);
  if (part === undefined) return new Map();
  return new Map(childrenOf(parseXml(parts.text(part), part), KIND).map(({ attributes }) => {
    const { id = '', displayName = '', userId = '' } = attributes;
    return [id, { id, name: displayName, email: emailOf(userId) }] as const;
  }));
}

/** The address in a user's name: `S::ana@ejemplo.pe::guid` or the address itself. */
const emailOf = (userId: string): string => /[^\s:]+@[^\s:]+/.exec(userId)?.[0] ?? '';

/** The people of a workbook that is saved: those of the file, and those whom comments name besides. */
export class People {
  private readonly added = new Map<string, Person>();

  constructor(private readonly known: ReadonlyMap<string, Person>) {}

  /** The id under which a person is listed. */
  idOf(person: Person): string {
    if (!this.known.has(person.id)) this.added.set(person.id, person);
    return person.id;
  }

  /** Writes those who were added. */
  save(draft: PackageDraft, book: string): void {
    if (this.added.size === 0) return;
    const items = [...this.added.values()].map(({ id, name, email }) => elementXml('person', { displayName: name, id, userId: email, providerId: email === '' ? 'None' : 'AD' }));
    const part = draft.relationships(book).find(({ kind }) => kind === KIND)?.target;
    if (part !== undefined && draft.has(part)) {
      let text = draft.text(part);
      for (const item of items) text = insertLast(text, part, item);
      draft.set(part, text);
      return;
    }
    const name = draft.has(PART) ? draft.freeName('xl/persons/person', '.xml') : PART;
    draft.add(name, TYPE, `<personList xmlns="${THREADED_COMMENTS}">${items.join('')}</personList>`);
    draft.relate(book, RELATION, name);
  }
}
