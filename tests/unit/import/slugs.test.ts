import { expect, test } from 'vitest';
import { slugOf } from '../../../scripts/import/slugs.ts';

test.each([
  ['nmf.earth', 'nmf-earth'],
  ['a--b', 'a-b'],
  ['18F', '18f'],
  ['Réunion & Søn', 'reunion-son'],
  ["Ask 18F: what's new?", 'ask-18f-whats-new'],
  [' -x- ', 'x'],
])('%j gives %j', (text, slug) => {
  expect(slugOf(text)).toBe(slug);
});

test('text without a Latin letter or digit gives no slug', () => {
  expect(slugOf('…')).toBeNull();
  expect(slugOf('مشروع')).toBeNull();
});

test('a slug fits its column and does not end in a dash', () => {
  const slug = slugOf('ab '.repeat(300));
  expect(slug?.length).toBeLessThanOrEqual(255);
  expect(slug).toMatch(/[a-z]$/);
});
