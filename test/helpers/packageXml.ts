import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

/** What is wrong in the XML of a package (.xlsx, .docx), a line for each part that no XML parser would read; empty when all is well. */
export function xmlFaults(bytes: Uint8Array): string[] {
  return Object.entries(unzipSync(bytes)).flatMap(([name, part]) => {
    if (!/\.(?:xml|rels|vml)$/i.test(name)) return [];
    const faults: string[] = [];
    const parser = new SaxesParser({ xmlns: true });
    parser.on('error', ({ message }) => void faults.push(`${name}: ${message}`));
    parser.write(strFromU8(part)).close();
    return faults.slice(0, 1);
  });
}
