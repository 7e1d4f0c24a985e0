/** What operators see of refusals. */
import { expect, it } from 'vitest';
import { createRefusals } from '../../../directus/extensions/limits/src/refusals.ts';

it('refusals are counted by limit and role, and each limit is said once a minute', () => {
  let now = 0;
  const refusals = createRefusals(() => now);
  expect(refusals.count('depth', 'none')).toBe(true);
  expect(refusals.count('depth', 'site')).toBe(false);
  expect(refusals.count('cost', 'site')).toBe(true);
  now = 60_000;
  expect(refusals.count('depth', 'none')).toBe(true);
  expect(refusals.scrape().split('\n')).toEqual([
    expect.stringMatching(/^# HELP vitrine_cms_refusals_total /),
    '# TYPE vitrine_cms_refusals_total counter',
    'vitrine_cms_refusals_total{limit="depth",role="none"} 2',
    'vitrine_cms_refusals_total{limit="depth",role="site"} 1',
    'vitrine_cms_refusals_total{limit="cost",role="site"} 1',
    '',
  ]);
});
