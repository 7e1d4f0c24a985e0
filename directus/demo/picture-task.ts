import { drawPlate, type PlateRequest } from './plates/draw-plate.ts';
import { drawWeave, type WeaveRequest } from './plates/draw-weave.ts';

/** A picture to be drawn. */
export type PictureTask =
  | ({ kind: 'plate'; subject: Omit<PlateRequest, 'width' | 'height' | 'crop'> } & Pick<
      PlateRequest,
      'width' | 'height' | 'crop'
    >)
  | ({ kind: 'weave' } & WeaveRequest);

/** The picture as SVG. */
export function drawPicture(task: PictureTask): string {
  if (task.kind === 'weave') return drawWeave(task);
  const { subject, width, height, crop } = task;
  return drawPlate({ ...subject, width, height, crop });
}
