import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkManifest } from '../../.config/manifest/checkManifest';

const ROOT = join(__dirname, '../..');
const GOOD = readFileSync(join(ROOT, 'manifest.xml'), 'utf8');

const readAsset = (name: string): Uint8Array => readFileSync(join(ROOT, 'assets', name));

/** The good manifest with one piece of text put in the place of another, which must be there. */
function edited(from: string | RegExp, to: string): string {
  const changed = GOOD.replace(from, to);
  if (changed === GOOD) throw new Error(`The manifest has no ${String(from)}`);
  return changed;
}

const rulesBrokenBy = (manifest: string): string[] => [...new Set(checkManifest(manifest, readAsset).map(({ rule }) => rule))];

const DESCRIPTION = /<Description DefaultValue="[^"]*"\/>/;
const NAME = '<DisplayName DefaultValue="PEI Avance"/>';

describe('checkManifest', () => {
  it('has nothing to say about the manifest of the project', () => {
    expect(checkManifest(GOOD, readAsset)).toEqual([]);
  });

  it.each<{ rule: string; manifest: string; because: string }>([
    { rule: 'xml', manifest: edited('</Hosts>', ''), because: 'an element is never closed' },
    { rule: 'xml', manifest: edited('xmlns:bt=', 'xmlns:bx='), because: 'nothing declares the prefix bt' },
    { rule: 'kind', manifest: edited('"TaskPaneApp"', '"ContentApp"'), because: 'it would be another kind of add-in' },
    { rule: 'kind', manifest: edited('appforoffice/1.1', 'appforoffice/1.0'), because: 'the old namespace knows no ribbon' },
    { rule: 'guid', manifest: edited('16735d14-', '16735d1-'), because: 'a digit is missing' },
    { rule: 'version', manifest: edited('<Version>1.0.0.0', '<Version>1.0.0.0-beta'), because: 'a version has only numbers' },
    { rule: 'version', manifest: edited('<Version>1.0.0.0', '<Version>0.9.0.0'), because: 'the store takes nothing below 1.0' },
    { rule: 'host', manifest: edited('<Host Name="Workbook"/>', '<Host Name="Document"/>'), because: 'that is Word' },
    { rule: 'requirement', manifest: edited('MinVersion="1.7"', 'MinVersion="1"'), because: 'a set version has two numbers' },
    { rule: 'permission', manifest: edited('ReadWriteDocument', 'ReadDocument'), because: 'nothing could be written' },
    {
      rule: 'order',
      manifest: edited(/(<IconUrl [^>]*>\s*)(<HighResolutionIconUrl [^>]*>\s*)/, '$2$1'),
      because: 'Excel wants the small icon first',
    },
    {
      rule: 'order',
      manifest: edited(/(<GetStarted>[\s\S]*<\/GetStarted>)([\s\S]*<\/ExtensionPoint>)/, '$2$1'),
      because: 'the greeting goes before the buttons',
    },
    { rule: 'required', manifest: edited(/<SupportUrl [^>]*>/, ''), because: 'the store wants an address for help' },
    { rule: 'required', manifest: edited(/<HighResolutionIconUrl [^>]*>/, ''), because: 'the store wants the large icon' },
    { rule: 'required', manifest: edited(/<Action [\s\S]*?<\/Action>/, ''), because: 'the button would do nothing' },
    { rule: 'repeated', manifest: edited(NAME, NAME + NAME), because: 'an add-in has one name' },
    { rule: 'unknown', manifest: edited(NAME, `${NAME}<Colour/>`), because: 'Excel refuses elements it does not know' },
    { rule: 'length', manifest: edited('"PEI Avance"/>', `"${'a'.repeat(126)}"/>`), because: 'a name has at most 125 characters' },
    { rule: 'length', manifest: edited(DESCRIPTION, `<Description DefaultValue="${'a'.repeat(251)}"/>`), because: 'at most 250' },
    { rule: 'length', manifest: edited('"Calcular avance"', `"${'a'.repeat(126)}"`), because: 'a short string has at most 125' },
    { rule: 'length', manifest: edited(/"Abre el panel[^"]*"/, `"${'a'.repeat(251)}"`), because: 'a long string has at most 250' },
    { rule: 'empty', manifest: edited('"Calcular avance"', '" "'), because: 'the button would have no words' },
    { rule: 'https', manifest: edited(/https:(\/\/localhost:3000\/taskpane)/, 'http:$1'), because: 'Excel loads nothing over http' },
    { rule: 'https', manifest: edited('https://localhost:3000/ayuda', '/ayuda'), because: 'an address is written whole' },
    { rule: 'resid', manifest: edited('<Label resid="Group.Label"/>', '<Label resid="Group.Lable"/>'), because: 'a typo' },
    { rule: 'resid-type', manifest: edited('Description resid="Progress.Tip"', 'Description resid="Progress.Label"'), because: 'a short string' },
    {
      rule: 'resid-length',
      manifest: GOOD.replaceAll('Progress.Tip', 'Progress.TipThatSaysFarMoreThanANameHasToSay'),
      because: 'an id has at most 32 characters',
    },
    { rule: 'resid-unique', manifest: edited('bt:Url id="Help.Url"', 'bt:Url id="Pane.Url"'), because: 'two targets for one name' },
    { rule: 'unused', manifest: edited('resid="Help.Url"', 'resid="Pane.Url"'), because: 'nothing leads to the help any more' },
    { rule: 'control-id', manifest: edited('id="Pei.Progress"', 'id="Pei.Group"'), because: 'the group has that id' },
    { rule: 'locale', manifest: edited('>es-ES<', '>es<'), because: 'the country is missing' },
    {
      rule: 'locale',
      manifest: edited(NAME, NAME.replace('/>', '><Override Locale="es-ES" Value="PEI"/></DisplayName>')),
      because: 'it overrides the language the manifest speaks anyway',
    },
    {
      rule: 'locale',
      manifest: edited(NAME, NAME.replace('/>', '><Override Locale="en-US" Value="A"/><Override Locale="en-us" Value="B"/></DisplayName>')),
      because: 'there are two names for one language',
    },
    { rule: 'locale', manifest: edited(NAME, NAME.replace('/>', '><Override Locale="en" Value="A"/></DisplayName>')), because: 'no country' },
    { rule: 'icon-sizes', manifest: edited('<bt:Image size="80" resid="Icon.80"/>', ''), because: 'Excel cannot do without 80' },
    { rule: 'icon-sizes', manifest: edited('size="64" resid', 'size="65" resid'), because: 'there is no such size' },
    { rule: 'icon-sizes', manifest: edited('size="64" resid', 'size="32" resid'), because: 'the size stands twice' },
    { rule: 'icon-pixels', manifest: edited('assets/icon-80.png"/>', 'assets/icon-64.png"/>'), because: 'the picture is smaller' },
    { rule: 'icon-pixels', manifest: edited('assets/icon-32.png"/>', 'assets/icon.svg"/>'), because: 'the picture is no PNG' },
  ])('reports $rule when $because', ({ rule, manifest }) => {
    expect(rulesBrokenBy(manifest)).toContain(rule);
  });

  it('reports a picture that is not there', () => {
    const complaints = checkManifest(GOOD, (name) => (name === 'icon-16.png' ? undefined : readAsset(name)));
    expect(complaints.map(({ rule, message }) => `${rule}: ${message}`)).toContain('icon-file: assets/icon-16.png is not there');
  });

  it('says where the fault is', () => {
    const [complaint] = checkManifest(edited('<Label resid="Group.Label"/>', ''), readAsset);
    expect(complaint).toEqual({
      rule: 'required',
      at: 'OfficeApp/VersionOverrides/Hosts/Host/DesktopFormFactor/ExtensionPoint/OfficeTab/Group',
      message: '<Label> is missing',
    });
  });

  it('accepts a translation for another language', () => {
    const translated = edited(NAME, NAME.replace('/>', '><Override Locale="en-US" Value="PEI progress"/></DisplayName>'));
    expect(checkManifest(translated, readAsset)).toEqual([]);
  });
});
