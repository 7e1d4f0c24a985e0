import { expect, test } from 'vitest';
import { createStopGate } from '../../../scripts/run/stop-requests.mjs';

test('one Ctrl-C that arrives three times is one request; a second press is force', () => {
  const heard: string[] = [];
  let now = 0;
  const gate = createStopGate({
    onStop: (reason) => heard.push(`stop ${reason}`),
    onForce: () => heard.push('force'),
    now: () => now,
  });
  gate('SIGINT');
  now = 5;
  gate('SIGINT');
  gate('the end of npm');
  expect(heard).toEqual(['stop SIGINT']);
  now = 2_000;
  gate('SIGINT');
  expect(heard).toEqual(['stop SIGINT', 'force']);
});
