/** The site's token runs what its manifests name, and nothing else. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTrustedDocuments } from '../../../directus/extensions/limits/src/trusted-documents.ts';

const OLD = 'a'.repeat(64);
const NEW = 'b'.repeat(64);

let folder: string;
let now: number;
let said: string[];

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'vitrine-trusted-'));
  now = 0;
  said = [];
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = () =>
  createTrustedDocuments({ folder, clock: () => now, warn: (message) => void said.push(message) });

function put(file: string, sha256: string): void {
  const operation = {
    name: 'X',
    sha256,
    depth: 1,
    cost: 1,
    most: { limit: 20 },
    collections: [],
    usedBy: [],
  };
  writeFileSync(path.join(folder, file), JSON.stringify({ operations: [operation] }));
}

describe('trusted documents', () => {
  it('of every manifest in the folder are known, and no others', () => {
    put('site.json', NEW);
    put('site-before.json', OLD);
    const trusted = open();
    expect(trusted.judge(NEW, {})).toBeNull();
    expect(trusted.judge(OLD, {})).toBeNull();
    expect(trusted.judge('c'.repeat(64), {})).toMatchObject({ code: 'OPERATION_UNKNOWN' });
    expect(said).toEqual([]);
  });

  it('that come later are known without a restart, and the folder is read once a second at most', () => {
    put('site.json', OLD);
    const trusted = open();
    put('site.json', NEW);
    now = 999;
    expect(trusted.judge(NEW, {})).toMatchObject({ code: 'OPERATION_UNKNOWN' });
    now = 1_000;
    expect(trusted.judge(NEW, {})).toBeNull();
  });

  it('take no variable beyond its declared maximum', () => {
    put('site.json', NEW);
    const trusted = open();
    expect(trusted.judge(NEW, { limit: 20, slug: 'x' })).toBeNull();
    expect(trusted.judge(NEW, { limit: 21 })).toMatchObject({
      code: 'VARIABLE_TOO_LARGE',
      limit: 20,
      was: 21,
    });
    expect(trusted.judge(NEW, { limit: -1 })).toMatchObject({ code: 'VARIABLE_TOO_LARGE' });
  });

  it('are none where the folder is missing or broken, and the log says so', () => {
    writeFileSync(path.join(folder, 'site.json'), '{"operations": 1}');
    expect(open().judge(NEW, {})).toMatchObject({ code: 'OPERATION_UNKNOWN' });
    expect(said).toEqual([expect.stringContaining('site.json'), expect.stringContaining('can read nothing')]);
    rmSync(folder, { recursive: true });
    said = [];
    expect(open().judge(NEW, {})).not.toBeNull();
    expect(said[0]).toContain(folder);
  });
});
