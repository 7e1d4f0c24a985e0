import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { replaceFiles } from '../../../scripts/schema/replace-files.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'vitrine-replace-'));
  writeFileSync(path.join(root, 'model'), 'old model');
  mkdirSync(path.join(root, 'config'));
  writeFileSync(path.join(root, 'config', 'flows'), 'old flows');
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

const contentOf = (file: string) => readFileSync(path.join(root, file), 'utf8');

test('what differs is written, what is equal is not named, what is to be gone is removed', () => {
  const changed = replaceFiles(
    root,
    new Map([
      ['model', 'new model'],
      [path.join('config', 'flows'), 'old flows'],
      [path.join('types', 'made'), 'types'],
      ['absent', null],
    ]),
  );
  expect(changed).toEqual(['model', path.join('types', 'made')]);
  expect([contentOf('model'), contentOf('types/made')]).toEqual(['new model', 'types']);
  expect(replaceFiles(root, new Map([['model', null]]))).toEqual(['model']);
  expect(readdirSync(root).sort()).toEqual(['config', 'types']);
});

test('a file that cannot be written leaves all of them as they were, and nothing beside them', () => {
  mkdirSync(path.join(root, 'types.new')); // where its draft would be written
  const contents = new Map([
    ['model', 'new model'],
    [path.join('config', 'presets'), 'new presets'],
    ['types', 'types'],
    [path.join('config', 'flows'), 'new flows'],
  ]);
  expect(() => replaceFiles(root, contents)).toThrow();
  expect([contentOf('model'), contentOf('config/flows')]).toEqual(['old model', 'old flows']);
  expect(readdirSync(root).sort()).toEqual(['config', 'model', 'types.new']);
  expect(readdirSync(path.join(root, 'config'))).toEqual(['flows']);
});
