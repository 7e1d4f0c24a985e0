/**
 * Writes what d3-geo draws as the shortest path that says the same to a unit: steps instead of places. A map of the world
 * is a third as long so as the one that `geoPath` writes itself, packed.
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
      x = Math.round(toX);
      y = Math.round(toY);
      path += `M${pair(x, y)}`;
      command = 'M';
    },
    lineTo(toX, toY) {
      const dx = Math.round(toX) - x;
      const dy = Math.round(toY) - y;
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
  return x + apart(String(y));
}
