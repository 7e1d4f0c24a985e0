// Puts the layers of a plate together in the order in which a printer would pull them.

import { drawFields } from './draw-fields.ts';
import { drawMangroves, drawReeds, drawSand } from './draw-growth.ts';
import { drawMarks } from './draw-marks.ts';
import { drawContours, drawShade, drawTints } from './draw-relief.ts';
import { drawSettled } from './draw-settled.ts';
import { drawCurrent, drawFormerChannels, drawWater } from './draw-water.ts';
import { divideFields } from './fields.ts';
import { inksFor } from './inks.ts';
import { type PlateSubject, seedOf, surveyLand } from './land.ts';
import { seeded } from './random.ts';
import { drawFrame, sheet } from './sheet.ts';
import { type Crop, viewOf } from './view.ts';
import { settle } from './villages.ts';

/** A plate to be drawn; sizes in pixels. */
export interface PlateRequest extends PlateSubject {
  width: number;
  height: number;
  /** A detail of the same land, with lines as fine as on the whole. */
  crop?: Crop;
}

/** Draws a plate as an SVG document without text; the same request always gives the same bytes. */
export function drawPlate({ width, height, crop, ...subject }: PlateRequest): string {
  const inks = inksFor(seeded(`${seedOf(subject)} inks`));
  const view = viewOf(width, height, crop);
  const land = surveyLand(subject);
  const settled = settle(land);
  const parcels = divideFields(land, settled.villages);
  const layers = [
    drawTints(land, view, inks, subject.terrain === 'dryland'),
    drawFormerChannels(land, view, inks),
    drawShade(land, view, inks),
    drawContours(land, view, inks),
    subject.terrain === 'dryland'
      ? drawSand(land, parcels, view, inks)
      : drawReeds(land, parcels, view, inks),
    drawFields(parcels, view, inks),
    subject.terrain === 'coast' || subject.terrain === 'delta'
      ? drawMangroves(land, parcels, view, inks)
      : '',
    drawWater(land, view, inks),
    drawCurrent(land, view, inks),
    drawSettled(settled, view, inks),
    drawMarks(land, settled.villages, subject.themes, subject.terrain, view, inks),
    crop ? '' : drawFrame(view, inks),
  ];
  return sheet(width, height, inks, layers.join(''));
}
