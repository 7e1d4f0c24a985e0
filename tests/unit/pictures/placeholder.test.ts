/** What stands in a picture's place before it is there. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { focusClasses, TINT_STEPS, tintClasses } from '../../../lib/content/placeholder.ts';
import { ROOT } from '../../support/project-root.ts';

describe('the colour of a picture', () => {
  it.each([
    ['#000000', ['tint', 'r0', 'g0', 'b0', 'tint-dark']],
    ['#ffffff', ['tint', 'r7', 'g7', 'b7']],
    ['#C04020', ['tint', 'r5', 'g2', 'b1', 'tint-dark']],
  ])('%s becomes the nearest classes, with the colour of words on it', (color, classes) => {
    expect(tintClasses(color)).toEqual(classes);
  });

  it.each([null, undefined, '', 'transparent', '#fff', '#12345g', 'red; }'])('%j gives none', (color) => {
    expect(tintClasses(color)).toEqual([]);
  });

  it('has a rule for each of its classes', () => {
    const css = readFileSync(path.join(ROOT, 'app', '(site)', 'styles', 'pictures.css'), 'utf8');
    for (const name of ['r', 'g', 'b']) {
      for (let step = 0; step < TINT_STEPS; step += 1) expect(css).toContain(`.${name}${step} {`);
    }
  });
});

describe('the focal point', () => {
  const size = { width: 900, height: 600 };

  it('in the middle, or not set, changes nothing', () => {
    expect(focusClasses({ ...size, focal_point_x: 450, focal_point_y: 300 })).toEqual([]);
    expect(focusClasses({ ...size, focal_point_x: null, focal_point_y: null })).toEqual([]);
    expect(focusClasses({ focal_point_x: 10, focal_point_y: 10 })).toEqual([]);
  });

  it('keeps its third of the picture in sight', () => {
    expect(focusClasses({ ...size, focal_point_x: 0, focal_point_y: 600 })).toEqual([
      'focus-left',
      'focus-bottom',
    ]);
    expect(focusClasses({ ...size, focal_point_x: 601, focal_point_y: 199 })).toEqual([
      'focus-right',
      'focus-top',
    ]);
  });
});
