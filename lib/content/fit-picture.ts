/** What the markup says of a picture, from its size and its place. Pure. */
import { WIDTHS } from './media-path.ts';
import { FIXED, FRAME, type PicturePlace, PLACES, type Place } from './picture-places.ts';

const PX_PER_REM = 16;
/** The densest screens that are served in full: what is denser shows no more to the eye. */
const MOST_PIXELS_PER_POINT = 3;

/** What the markup says of a picture in a place. */
export interface Fit {
  /** The `sizes` attribute. */
  sizes: string;
  /** The preset for each width that can be of use, with the pixels that it really has. */
  candidates: { width: (typeof WIDTHS)[number]; pixels: number }[];
  /** For browsers that read nothing but `src`. */
  plain: (typeof WIDTHS)[number];
}

/** How a picture of this size fits into a place; of an unknown size, as one that is large enough. */
export function fitInto(place: PicturePlace, size: { width?: number | null; height?: number | null }): Fit {
  // What is wider than its frame is shown as high as that, and loses its sides.
  const stretchIn = (ratio: number) =>
    size.width && size.height ? Math.max(1, size.width / size.height / ratio) : 1;
  const stretched = (isFixed(place) ? fixedLengths(place) : lengthsOf(PLACES[place])).map(
    ({ from, vw, rem, ratio }) => ({ from, vw: vw * stretchIn(ratio), rem: rem * stretchIn(ratio) }),
  );
  const widest = Math.max(...stretched.map(widestOf(stretched))) * PX_PER_REM;
  const candidates = candidatesFor(size.width ?? Number.POSITIVE_INFINITY, widest * MOST_PIXELS_PER_POINT);
  const plain = candidates.find(({ pixels }) => pixels >= widest) ?? candidates.at(-1);
  return { sizes: stretched.map(inWords).join(', '), candidates, plain: plain?.width ?? WIDTHS[0] };
}

interface Length {
  from: number;
  vw: number;
  rem: number;
}

/** With the frame that the picture is cropped to: width by height. */
interface FramedLength extends Length {
  ratio: number;
}

function isFixed(place: PicturePlace): place is keyof typeof FIXED {
  return Object.hasOwn(FIXED, place);
}

function fixedLengths(place: keyof typeof FIXED): FramedLength[] {
  return FIXED[place].map(({ from, rem, ratio }) => ({ from, vw: 0, rem, ratio }));
}

function lengthsOf({ gap = 0, steps, ratio = Number.POSITIVE_INFINITY }: Place): FramedLength[] {
  const lengths = steps.map(({ from, columns, beside = 0 }) => ({
    from,
    ratio,
    vw: FRAME.vw / columns,
    rem: -(FRAME.less + beside + gap * (columns - 1)) / columns,
  }));
  const [first] = steps;
  if (!first) return lengths;
  const left = FRAME.widest - (first.beside ?? 0) - gap * (first.columns - 1);
  return [{ from: FRAME.widestFrom, ratio, vw: 0, rem: left / first.columns }, ...lengths];
}

/** In rem: a length grows until the next one begins. */
function widestOf(all: readonly Length[]) {
  return ({ vw, rem }: Length, index: number) => {
    const end = all[index - 1]?.from ?? 0;
    return (vw * end) / 100 + rem;
  };
}

function candidatesFor(own: number, most: number): Fit['candidates'] {
  const enough = WIDTHS.findIndex((width) => width >= Math.min(own, most));
  return WIDTHS.slice(0, enough < 0 ? undefined : enough + 1).map((width) => ({
    width,
    pixels: Math.min(width, own),
  }));
}

function inWords({ from, vw, rem }: Length): string {
  const length =
    vw === 0 ? `${short(rem)}rem` : `calc(${short(vw)}vw ${rem < 0 ? '-' : '+'} ${short(Math.abs(rem))}rem)`;
  return from > 0 ? `(min-width: ${from}rem) ${length}` : length;
}

function short(value: number): string {
  return String(Math.round(value * 100) / 100);
}
