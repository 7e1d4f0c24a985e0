import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { noteBuildStart, readBuildStart } from '../../../front/cache/build-start.ts';
import { readFrontEnv } from '../../../front/env.ts';

test('data are kept in .data unless DATA_DIR says otherwise, and an empty one is refused by name', () => {
  expect(readFrontEnv({}).dataDir).toBe(resolve('.data'));
  expect(readFrontEnv({ DATA_DIR: '/srv/vitrine' }).dataDir).toBe('/srv/vitrine');
  expect(() => readFrontEnv({ DATA_DIR: '' })).toThrow('DATA_DIR');
});

test('pages are kept where a build is served, not while building or developing', () => {
  expect(readFrontEnv({ NODE_ENV: 'production' }).phase).toBe('serve');
  expect(readFrontEnv({ NODE_ENV: 'production', NEXT_PHASE: 'phase-production-build' }).phase).toBe('build');
  expect(readFrontEnv({ NODE_ENV: 'development' }).phase).toBe('develop');
});

test('pages are kept in Redis where REDIS_URL says so; anything else is refused by name and never shown', () => {
  expect(readFrontEnv({}).redisUrl).toBeUndefined();
  expect(readFrontEnv({ REDIS_URL: '' }).redisUrl).toBeUndefined();
  expect(readFrontEnv({ REDIS_URL: 'rediss://:sesame@redis.example:6380/1' }).redisUrl).toBe(
    'rediss://:sesame@redis.example:6380/1',
  );
  const parse = () => readFrontEnv({ REDIS_URL: 'http://:sesame@redis.example' });
  expect(parse).toThrow('REDIS_URL');
  expect(parse).not.toThrow('sesame');
});

test('of several workers of a build the first one notes its beginning', () => {
  const folder = mkdtempSync(join(tmpdir(), 'build-start-'));
  expect(readBuildStart(folder)).toBeUndefined();
  noteBuildStart(folder, 1_000);
  noteBuildStart(folder, 2_000);
  expect(readBuildStart(folder)).toBe(1_000);
  rmSync(folder, { recursive: true });
});
