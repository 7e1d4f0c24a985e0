import { expect, test } from 'vitest';
import manifest from '../../../package.json' with { type: 'json' };
import { COMMANDS } from '../../../scripts/run/commands.mjs';
import { testParts } from '../../../scripts/run/test-parts.mjs';

test('the faults run by their name only', () => {
  const parts = testParts('/reports');
  expect(parts.filter(({ onlyByName }) => onlyByName).map(({ name }) => name)).toEqual(['faults']);
});

test('every npm script is a command of the runner, and every command has its script', () => {
  expect(manifest.scripts).toEqual(
    Object.fromEntries([...COMMANDS.keys()].map((name) => [name, `node scripts/run.mjs ${name}`])),
  );
});
