import { expect, test } from 'vitest';
import { RenderClock } from '../../../front/cache/render-clock.ts';

test('a page is stamped with the beginning of its render', () => {
  const clock = new RenderClock();
  clock.renderBegins('/a', 1_000_000);
  expect(clock.renderEnds('/a', 1_005_000)).toBe(1_000_000);
});

test('asking again for a page that renders does not make it younger', () => {
  const clock = new RenderClock();
  clock.renderBegins('/a', 1_000_000);
  clock.renderBegins('/a', 1_002_000);
  expect(clock.renderEnds('/a', 1_005_000)).toBe(1_000_000);
});

test('a page may join a read that another page began, so it is no younger than that', () => {
  const clock = new RenderClock();
  clock.readBegins('menu', 1_000_000);
  clock.renderBegins('/a', 1_002_000);
  clock.readEnds('menu');
  clock.renderBegins('/b', 1_003_000);
  expect(clock.renderEnds('/a', 1_005_000)).toBe(1_000_000);
  expect(clock.renderEnds('/b', 1_005_000)).toBe(1_003_000);
});

test('a render whose beginning was missed counts as two minutes old', () => {
  expect(new RenderClock().renderEnds('/a', 1_000_000)).toBe(880_000);
});

test('a render or read that failed long ago does not age later ones', () => {
  const clock = new RenderClock();
  clock.renderBegins('/a', 1_000_000);
  clock.readBegins('menu', 1_000_000);
  clock.renderBegins('/a', 1_200_000);
  expect(clock.renderEnds('/a', 1_201_000)).toBe(1_200_000);
});
