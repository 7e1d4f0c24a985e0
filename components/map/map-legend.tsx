import { type Shade, shadeOf, shadeWords } from '../../lib/map/shades.ts';

/** What the shades and points of the map say. */
export function MapLegend({ shades, max }: { shades: readonly Shade[]; max: number }) {
  if (shades.length === 0) return null;
  return (
    <figcaption className="map-legend">
      <span>Projects in a country</span>
      {shades.map((shade) => (
        <span key={shade.from} className={`map-key map-shade-${shadeOf(shade.from, shades)}`}>
          {shadeWords(shade, max)}
        </span>
      ))}
      <span className="map-key map-key-point">one project</span>
    </figcaption>
  );
}
