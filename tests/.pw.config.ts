import config from '../playwright.config.ts';
export default { ...config, testDir: './e2e', globalSetup: undefined };
