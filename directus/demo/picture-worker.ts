/** A thread that draws: takes a task, gives back the picture's bytes. */
import { parentPort } from 'node:worker_threads';
import { drawPicture, type PictureTask } from './picture-task.ts';
import { rasterise } from './plates/rasterise.ts';

parentPort?.on('message', async (task: PictureTask) => {
  parentPort?.postMessage(new Uint8Array(await rasterise(drawPicture(task))));
});
