import type { CustomProperty } from '../../model/document/customProperty';
import { invalidArgument, notFound } from '../../wire/apiError';
import { defineClass, orNotFound } from '../../wire/hostObject';
import type { HostObject, ObjectClass, Property } from '../../wire/hostObject';
import { integerArg, numberValue, textArg, textValue } from '../args';
import type { WorkbookSession } from '../workbookSession';
import { keptKey, keyToWrite, LONGEST } from './propertyKeys';

const property = (name: string): Property<WorkbookSession> => ({
  get: ({ workbook }) => workbook.properties[name] ?? '',
  set: (session, value) => {
    const workbook = session.beginEdit();
    workbook.properties = { ...workbook.properties, [name]: textValue(value) };
  },
});

const readOnly = (name: string, none: unknown): Property<WorkbookSession> => ({
  get: ({ workbook }) => workbook.properties[name] ?? none,
});

/** The number of times that the workbook was saved. */
const revision: Property<WorkbookSession> = {
  get: ({ workbook }) => Number(workbook.properties['revisionNumber'] ?? 0),
  set: (session, value) => {
    const workbook = session.beginEdit();
    workbook.properties = { ...workbook.properties, revisionNumber: String(Math.round(numberValue(value))) };
  },
};

type PropertyHandle = { readonly session: WorkbookSession; readonly key: string };

/** A property of this value; Excel takes texts, numbers and logical values. */
function customProperty(value: unknown): CustomProperty {
  if (typeof value === 'string') {
    if (value.length > LONGEST) throw invalidArgument();
    return { type: 'String', value };
  }
  if (typeof value === 'boolean') return { type: 'Boolean', value };
  const number = numberValue(value);
  return { type: Number.isInteger(number) && Math.abs(number) < 2 ** 31 ? 'Number' : 'Float', value: number };
}

function existing({ session, key }: PropertyHandle): CustomProperty {
  const found = session.workbook.customProperties.get(key);
  if (!found) throw notFound();
  return found;
}

const customObject = defineClass<PropertyHandle>({
  name: 'CustomProperty',
  identity: ({ key }) => ({ _Id: key }),
  properties: {
    Key: { get: ({ key }) => key },
    Type: { get: (target) => existing(target).type },
    Value: {
      get: (target) => existing(target).value,
      set: (target, value) => {
        existing(target);
        target.session.beginEdit().customProperties.set(target.key, customProperty(value));
      },
    },
  },
  methods: {
    Delete: (target) => {
      existing(target);
      target.session.beginEdit().customProperties.delete(target.key);
    },
  },
});

function found(session: WorkbookSession, name: string): HostObject | null {
  const key = keptKey(session.workbook.customProperties, name);
  return key === undefined ? null : customObject({ session, key });
}

const all = (session: WorkbookSession): HostObject[] => [...session.workbook.customProperties.keys()].map((key) => customObject({ session, key }));

const customClass: ObjectClass<WorkbookSession> = {
  name: 'CustomPropertyCollection',
  items: all,
  item: (session, key) => orNotFound(found(session, textArg([key], 0))),
  methods: {
    Add: (session, args) => {
      const key = keyToWrite(session.workbook.customProperties, textArg(args, 0));
      const value = customProperty(args[1]);
      session.beginEdit().customProperties.set(key, value);
      return customObject({ session, key });
    },
    DeleteAll: (session) => session.beginEdit().customProperties.clear(),
    GetCount: ({ workbook }) => workbook.customProperties.size,
    GetItemAt: (session, args) => orNotFound(all(session)[integerArg(args, 0)]),
    GetItemOrNullObject: (session, args) => found(session, textArg(args, 0)),
  },
};

const propertiesClass: ObjectClass<WorkbookSession> = {
  name: 'DocumentProperties',
  properties: {
    Title: property('title'),
    Subject: property('subject'),
    Author: property('author'),
    Keywords: property('keywords'),
    Comments: property('comments'),
    Category: property('category'),
    Manager: property('manager'),
    Company: property('company'),
    RevisionNumber: revision,
    LastAuthor: readOnly('lastAuthor', ''),
    CreationDate: readOnly('creationDate', null),
  },
  navigation: { Custom: defineClass(customClass) },
};

/** `workbook.properties`: the properties of the document, and those that users gave it. */
export const propertiesObject = defineClass(propertiesClass);
