/** Draws the pictures of the demo content, on as many cores as there are, and uploads each as it is done. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Rest } from '../rest.mjs';
import type { DemoContent, DemoProject } from './content.ts';
import type { PictureTask } from './picture-task.ts';

/** The folder of files that visitors may see; fixed in `config/folders.json`. */
const PUBLIC_FOLDER = '3b6a2c7e-6a54-4b0e-9d1f-2f1c0a7d5e10';
const COVER = { width: 1600, height: 1000 };
const DETAIL = { width: 1080, height: 720 };

/** Ids of the uploaded files. */
export interface Pictures {
  /** The cover of a project or an article. */
  cover(slug: string): string;
  gallery(slug: string): string[];
}

interface Order {
  key: string;
  title: string;
  alt: string;
  task: PictureTask;
}

/** Draws and uploads all pictures. `scale` makes them smaller, for tests. */
export async function makePictures(
  rest: Rest,
  content: Pick<DemoContent, 'projects' | 'articles'>,
  { log, scale }: { log: (line: string) => void; scale: number },
): Promise<Pictures> {
  const orders = ordersFor(content, scale);
  const files = await uploadedBefore(rest);
  const missing = orders.filter((order) => !files.has(order.key));
  if (missing.length > 0) log(`drawing ${missing.length} pictures`);
  let done = 0;
  const queue = missing.values();
  const draughtsmen = Array.from({ length: Math.min(availableParallelism(), 4) }, async () => {
    const worker = new Worker(new URL('./picture-worker.ts', import.meta.url));
    try {
      for (const order of queue) {
        files.set(order.key, await upload(rest, order, await draw(worker, order.task)));
        done += 1;
        if (done % 10 === 0 || done === missing.length)
          log(`drawing the pictures: ${done} of ${missing.length}`);
      }
    } finally {
      await worker.terminate();
    }
  });
  await Promise.all(draughtsmen);
  const fileOf = (key: string) => {
    const file = files.get(key);
    if (!file) throw new Error(`No picture was drawn for ${key}.`);
    return file;
  };
  return {
    cover: (slug) => fileOf(slug),
    gallery: (slug) => orders.filter((one) => one.key.startsWith(`${slug}#`)).map((one) => fileOf(one.key)),
  };
}

function ordersFor(
  { projects, articles }: Pick<DemoContent, 'projects' | 'articles'>,
  scale: number,
): Order[] {
  const sized = ({ width, height }: typeof COVER) => ({
    width: Math.round(width * scale),
    height: Math.round(height * scale),
  });
  const subjectOf = ({ slug, point, terrain, themes }: DemoProject) => ({ slug, point, terrain, themes });
  const ofProjects = projects.flatMap((project) => [
    {
      key: project.slug,
      title: project.title,
      alt: project.coverAlt,
      task: { kind: 'plate' as const, subject: subjectOf(project), ...sized(COVER) },
    },
    ...project.gallery.map(({ alt, caption, crop }, index) => ({
      key: `${project.slug}#${index}`,
      title: caption,
      alt,
      task: { kind: 'plate' as const, subject: subjectOf(project), crop, ...sized(DETAIL) },
    })),
  ]);
  const ofArticles = articles.map((article, index) => {
    const told = projects.find((project) => project.slug === article.related_projects[0]);
    const task: PictureTask = told
      ? { kind: 'plate', subject: subjectOf(told), crop: articleCrop(index), ...sized(COVER) }
      : { kind: 'weave', slug: article.slug, ...sized(COVER) };
    return { key: article.slug, title: article.title, alt: article.coverAlt, task };
  });
  return [...ofProjects, ...ofArticles];
}

/** Articles on one project take different parts of its plate. */
function articleCrop(index: number) {
  return { x: 0.3 + ((index * 0.17) % 0.4), y: 0.35 + ((index * 0.23) % 0.3), zoom: 2 };
}

function draw(worker: Worker, task: PictureTask): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const finish = (act: () => void) => {
      worker.off('message', onMessage);
      worker.off('error', onError);
      act();
    };
    const onMessage = (picture: Uint8Array<ArrayBuffer>) => finish(() => resolve(picture));
    const onError = (error: Error) => finish(() => reject(error));
    worker.on('message', onMessage);
    worker.on('error', onError);
    worker.postMessage(task);
  });
}

/** A picture's file name is its key, so that a run that was cut short goes on where it stopped. */
const fileNameOf = (key: string) => `${key.replace('#', '--')}.webp`;
const keyOf = (fileName: string) => fileName.replace(/\.webp$/, '').replace('--', '#');

async function uploadedBefore(rest: Rest): Promise<Map<string, string>> {
  const filter = encodeURIComponent(JSON.stringify({ folder: { _eq: PUBLIC_FOLDER } }));
  const rows: { id: string; filename_download: string }[] = await rest.get(
    `/files?filter=${filter}&fields=id,filename_download&limit=-1`,
  );
  return new Map(rows.map((row) => [keyOf(row.filename_download), row.id]));
}

async function upload(
  rest: Rest,
  { key, title, alt }: Order,
  picture: Uint8Array<ArrayBuffer>,
): Promise<string> {
  const form = new FormData();
  form.append('folder', PUBLIC_FOLDER);
  form.append('title', title);
  form.append('alt', alt);
  form.append('file', new Blob([picture], { type: 'image/webp' }), fileNameOf(key));
  const file: { id: string } = await rest.post('/files', form);
  return file.id;
}
