/**
 * Textures tell the parts of a chart apart where colours do not: to the colour-blind, in print, in grey. A page has
 * them once, before the charts that use them.
 */

/** How many textures there are; a seventh part begins again. */
export const TEXTURES = 6;

/** The definitions. Takes no place. */
export function Textures() {
  return (
    <svg className="textures" width="0" height="0" aria-hidden="true">
      <defs>
        <Texture part={0} />
        <Texture part={1}>
          <path d="M-2 2l4-4M0 8l8-8M6 10l4-4" />
        </Texture>
        <Texture part={2}>
          <path d="M4 0v8" />
        </Texture>
        <Texture part={3}>
          <path d="M-2 6l4 4M0 0l8 8M6-2l4 4" />
        </Texture>
        <Texture part={4}>
          <path d="M0 4h8" />
        </Texture>
        <Texture part={5}>
          <circle cx="4" cy="4" r="1.4" />
        </Texture>
      </defs>
    </svg>
  );
}

function Texture({ part, children }: { part: number; children?: React.ReactNode }) {
  return (
    <pattern id={`texture-${part}`} width="8" height="8" patternUnits="userSpaceOnUse">
      <rect className={`ink-${part}`} width="8" height="8" />
      <g className="texture-lines">{children}</g>
    </pattern>
  );
}

/** The texture of a part, for `fill`. */
export function textureOf(part: number): string {
  return `url(#texture-${part % TEXTURES})`;
}

/** A sample of a texture, beside the name of its part. */
export function Swatch({ part }: { part: number }) {
  return (
    <svg className="swatch" width="16" height="16" aria-hidden="true">
      <rect width="16" height="16" fill={textureOf(part)} />
    </svg>
  );
}
