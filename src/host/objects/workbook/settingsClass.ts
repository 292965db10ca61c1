import { notFound } from '../../wire/apiError';
import type { HostObject, ObjectClass } from '../../wire/hostObject';
import { defineClass } from '../../wire/hostObject';
import { text } from '../args';
import type { Session } from '../session';
import { orNotFound } from '../orNotFound';

interface SettingHandle {
  readonly session: Session;
  readonly key: string;
}

function write(session: Session, key: string, value: unknown): void {
  const workbook = session.beginEdit();
  workbook.settings.set(key, value ?? null);
  workbook.notify({ type: 'settings' });
}

const settingObject = defineClass<SettingHandle>({
  name: 'Setting',
  identity: ({ key }) => ({ _Id: key }),
  properties: {
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ session, key }) => session.workbook.settings.get(key) ?? null,
      set: ({ session, key }, value) => write(session, key, value),
    },
  },
  methods: {
    Delete: ({ session, key }) => {
      const workbook = session.beginEdit();
      if (!workbook.settings.delete(key)) throw notFound();
      workbook.notify({ type: 'settings' });
    },
  },
});

const found = (session: Session, key: string): HostObject | null =>
  session.workbook.settings.has(key) ? settingObject({ session, key }) : null;

const settingsClass: ObjectClass<Session> = {
  name: 'SettingCollection',
  items: (session) => [...session.workbook.settings.keys()].map((key) => settingObject({ session, key })),
  item: (session, key) => orNotFound(found(session, text([key], 0))),
  methods: {
    Add: (session, args) => {
      const key = text(args, 0);
      write(session, key, args[1]);
      return settingObject({ session, key });
    },
    GetCount: ({ workbook }) => workbook.settings.size,
    GetItemOrNullObject: (session, args) => found(session, text(args, 0)),
  },
};

/** `workbook.settings`: any JSON value by key, kept in the file. */
export const settingsObject = defineClass(settingsClass);
