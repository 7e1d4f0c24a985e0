/** What is used of the map of the world: the shapes of countries, numbered by ISO 3166-1 where they have a number. */
declare module 'world-atlas/countries-110m.json' {
  import type { GeometryCollection, Topology } from 'topojson-specification';

  const world: Topology<{ countries: GeometryCollection<{ name: string }> }>;
  export default world;
}
