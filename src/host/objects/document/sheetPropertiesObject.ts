import { notFound } from '../../wire/apiError';
import { defineClass, orNotFound } from '../../wire/hostObject';
import type { HostObject, ObjectClass } from '../../wire/hostObject';
import { integerArg, textArg, textValue } from '../args';
import type { SheetHandle } from '../workbookSession';
import { keptKey, keyToWrite } from './propertyKeys';

type PropertyHandle = SheetHandle & { readonly key: string };

function existing({ sheet, key }: PropertyHandle): string {
  const value = sheet.customProperties.get(key);
  if (value === undefined) throw notFound();
  return value;
}

const propertyObject = defineClass<PropertyHandle>({
  name: 'WorksheetCustomProperty',
  identity: ({ key }) => ({ _Id: key }),
  properties: {
    Key: { get: ({ key }) => key },
    Value: {
      get: existing,
      set: (target, value) => {
        existing(target);
        target.session.beginEdit();
        target.sheet.customProperties.set(target.key, textValue(value));
      },
    },
  },
  methods: {
    Delete: (target) => {
      existing(target);
      target.session.beginEdit();
      target.sheet.customProperties.delete(target.key);
    },
  },
});

function found(target: SheetHandle, name: unknown): HostObject | null {
  const key = keptKey(target.sheet.customProperties, textArg([name], 0));
  return key === undefined ? null : propertyObject({ ...target, key });
}

const all = (target: SheetHandle): HostObject[] => [...target.sheet.customProperties.keys()].map((key) => propertyObject({ ...target, key }));

const propertiesClass: ObjectClass<SheetHandle> = {
  name: 'WorksheetCustomPropertyCollection',
  items: all,
  item: (target, key) => orNotFound(found(target, key)),
  methods: {
    Add: (target, args) => {
      const key = keyToWrite(target.sheet.customProperties, textArg(args, 0));
      target.session.beginEdit();
      target.sheet.customProperties.set(key, textValue(args[1]));
      return propertyObject({ ...target, key });
    },
    GetCount: ({ sheet }) => sheet.customProperties.size,
    GetItemAt: (target, args) => orNotFound(all(target)[integerArg(args, 0)]),
    GetItemOrNullObject: (target, args) => found(target, args[0]),
  },
};

/** `worksheet.customProperties`: texts that programs keep with a sheet. */
export const sheetPropertiesObject = defineClass(propertiesClass);
