import { notFound } from '../../wire/apiError';
import { defineClass, orNotFound } from '../../wire/hostObject';
import type { HostObject, ObjectClass } from '../../wire/hostObject';
import { textArg } from '../args';
import type { WorkbookSession } from '../workbookSession';

interface SettingHandle {
  readonly session: WorkbookSession;
  readonly key: string;
}

function write(session: WorkbookSession, key: string, value: unknown): void {
  const workbook = session.beginEdit();
  if (workbook.settings.has(key)) session.hasChangedSetting = true;
  else if (session.habits.newSettingsFirst === true && session.hasChangedSetting) throw notFound();
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

const found = (session: WorkbookSession, key: string): HostObject | null =>
  session.workbook.settings.has(key) ? settingObject({ session, key }) : null;

const settingsClass: ObjectClass<WorkbookSession> = {
  name: 'SettingCollection',
  items: (session) => [...session.workbook.settings.keys()].map((key) => settingObject({ session, key })),
  item: (session, key) => orNotFound(found(session, textArg([key], 0))),
  methods: {
    Add: (session, args) => {
      const key = textArg(args, 0);
      write(session, key, args[1]);
      return settingObject({ session, key });
    },
    GetCount: ({ workbook }) => workbook.settings.size,
    GetItemOrNullObject: (session, args) => found(session, textArg(args, 0)),
  },
};

/** `workbook.settings`: any JSON value by key, kept in the file. */
export const settingsObject = defineClass(settingsClass);
