import { expect, test } from 'vitest';
import { batchesOf, sendBisecting } from '../../../scripts/import/batches.ts';
import { CmsError } from '../../../scripts/import/cms-error.ts';
import { decide } from '../../../scripts/import/decide.ts';
import { fingerprint } from '../../../scripts/import/wanted.ts';

test.each([
  ['nothing there, never imported', { current: null, written: null }, 'create', 'create'],
  ['equal, ledger lost', { current: 'new', written: null }, 'same', 'same'],
  ['equal, as imported', { current: 'new', written: 'new' }, 'same', 'same'],
  ['record changed, item as imported', { current: 'old', written: 'old' }, 'update', 'update'],
  ['record unchanged, item edited', { current: 'edited', written: 'new' }, 'kept', 'update'],
  ['record unchanged, item deleted', { current: null, written: 'new' }, 'kept', 'create'],
  ['record changed, item edited', { current: 'edited', written: 'old' }, 'conflict', 'update'],
  ['record changed, item deleted', { current: null, written: 'old' }, 'conflict', 'create'],
  ['an item of other origin', { current: 'other', written: null }, 'conflict', 'update'],
])('%s', (_, facts, action, overwriting) => {
  expect(decide({ wanted: 'new', ...facts }, false).action).toBe(action);
  expect(decide({ wanted: 'new', ...facts }, true).action).toBe(overwriting);
});

test('a fingerprint does not depend on the order of fields, and does on the order of a list', () => {
  const links = {
    tags: [
      { key: 'a', role: null },
      { key: 'b', role: null },
    ],
  };
  const one = fingerprint({ fields: { a: 1, b: [2, { c: null, d: 1 }] }, links });
  expect(fingerprint({ fields: { b: [2, { d: 1, c: null }], a: 1 }, links })).toBe(one);
  expect(
    fingerprint({ fields: { a: 1, b: [2, { c: null, d: 1 }] }, links: { tags: links.tags.toReversed() } }),
  ).not.toBe(one);
});

test('batches keep to their bounds, and an oversized item stands alone', () => {
  const sizes = batchesOf(['x'.repeat(2_000_000), ...Array.from({ length: 22 }, () => 'y')], (item) => item);
  expect(sizes.map((batch) => batch.length)).toEqual([1, 5, 5, 5, 5, 2]);
});

test('the item to blame is named, the others of its batch are taken, each once', async () => {
  const taken: number[] = [];
  const rejected = await sendBisecting([1, 2, 3, 4, 5, 6, 7], async (part) => {
    if (part.includes(5)) throw new CmsError('rejected', 'five is bad');
    taken.push(...part);
  });
  expect(rejected).toEqual([{ item: 5, reason: 'five is bad' }]);
  expect(taken.sort()).toEqual([1, 2, 3, 4, 6, 7]);
});

test('a CMS that went away is no fault of a record', async () => {
  const send = () => Promise.reject(new CmsError('unreachable', 'gone'));
  await expect(sendBisecting([1, 2], send)).rejects.toThrow('gone');
});
