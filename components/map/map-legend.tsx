import { words } from '../../lib/languages/words.ts';
import { type Shade, shadeOf, shadeWords } from '../../lib/map/shades.ts';

/** What the shades and points of the map say. */
export function MapLegend({ shades, max }: { shades: readonly Shade[]; max: number }) {
  if (shades.length === 0) return null;
  const { map } = words();
  return (
    <figcaption className="map-legend">
      <span>{map.legend}</span>
      {shades.map((shade) => (
        <span key={shade.from} className={`map-key map-shade-${shadeOf(shade.from, shades)}`}>
          {shadeWords(shade, max)}
        </span>
      ))}
      <span className="map-key map-key-point">{map.one}</span>
    </figcaption>
  );
}
