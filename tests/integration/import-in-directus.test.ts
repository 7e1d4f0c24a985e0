/** Files that are sent to Directus, to be imported or kept: however they arrive, nobody is held up, and the CMS lives on. */
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { CmsApi } from '../support/cms-api.ts';
import { sendRaw } from '../support/raw-http.ts';
import { copyCms, type TestCms } from '../support/start-cms.ts';
import './cms-context.ts';

const MIB = 1024 * 1024;
const BOUNDARY = 'a-boundary';
const CLOSING = `\r\n--${BOUNDARY}--\r\n`;
const opening = (name: string, type: string) =>
  [
    `--${BOUNDARY}`,
    `Content-Disposition: form-data; name="file"; filename="${name}"`,
    `Content-Type: ${type}`,
    '\r\n',
  ].join('\r\n');
const JSON_OPENING = opening('themes.json', 'application/json');

const themes = (name: string, count: number, facts = {}) =>
  Array.from({ length: count }, (_, index) => ({
    name: `${name} ${index}`,
    slug: `${name}-${index}`,
    ...facts,
  }));

let cms: TestCms;
let admin: CmsApi;
let token: string;

beforeAll(async () => {
  cms = await copyCms(inject('cms'));
  admin = await CmsApi.asAdmin(cms);
  token = 'an-importer-'.padEnd(40, '0');
  const me = await admin.ask('PATCH', '/users/me', { token });
  expect(me.status, me.text).toBe(200);
});
afterAll(() => cms?.stop());

/** Of a form that closes its connection. */
function head(path: string, length: number, bearer: string | null = token): string {
  return [
    `POST ${path} HTTP/1.1`,
    `Host: ${new URL(cms.url).host}`,
    'Connection: close',
    ...(bearer === null ? [] : [`Authorization: Bearer ${bearer}`]),
    `Content-Type: multipart/form-data; boundary=${BOUNDARY}`,
    `Content-Length: ${length}`,
    '\r\n',
  ].join('\r\n');
}

const IMPORT = '/utils/import/themes';

const countOf = async (name: string) =>
  (await admin.items('themes', { filter: { slug: { _starts_with: `${name}-` } }, limit: '-1' })).length;

/** Fails where the CMS has ended, or answers nobody. */
async function expectWorking() {
  const slug = `beside-${crypto.randomUUID()}`;
  const saved = await admin.ask('POST', '/items/themes', { name: 'Beside it', slug });
  expect(saved.status, saved.text).toBe(200);
}

describe('an import', () => {
  it('is taken whole when the file ends long after its last item', async () => {
    const file = JSON_OPENING + JSON.stringify(themes('slow', 2));
    const parts = [head(IMPORT, file.length + CLOSING.length) + file, CLOSING];
    const answer = await sendRaw(cms.url, parts, { pauseMs: 1_500 });
    expect(answer.status, answer.text).toBe(200);
    expect(await countOf('slow')).toBe(2);
  });

  it('is taken whole when it comes in many pieces', async () => {
    const form = new FormData();
    const file = JSON.stringify(themes('many', 40, { summary: 'Water. '.repeat(1_000) }));
    expect(file.length).toBeGreaterThan(256 * 1024);
    form.set('file', new Blob([file], { type: 'application/json' }), 'themes.json');
    expect((await admin.ask('POST', IMPORT, form)).status).toBe(200);
    expect(await countOf('many')).toBe(40);
  });

  it('is taken from a table too', async () => {
    const form = new FormData();
    const file = `name,slug\n${themes('row', 3)
      .map(({ name, slug }) => `${name},${slug}`)
      .join('\n')}`;
    form.set('file', new Blob([file], { type: 'text/csv' }), 'themes.csv');
    expect((await admin.ask('POST', IMPORT, form)).status).toBe(200);
    expect(await countOf('row')).toBe(3);
  });

  it('leaves nothing behind, and nobody waiting, when its sender hangs up', async () => {
    const { hostname, port } = new URL(cms.url);
    const socket = connect({ host: hostname, port: Number(port) });
    const part = JSON.stringify(themes('half', 3)).slice(0, -1);
    await new Promise<void>((resolve) =>
      socket.write(head(IMPORT, MIB) + JSON_OPENING + part, () => resolve()),
    );
    await expectWorking();
    socket.destroy();
    await expectWorking();
    expect(await countOf('half')).toBe(0);
  });

  it('is refused where the form lacks its end', async () => {
    const file = JSON_OPENING + JSON.stringify(themes('cut', 2));
    const answer = await sendRaw(cms.url, [head(IMPORT, file.length) + file]);
    expect(answer.status).toBe(400);
    expect(answer.text).toContain('Expected a whole file, got a part of one: send it again.');
    await expectWorking();
    expect(await countOf('cut')).toBe(0);
  });

  it('is refused in words where the file is larger than an upload may be', async () => {
    const form = new FormData();
    form.set('file', new Blob([' '.repeat(26 * MIB)], { type: 'application/json' }), 'themes.json');
    const reply = await admin.ask('POST', IMPORT, form);
    expect(reply.status).toBe(413);
    expect(reply.errors).toEqual(['Expected a file of at most 25 MB, got a larger one: import it in parts.']);
  });

  it('is refused to who has not signed in, before its file is read', async () => {
    const form = new FormData();
    form.set(
      'file',
      new Blob([JSON.stringify(themes('stranger', 1))], { type: 'application/json' }),
      'a.json',
    );
    expect((await new CmsApi(cms.url).ask('POST', IMPORT, form)).status).toBe(403);
    expect(await countOf('stranger')).toBe(0);
  });
});

describe('an upload whose form lacks its end', () => {
  it.each([
    ['an administrator', true],
    ['somebody who has not signed in', false],
  ])('is refused to %s', async (_, isKnown) => {
    const file = `${opening('weir.webp', 'image/webp')}RIFF`;
    const answer = await sendRaw(cms.url, [head('/files', file.length, isKnown ? token : null) + file]);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    await expectWorking();
  });
});
