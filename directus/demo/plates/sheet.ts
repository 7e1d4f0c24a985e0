// The paper that every drawing is on, and the border of a survey sheet.
import type { Inks } from './inks.ts';
import type { View } from './view.ts';

/** An SVG document on paper. */
export function sheet(width: number, height: number, inks: Inks, content: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><rect width="${width}" height="${height}" fill="${inks.paper}"/>${content}</svg>`;
}

const SHEET_EDGE = 0.03; // share of the height left as bare paper
const TICKS = 20; // per height of the picture

/** The border of a survey sheet: bare paper, a scale of alternating bars between two lines. */
export function drawFrame({ width, height }: Pick<View, 'width' | 'height'>, inks: Inks): string {
  const edge = Math.round(height * SHEET_EDGE);
  const bar = Math.max(3, Math.round(edge * 0.2));
  const mask = `M0 0h${width}v${height}h${-width}zM${edge} ${edge}v${height - 2 * edge}h${width - 2 * edge}v${2 * edge - height}z`;
  const [innerWidth, innerHeight] = [width - 2 * edge, height - 2 * edge];
  const step = innerHeight / TICKS;
  const columns = Math.round(innerWidth / step);
  let bars = '';
  for (let k = 0; k < columns; k += 2) {
    const [x, w] = [edge + (k * innerWidth) / columns, innerWidth / columns];
    bars += `M${x.toFixed(1)} ${edge - bar}h${w.toFixed(1)}v${bar}h${(-w).toFixed(1)}zM${x.toFixed(1)} ${height - edge}h${w.toFixed(1)}v${bar}h${(-w).toFixed(1)}z`;
  }
  for (let k = 0; k < TICKS; k += 2) {
    const y = edge + k * step;
    bars += `M${edge - bar} ${y.toFixed(1)}h${bar}v${step.toFixed(1)}h${-bar}zM${width - edge} ${y.toFixed(1)}h${bar}v${step.toFixed(1)}h${-bar}z`;
  }
  const box = (off: number) =>
    `<rect x="${edge - off}" y="${edge - off}" width="${innerWidth + 2 * off}" height="${innerHeight + 2 * off}"/>`;
  return `<path d="${mask}" fill="${inks.paper}" fill-rule="evenodd"/><path d="${bars}" fill="${inks.key}"/><g fill="none" stroke="${inks.key}" stroke-width="0.9">${box(0)}${box(bar)}</g>`;
}
