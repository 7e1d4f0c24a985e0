import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { createSqliteStore } from '../../../front/store/sqlite-store.ts';
import { storeSuite } from './store-suite.ts';

const folder = mkdtempSync(join(tmpdir(), 'store-suite-'));
const data = join(folder, 'data');
afterAll(() => rmSync(folder, { recursive: true }));

storeSuite({
  name: 'in SQLite',
  open: (options) => createSqliteStore({ path: join(data, 'pages.sqlite'), ...options }),
  async empty() {
    rmSync(data, { recursive: true, force: true });
    mkdirSync(data);
  },
});
