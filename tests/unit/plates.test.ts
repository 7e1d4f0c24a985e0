// Plates are files that pages show: were they not the same at each import, every import would change every page.
import { describe, expect, it } from 'vitest';
import { TERRAINS } from '../../directus/demo/plates/character.ts';
import { drawPlate, type PlateRequest } from '../../directus/demo/plates/draw-plate.ts';
import { drawWeave } from '../../directus/demo/plates/draw-weave.ts';
import { sample } from '../../directus/demo/plates/grid.ts';
import { surveyLand } from '../../directus/demo/plates/land.ts';
import { viewOf } from '../../directus/demo/plates/view.ts';

const nyando: PlateRequest = {
  slug: 'nyando-floodplain-wells',
  point: [34.905, -0.172],
  terrain: 'river',
  themes: ['safe-water', 'early-warning'],
  width: 800,
  height: 500,
};

describe('a plate', () => {
  it('is the same drawing for the same project', () => {
    expect(drawPlate(nyando)).toBe(drawPlate(nyando));
  });

  it('is another drawing for another slug, and for another place', () => {
    const plate = drawPlate(nyando);
    expect(drawPlate({ ...nyando, slug: 'rwizi-river-buffer' })).not.toBe(plate);
    expect(drawPlate({ ...nyando, point: [34.906, -0.172] })).not.toBe(plate);
  });

  it.each(TERRAINS)('of a %s has lines, no text and no broken number', (terrain) => {
    const plate = drawPlate({ ...nyando, terrain });
    expect(plate.startsWith('<svg xmlns="http://www.w3.org/2000/svg" width="800" height="500"')).toBe(true);
    expect(plate).not.toMatch(/<text|NaN|undefined|Infinity/);
    expect(plate.match(/<path/g)?.length ?? 0).toBeGreaterThan(20);
  });

  it('has water that never lies above the ground beside it', () => {
    const { waters, height } = surveyLand(nyando);
    const [river] = waters.arms;
    const onLand = (river?.line ?? []).filter(([x, y]) => x > 0.1 && x < 1.5 && y > 0.1 && y < 0.9);
    expect(onLand.length).toBeGreaterThan(50);
    const mean = (dx: number) =>
      onLand.reduce((sum, [x, y]) => sum + sample(height, x + dx, y), 0) / onLand.length;
    expect(mean(0)).toBeLessThan(mean(0.1));
    expect(mean(0)).toBeLessThan(mean(-0.1));
  });
});

describe('a detail of a plate', () => {
  it('shows other lines at the same fineness, and no frame', () => {
    const detail = drawPlate({ ...nyando, crop: { x: 0.4, y: 0.6, zoom: 3 } });
    expect(detail).not.toBe(drawPlate(nyando));
    expect(detail).toContain('stroke-width="0.40"');
    expect(detail).not.toContain('fill-rule="evenodd"');
  });

  it.each([
    { x: 0, y: 0, zoom: 2 },
    { x: 1, y: 1, zoom: 5 },
    { x: 0.5, y: 0.02, zoom: 3 },
    { x: 0.5, y: 0.5, zoom: 0.2 },
  ])('at $x, $y, $zoom stays within the plate', (crop) => {
    const view = viewOf(1600, 1000, crop);
    expect(view.left).toBeGreaterThanOrEqual(0);
    expect(view.top).toBeGreaterThanOrEqual(0);
    expect(view.left + view.width / view.scale).toBeLessThanOrEqual(1.6 + 1e-9);
    expect(view.top + view.height / view.scale).toBeLessThanOrEqual(1 + 1e-9);
  });
});

describe('a weave', () => {
  it('is the same for the same slug, another for another, and has no text', () => {
    const weave = drawWeave({ slug: 'what-a-meter-costs', width: 800, height: 500 });
    expect(drawWeave({ slug: 'what-a-meter-costs', width: 800, height: 500 })).toBe(weave);
    expect(drawWeave({ slug: 'a-gate-that-stuck', width: 800, height: 500 })).not.toBe(weave);
    expect(weave).not.toMatch(/<text|NaN|undefined/);
  });
});
