import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { SaxesParser } from 'saxes';
import { RIBBON_COMMANDS } from '../../src/commands/ribbon';

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

function parse(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const stack = [root];
  const parser = new SaxesParser();
  parser.on('opentag', (tag) => {
    const element: Element = { name: tag.name, attributes: tag.attributes as Record<string, string>, children: [], text: '' };
    stack.at(-1)?.children.push(element);
    stack.push(element);
  });
  parser.on('text', (text) => {
    const top = stack.at(-1);
    if (top) top.text += text;
  });
  parser.on('closetag', () => void stack.pop());
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return root;
}

const root = path.resolve(__dirname, '../..');
const manifest = parse(readFileSync(path.join(root, 'manifest.xml'), 'utf8'));
const all = (from: Element, name: string): Element[] =>
  from.children.flatMap((child) => (child.name === name ? [child] : []).concat(all(child, name)));
const one = (name: string): Element => {
  const found = all(manifest, name);
  if (found.length === 0) throw new Error(`no ${name}`);
  return found[0] as Element;
};

describe('manifest.xml', () => {
  it('speaks Chinese first and has every text in English too', () => {
    expect(one('DefaultLocale').text).toBe('zh-CN');
    for (const element of [one('DisplayName'), one('Description'), ...all(manifest, 'bt:String')]) {
      const overrides = element.children.map((child) => child.attributes.Locale);
      expect(overrides).toEqual(['en-US']);
      expect(element.attributes.DefaultValue).toMatch(/\p{Script=Han}/u);
    }
  });

  it('keeps the lengths that Office allows', () => {
    expect(one('DisplayName').attributes.DefaultValue?.length).toBeLessThanOrEqual(125);
    for (const kind of [
      ['bt:ShortStrings', 125],
      ['bt:LongStrings', 250],
    ] as const) {
      for (const text of all(one(kind[0]), 'bt:String')) expect((text.attributes.DefaultValue ?? '').length).toBeLessThanOrEqual(kind[1]);
    }
  });

  it('defines every resource it refers to, once, and uses every one it defines', () => {
    const defined = ['bt:Image', 'bt:Url', 'bt:String']
      .flatMap((name) => all(one('Resources'), name))
      .map((element) => element.attributes.id);
    const used = new Set<string>();
    const walk = (element: Element): void => {
      if (element.attributes.resid) used.add(element.attributes.resid);
      element.children.forEach(walk);
    };
    walk(manifest);
    expect([...used].sort()).toEqual([...new Set(defined)].sort());
    expect(new Set(defined).size).toBe(defined.length);
  });

  it('has a button for every command, none that leads nowhere', () => {
    const hosts = all(one('VersionOverrides'), 'Host');
    const named = hosts.map((host) => [host.attributes['xsi:type'], all(host, 'FunctionName').map((element) => element.text)]);
    expect(Object.fromEntries(named)).toEqual({ Workbook: RIBBON_COMMANDS.Excel, Document: RIBBON_COMMANDS.Word });
    expect(all(one('Hosts'), 'Host').map((host) => host.attributes.Name)).toEqual(['Workbook', 'Document']);
  });

  it('runs the buttons in the pane itself', () => {
    for (const host of all(one('VersionOverrides'), 'Host')) {
      const pages = [...all(host, 'Runtime'), ...all(host, 'FunctionFile')].map((element) => element.attributes.resid);
      expect(pages).toEqual(['Pane.Url', 'Pane.Url']);
    }
    const url = all(manifest, 'bt:Url').find((element) => element.attributes.id === one('Runtime').attributes.resid);
    expect(url?.attributes.DefaultValue).toBe(one('SourceLocation').attributes.DefaultValue);
  });

  it('uses https only, and icons of the stated size', () => {
    const addresses = [...all(manifest, 'bt:Url'), ...all(manifest, 'bt:Image'), one('IconUrl')].flatMap(
      (element) => element.attributes.DefaultValue ?? [],
    );
    for (const address of addresses) expect(address).toMatch(/^https:/);
    for (const image of all(one('bt:Images'), 'bt:Image')) {
      const bytes = readFileSync(path.join(root, new URL(image.attributes.DefaultValue ?? '').pathname));
      const size = Number(image.attributes.id?.split('.')[1]);
      expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([size, size]);
    }
  });

  const schema = path.join(root, '../shared/lab/manifest-xsd/OfficeAppManifestV1_1.xsd');
  const whereSchemaIsThere = existsSync(schema) && existsSync('/usr/bin/xmllint') ? it : it.skip;
  whereSchemaIsThere('fits the published schema, apart from the shared runtime which it predates', () => {
    const before = readFileSync(path.join(root, 'manifest.xml'), 'utf8').replaceAll(/<Runtimes>[\s\S]*?<\/Runtimes>/g, '');
    expect(() =>
      execFileSync('/usr/bin/xmllint', ['--nonet', '--noout', '--schema', schema, '-'], { input: before, stdio: ['pipe', 'pipe', 'pipe'] }),
    ).not.toThrow();
  });
});
