import { CustomXmlPart } from '../../model/document/customXml';
import { ApiError, invalidArgument, notFound } from '../../wire/apiError';
import { defineClass, orNotFound } from '../../wire/hostObject';
import type { HostObject, ObjectClass } from '../../wire/hostObject';
import { rootNamespace } from '../../xlsx/xml/rootNamespace';
import { textArg } from '../args';
import type { WorkbookSession } from '../workbookSession';

/** Letters of a part: Excel on the web refuses more, to the letter. Source: OfficeDev/office-js, issue 2408. */
const LONGEST_XML = 1024 * 1024;

type PartHandle = { readonly session: WorkbookSession; readonly part: CustomXmlPart };
type ScopeHandle = { readonly session: WorkbookSession; readonly namespaceUri: string };

/** The namespace of a part's root; a text that is not well formed XML is refused with `InvalidArgument`. */
function namespaceOf(xml: string): string {
  try {
    return rootNamespace(xml, '');
  } catch {
    throw invalidArgument();
  }
}

function checkedXml(xml: string): string {
  namespaceOf(xml);
  if (xml.length > LONGEST_XML) throw new ApiError('GeneralException');
  return xml;
}

function existing({ session, part }: PartHandle): CustomXmlPart {
  if (!session.workbook.customXmlParts.includes(part)) throw notFound();
  return part;
}

const partObject = defineClass<PartHandle>({
  name: 'CustomXmlPart',
  identity: ({ part }) => ({ Id: part.id }),
  properties: {
    Id: { get: ({ part }) => part.id },
    NamespaceUri: { get: (handle) => namespaceOf(existing(handle).xml) },
  },
  methods: {
    Delete: (handle) => {
      const part = existing(handle);
      const workbook = handle.session.beginEdit();
      workbook.customXmlParts = workbook.customXmlParts.filter((other) => other !== part);
    },
    GetXml: (handle) => existing(handle).xml,
    SetXml: (handle, args) => {
      const part = existing(handle);
      const xml = checkedXml(textArg(args, 0));
      handle.session.beginEdit();
      part.xml = xml;
    },
  },
});

const objectsOf = (session: WorkbookSession, parts: readonly CustomXmlPart[]): readonly HostObject[] => parts.map((part) => partObject({ session, part }));

function withId(session: WorkbookSession, parts: readonly CustomXmlPart[], id: string): HostObject | null {
  const part = parts.find((one) => one.id.toLowerCase() === id.toLowerCase());
  return part ? partObject({ session, part }) : null;
}

const inScope = ({ session, namespaceUri }: ScopeHandle): readonly CustomXmlPart[] =>
  session.workbook.customXmlParts.filter(({ xml }) => namespaceOf(xml) === namespaceUri);

/** The only part of a namespace; null for none or several. */
function onlyPart(target: ScopeHandle): HostObject | null {
  const [part, ...others] = inScope(target);
  return part && others.length === 0 ? partObject({ session: target.session, part }) : null;
}

const scopedClass: ObjectClass<ScopeHandle> = {
  name: 'CustomXmlPartScopedCollection',
  items: (target) => objectsOf(target.session, inScope(target)),
  item: (target, key) => orNotFound(withId(target.session, inScope(target), textArg([key], 0))),
  methods: {
    GetCount: (target) => inScope(target).length,
    GetItemOrNullObject: (target, args) => withId(target.session, inScope(target), textArg(args, 0)),
    GetOnlyItem: (target) => {
      const only = onlyPart(target);
      if (!only) throw new ApiError('GeneralException');
      return only;
    },
    GetOnlyItemOrNullObject: onlyPart,
  },
};

const scopedObject = defineClass(scopedClass);

const partsClass: ObjectClass<WorkbookSession> = {
  name: 'CustomXmlPartCollection',
  items: (session) => objectsOf(session, session.workbook.customXmlParts),
  item: (session, key) => orNotFound(withId(session, session.workbook.customXmlParts, textArg([key], 0))),
  methods: {
    Add: (session, args) => {
      const xml = checkedXml(textArg(args, 0));
      const workbook = session.beginEdit();
      const part = new CustomXmlPart(session.newId(), () => xml);
      workbook.customXmlParts = [...workbook.customXmlParts, part];
      return partObject({ session, part });
    },
    GetByNamespace: (session, args) => scopedObject({ session, namespaceUri: textArg(args, 0) }),
    GetCount: ({ workbook }) => workbook.customXmlParts.length,
    GetItemOrNullObject: (session, args) => withId(session, session.workbook.customXmlParts, textArg(args, 0)),
  },
};

/** `workbook.customXmlParts`: XML that programs keep in the file, up to 1 MB a part. */
export const customXmlPartsObject = defineClass(partsClass);
