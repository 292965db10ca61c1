import type { ObjectClass, Property } from '../../wire/hostObject';
import { defineClass } from '../../wire/hostObject';
import { textValue } from '../args';
import type { Session } from '../session';

const property = (name: string): Property<Session> => ({
  get: ({ workbook }) => workbook.properties[name] ?? '',
  set: (session, value) => {
    const workbook = session.beginEdit();
    workbook.properties = { ...workbook.properties, [name]: textValue(value) };
  },
});

const readOnly = (name: string, none: unknown): Property<Session> => ({
  get: ({ workbook }) => workbook.properties[name] ?? none,
});

const propertiesClass: ObjectClass<Session> = {
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
    LastAuthor: readOnly('lastAuthor', ''),
    CreationDate: readOnly('creationDate', null),
  },
  refused: ['RevisionNumber'],
};

/** `workbook.properties` */
export const propertiesObject = defineClass(propertiesClass);
