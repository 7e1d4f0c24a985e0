import { readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
export default defineConfig({ root: '/work/main', resolve: { alias: { 'server-only': '/work/main/tests/support/empty-module.ts' } }, test: { include: ['tests/integration/*.test.ts'], fileParallelism: false, testTimeout: 120000, hookTimeout: 300000, provide: JSON.parse(readFileSync('/tmp/kept.json','utf8')) } });
