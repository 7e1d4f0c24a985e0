/** "2.45° S, 40.23° E": a place as words, in the order of those who read maps. */
export function coordinates([longitude, latitude]: readonly [number, number]): string {
  return `${degrees(latitude, 'N', 'S')}, ${degrees(longitude, 'E', 'W')}`;
}

function degrees(value: number, positive: string, negative: string): string {
  return `${Math.abs(value).toFixed(2)}° ${value < 0 ? negative : positive}`;
}
