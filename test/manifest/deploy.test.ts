import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkManifest } from '../../.config/manifest/checkManifest';
import { LOCAL_ADDRESS, manifestFor, serviceAddress } from '../../.config/manifest/deploy.cjs';

const ROOT = join(__dirname, '../..');

describe('serviceAddress', () => {
  it.each<{ given: string | undefined; address: string; because: string }>([
    { given: undefined, address: LOCAL_ADDRESS, because: 'nobody named another place' },
    { given: '', address: LOCAL_ADDRESS, because: 'an empty variable says nothing' },
    { given: 'https://pei.example.gob.pe', address: 'https://pei.example.gob.pe', because: 'a host alone is a place' },
    { given: 'https://example.gob.pe/avance/', address: 'https://example.gob.pe/avance', because: 'the manifest adds its own slash' },
    { given: 'https://example.gob.pe:8443/a//', address: 'https://example.gob.pe:8443/a', because: 'a port stays, slashes go' },
  ])('takes $given for $address: $because', ({ given, address }) => {
    expect(serviceAddress(given)).toBe(address);
  });

  it.each<{ given: string; words: string }>([
    { given: 'pei.example.gob.pe', words: 'Write it whole' },
    { given: 'http://pei.example.gob.pe', words: 'must begin with https://' },
    { given: 'https://pei.example.gob.pe/?v=2', words: 'without ? or #' },
    { given: 'https://pei.example.gob.pe/#a', words: 'without ? or #' },
  ])('refuses $given and says how to write it', ({ given, words }) => {
    expect(() => serviceAddress(given)).toThrow(words);
  });
});

describe('manifestFor', () => {
  const local = readFileSync(join(ROOT, 'manifest.xml'), 'utf8');
  const deployed = manifestFor(local, 'https://example.gob.pe/avance');

  it('leaves no trace of this computer', () => {
    expect(deployed).not.toContain('localhost');
  });

  it('is a good manifest for the other address', () => {
    expect(checkManifest(deployed, (name) => readFileSync(join(ROOT, 'assets', name)))).toEqual([]);
    expect(deployed).toContain('<SourceLocation DefaultValue="https://example.gob.pe/avance/taskpane.html"/>');
  });
});
