import { invalidArgument } from '../../wire/apiError';
import type { HostObject, ObjectClass } from '../../wire/hostObject';
import { defineClass } from '../../wire/hostObject';
import { text, whole } from '../args';
import { NAMED_STYLES, namedStyle } from './namedStyles';
import type { Session } from '../session';
import { orNotFound } from '../orNotFound';

const styleObject = defineClass<string>({
  name: 'Style',
  identity: (name) => ({ Name: name }),
  properties: {
    Name: { get: (name) => name },
    BuiltIn: { get: () => true },
    NumberFormat: { get: (name) => NAMED_STYLES.get(name)?.numberFormat ?? 'General' },
  },
});

const found = (name: string): HostObject | null => {
  const style = namedStyle(name);
  return style && styleObject(style.name);
};

const all = (): HostObject[] => [...NAMED_STYLES.keys()].map(styleObject);

const stylesClass: ObjectClass<Session> = {
  name: 'StyleCollection',
  items: all,
  item: (_, key) => orNotFound(found(text([key], 0))),
  methods: {
    GetCount: () => NAMED_STYLES.size,
    GetItemAt: (_, args) => {
      const style = all()[whole(args, 0)];
      if (!style) throw invalidArgument();
      return style;
    },
    GetItemOrNullObject: (_, args) => found(text(args, 0)),
  },
};

/** `workbook.styles`: the built-in ones, which cannot be changed here. */
export const stylesObject = defineClass(stylesClass);
