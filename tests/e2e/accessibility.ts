/** What axe finds on a page. It runs in the page's own frame; where it is asked by a driver of its own, that takes ten times as long. */
import type { Page } from '@playwright/test';
import axe from 'axe-core';

declare global {
  interface Window {
    axe: typeof axe;
  }
}

/** The Web Content Accessibility Guidelines up to 2.2, level AA, and axe's own good practice. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Violations as `rule: elements`, one for each rule; `region` is a selector, else the whole page is looked at. */
export async function violationsIn(page: Page, region = 'html'): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(
    async ([within, values]) => {
      const { violations } = await window.axe.run(within, {
        runOnly: { type: 'tag', values },
        resultTypes: ['violations'],
      });
      return violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
      );
    },
    [region, RULES] as const,
  );
}
