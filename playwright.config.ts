import { defineConfig } from '@playwright/test';
import { findChromium } from './scripts/run/chromium.mjs';

const report = process.env.PLAYWRIGHT_JSON_OUTPUT_NAME;

// One CMS and one production build serve all browser tests; tests/e2e/global-setup.ts brings them up.
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  globalSetup: './tests/e2e/global-setup.ts',
  fullyParallel: true,
  forbidOnly: process.env.CI !== undefined,
  workers: 2,
  timeout: 180_000, // patience for a machine that does much else; most take seconds
  reporter: report ? [['list'], ['json', { outputFile: report }]] : [['list']],
  use: {
    baseURL: process.env.VITRINE_E2E_SITE_URL,
    browserName: 'chromium',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: findChromium(process.env),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
  projects: [
    { name: 'desktop', use: { viewport: { width: 1280, height: 800 } } },
    {
      name: 'phone',
      testMatch: 'pages.spec.ts', // the others set their own widths, or look at what does not depend on it
      use: { viewport: { width: 360, height: 780 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true },
    },
  ],
});
