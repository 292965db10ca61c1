import type { XmlElement } from '../readXml';
import { at, named } from '../walk';
import type { Complaint } from '../walk';

/** The bytes of a file of `assets`, by its name; nothing where there is no such file. */
export type ReadAsset = (name: string) => Uint8Array | undefined;

const COMPULSORY = ['16', '32', '80'];
const ALLOWED = ['16', '20', '24', '32', '40', '48', '64', '80'];
const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const WIDTH_AT = 16;
const HEIGHT_AT = 20;
const HEADER_LENGTH = 24;

/** Width and height in pixels from a PNG file's header; undefined for any other file. */
function pngSize(bytes: Uint8Array): { width: number; height: number } | undefined {
  if (bytes.length < HEADER_LENGTH || SIGNATURE.some((byte, index) => bytes[index] !== byte)) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { width: view.getUint32(WIDTH_AT), height: view.getUint32(HEIGHT_AT) };
}

function picture(address: string, size: number, path: string, readAsset: ReadAsset): Complaint[] {
  const name = address.split('/').at(-1) ?? '';
  const bytes = readAsset(name);
  if (bytes === undefined) return [{ rule: 'icon-file', at: path, message: `assets/${name} is not there` }];
  const real = pngSize(bytes);
  if (real?.width === size && real.height === size) return [];
  const found = real === undefined ? 'no PNG' : `${real.width}×${real.height}`;
  return [{ rule: 'icon-pixels', at: path, message: `assets/${name} must be a PNG of ${size}×${size}, it is ${found}` }];
}

function sizes(root: XmlElement): Complaint[] {
  return named(root, 'Icon').flatMap(({ element, path }) => {
    const given = element.children.map(({ attributes }) => attributes['size'] ?? '');
    const complain = (message: string): Complaint => ({ rule: 'icon-sizes', at: path, message });
    return [
      ...COMPULSORY.filter((size) => !given.includes(size)).map((size) => complain(`the size ${size} is missing`)),
      ...given.filter((size) => !ALLOWED.includes(size)).map((size) => complain(`Excel knows no icon of size "${size}"`)),
      ...given.filter((size, index) => given.indexOf(size) < index).map((size) => complain(`the size ${size} stands twice`)),
    ];
  });
}

const addressOf = (root: XmlElement, id: string | undefined): string | undefined =>
  named(root, 'bt:Image').find(({ element }) => element.attributes['id'] === id)?.element.attributes['DefaultValue'];

/** Rules `icon-sizes`, `icon-file`, `icon-pixels`: every size Excel needs, each with a picture of that size. */
export function checkIcons(root: XmlElement, readAsset: ReadAsset): Complaint[] {
  const store = [
    ['OfficeApp/IconUrl', 32],
    ['OfficeApp/HighResolutionIconUrl', 64],
  ] as const;
  const ribbon = named(root, 'bt:Image').filter(({ element }) => element.attributes['resid'] !== undefined);
  return [
    ...sizes(root),
    ...store.flatMap(([path, size]) => {
      const address = at(root, path)?.attributes['DefaultValue'];
      return address === undefined ? [] : picture(address, size, path, readAsset);
    }),
    ...ribbon.flatMap(({ element, path }) => {
      const address = addressOf(root, element.attributes['resid']);
      return address === undefined ? [] : picture(address, Number(element.attributes['size']), path, readAsset);
    }),
  ];
}
