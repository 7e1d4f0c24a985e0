/** A file that is imported in Directus holds nobody up, however it arrives. */
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { CmsApi } from '../support/cms-api.ts';
import { sendRaw } from '../support/raw-http.ts';
import { copyCms, type TestCms } from '../support/start-cms.ts';
import { waitFor } from '../support/wait-for.ts';
import './cms-context.ts';

const MIB = 1024 * 1024;
const BOUNDARY = 'a-boundary';
const OPENING = [
  `--${BOUNDARY}`,
  'Content-Disposition: form-data; name="file"; filename="themes.json"',
  'Content-Type: application/json',
  '\r\n',
].join('\r\n');
const CLOSING = `\r\n--${BOUNDARY}--\r\n`;

const themes = (name: string, count: number) =>
  Array.from({ length: count }, (_, index) => ({ name: `${name} ${index}`, slug: `${name}-${index}` }));

let cms: TestCms;
let admin: CmsApi;
let head: (length: number) => string;

beforeAll(async () => {
  cms = await copyCms(inject('cms'));
  admin = await CmsApi.asAdmin(cms);
  const token = 'an-importer-'.padEnd(40, '0');
  const me = await admin.ask('PATCH', '/users/me', { token });
  expect(me.status, me.text).toBe(200);
  head = (length) =>
    [
      'POST /utils/import/themes HTTP/1.1',
      `Host: ${new URL(cms.url).host}`,
      'Connection: close',
      `Authorization: Bearer ${token}`,
      `Content-Type: multipart/form-data; boundary=${BOUNDARY}`,
      `Content-Length: ${length}`,
      '\r\n',
    ].join('\r\n');
});
afterAll(() => cms?.stop());

const countOf = async (name: string) =>
  (await admin.items('themes', { filter: { slug: { _starts_with: `${name}-` } }, limit: '-1' })).length;

describe('an import', () => {
  it('is taken whole when the file ends long after its last item', async () => {
    const file = OPENING + JSON.stringify(themes('slow', 2));
    const parts = [head(file.length + CLOSING.length) + file, CLOSING];
    const answer = await sendRaw(cms.url, parts, { pauseMs: 1_500 });
    expect(answer.status, answer.text).toBe(200);
    expect(await countOf('slow')).toBe(2);
  });

  it('leaves nothing behind, and nobody waiting, when its sender hangs up', async () => {
    const { hostname, port } = new URL(cms.url);
    const socket = connect({ host: hostname, port: Number(port) });
    const part = JSON.stringify(themes('half', 3)).slice(0, -1);
    await new Promise<void>((resolve) => socket.write(head(MIB) + OPENING + part, () => resolve()));
    // The CMS has read it when it answers what was asked for afterwards.
    await admin.ask('GET', '/server/ping');
    socket.destroy();
    const saved = await admin.ask('POST', '/items/themes', { name: 'Beside it', slug: 'beside-it' });
    expect(saved.status, saved.text).toBe(200);
    await waitFor(async () => (await countOf('half')) === 0, { what: 'no item of half a file' });
  });

  it('is refused in words where the file is larger than what Directus would take in one', async () => {
    const form = new FormData();
    form.set('file', new Blob([' '.repeat(26 * MIB)], { type: 'application/json' }), 'themes.json');
    const reply = await admin.ask('POST', '/utils/import/themes', form);
    expect(reply.status).toBe(413);
    expect(reply.errors).toEqual(['Expected a file of at most 25 MB, got a larger one: import it in parts.']);
  });

  it('is nobody’s who has not signed in', async () => {
    const form = new FormData();
    form.set(
      'file',
      new Blob([JSON.stringify(themes('stranger', 1))], { type: 'application/json' }),
      'a.json',
    );
    expect((await new CmsApi(cms.url).ask('POST', '/utils/import/themes', form)).status).toBe(403);
    expect(await countOf('stranger')).toBe(0);
  });
});
