import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { completeEnvFile, completeEnvText, parseEnvFile } from '../../../scripts/run/env-file.mjs';
import { SECRETS } from '../../../scripts/run/secrets.mjs';

const wanted = [{ name: 'TOKEN', comment: 'What it is for.', create: () => 'made' }];

test('reads quotes, comments, export and values with an equals sign', () => {
  const text = '# note\nA=1\nexport B="two # not a comment"\nC=x=y # comment\nD=\n  E=\'z\'\n';
  expect(parseEnvFile(text)).toEqual({ A: '1', B: 'two # not a comment', C: 'x=y', D: '', E: 'z' });
});

test('a missing value is added below what is there, with what it is for', () => {
  expect(completeEnvText('MINE=1', wanted, {}).text).toBe('MINE=1\n\n# What it is for.\nTOKEN=made\n');
});

test('a value that is there is never overwritten', () => {
  const text = '# my own\nTOKEN=kept\n';
  expect(completeEnvText(text, wanted, {})).toEqual({ text, added: [] });
});

test('a name without a value is filled in its place', () => {
  expect(completeEnvText('A=1\nTOKEN=\nB=2\n', wanted, {}).text).toBe('A=1\nTOKEN=made\nB=2\n');
});

test('what the environment provides is not written down', () => {
  expect(completeEnvText('', wanted, { TOKEN: 'from outside' })).toEqual({ text: '', added: [] });
});

test('the file is readable by its owner only, also one that was open to all, and stays the same the second time', () => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'env-')), '.env');
  writeFileSync(file, 'DIRECTUS_SECRET=mine\n', { mode: 0o644 });
  const added = completeEnvFile(file, SECRETS, {});
  expect(added).not.toContain('DIRECTUS_SECRET');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const first = readFileSync(file, 'utf8');
  expect(parseEnvFile(first).DIRECTUS_SECRET).toBe('mine');
  expect(completeEnvFile(file, SECRETS, {})).toEqual([]);
  expect(readFileSync(file, 'utf8')).toBe(first);
});

test('generated secrets hold 256 bits and differ between installations', () => {
  const { DIRECTUS_SITE_TOKEN: token = '', REVALIDATE_SECRET: secret = '' } = parseEnvFile(
    completeEnvText('', SECRETS, {}).text,
  );
  expect(Buffer.from(token, 'base64url')).toHaveLength(32);
  expect(Buffer.from(secret, 'hex')).toHaveLength(32);
  expect(parseEnvFile(completeEnvText('', SECRETS, {}).text).DIRECTUS_SITE_TOKEN).not.toBe(token);
});

test('an installation from before the relay gets the token that it misses, and keeps all that it had', () => {
  const older = SECRETS.filter(({ name }) => name !== 'RELAY_TOKEN');
  const { text: before } = completeEnvText('MINE=1\n', older, {});
  const { text: after, added } = completeEnvText(before, SECRETS, {});
  expect(added).toEqual(['RELAY_TOKEN']);
  expect(after.startsWith(before)).toBe(true);
  expect(Buffer.from(parseEnvFile(after).RELAY_TOKEN ?? '', 'base64url')).toHaveLength(32);
});
