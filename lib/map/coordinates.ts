import { words } from '../languages/words.ts';

/** "2.45° S, 40.23° E": a place as words, in the order of those who read maps. */
export function coordinates([longitude, latitude]: readonly [number, number]): string {
  const { north, south, east, west, comma } = words().places;
  return [degrees(latitude, north, south), degrees(longitude, east, west)].join(comma);
}

function degrees(value: number, positive: string, negative: string): string {
  return `${Math.abs(value).toFixed(2)}° ${value < 0 ? negative : positive}`;
}
