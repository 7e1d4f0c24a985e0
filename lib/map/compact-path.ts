/**
 * Writes what d3-geo draws as the shortest path that says the same to a tenth of a unit: steps instead of places, no
 * zero before the point. A map of the world is half as long so as the one that `geoPath` writes itself.
 */
import type { GeoContext } from 'd3-geo';

/** The `d` of a path of straight lines; empty when nothing is drawn. */
export function compactPath(draw: (context: GeoContext) => void): string {
  let path = '';
  let command = '';
  let x = 0;
  let y = 0;
  draw({
    beginPath() {},
    arc() {}, // points are not drawn here
    moveTo(toX, toY) {
      x = Math.round(toX * 10);
      y = Math.round(toY * 10);
      path += `M${pair(x, y)}`;
      command = 'M';
    },
    lineTo(toX, toY) {
      const dx = Math.round(toX * 10) - x;
      const dy = Math.round(toY * 10) - y;
      if (dx === 0 && dy === 0) return;
      const step = pair(dx, dy);
      path += command === 'l' ? apart(step) : `l${step}`;
      command = 'l';
      x += dx;
      y += dy;
    },
    closePath() {
      path += 'z';
      command = 'z';
    },
  });
  return path;
}

/** A minus sign separates numbers as well as a space does. */
function apart(text: string): string {
  return text.startsWith('-') ? text : ` ${text}`;
}

function pair(x: number, y: number): string {
  return tenth(x) + apart(tenth(y));
}

/** Tenths as a number: 12 is `1.2`, -5 is `-.5`. */
function tenth(value: number): string {
  return String(value / 10).replace(/^(-?)0\./, '$1.');
}
