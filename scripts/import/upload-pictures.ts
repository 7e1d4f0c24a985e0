/** Each picture is uploaded once: its id is that of its bytes, so a file that is there is the same. */
import { openAsBlob } from 'node:fs';
import { z } from 'zod';
import type { Cms } from './cms.ts';
import { CmsError } from './cms-error.ts';
import type { Picture } from './pictures.ts';
import { shorten } from './plain-text.ts';

/** The folder whose files the website may show (`directus/config/folders.json`). */
const PUBLIC_FOLDER = '3b6a2c7e-6a54-4b0e-9d1f-2f1c0a7d5e10';

/** Uploads at a time: more only wait for each other in the CMS. */
const AT_A_TIME = 3;

/** Ids in one question, so that its address stays short. */
const IDS_PER_QUESTION = 50;

/** Longest text alternative in characters. */
const LONGEST_ALT = 255;

/** A picture to upload, with its text alternative. */
export type Upload = Picture & { alt: string };

const file = z.object({ id: z.string(), filesize: z.coerce.number().nullish() });

/** Which of the files are in the CMS; false for one whose upload was cut off. */
export async function findFiles(cms: Cms, ids: string[]): Promise<Map<string, boolean>> {
  const found = new Map<string, boolean>();
  for (let start = 0; start < ids.length; start += IDS_PER_QUESTION) {
    const some = ids.slice(start, start + IDS_PER_QUESTION);
    const params = { fields: ['id', 'filesize'], filter: { id: { _in: some } }, limit: IDS_PER_QUESTION };
    for (const { id, filesize } of await cms.send({ path: '/files', params }, z.array(file))) {
      found.set(id, Boolean(filesize));
    }
  }
  return found;
}

/** Gives a text alternative to files in the CMS that have none; what an editor wrote stays. */
export async function describeFiles(cms: Cms, ids: string[], alts: Map<string, string>): Promise<void> {
  for (let start = 0; start < ids.length; start += IDS_PER_QUESTION) {
    const some = ids.slice(start, start + IDS_PER_QUESTION);
    const filter = { _and: [{ id: { _in: some } }, { alt: { _empty: true } }] };
    const params = { fields: ['id'], filter, limit: IDS_PER_QUESTION };
    for (const { id } of await cms.send({ path: '/files', params }, z.array(file.pick({ id: true })))) {
      const alt = shorten(alts.get(id) ?? '', LONGEST_ALT);
      if (alt !== '') {
        const request = { path: `/files/${id}`, method: 'PATCH' as const, body: { alt } };
        await cms.send({ ...request, params: { fields: ['id'] } }, file.pick({ id: true }));
      }
    }
  }
}

/** Uploads pictures, a few at a time. Returns the reason for each that the CMS rejected, by id. */
export async function uploadPictures(
  cms: Cms,
  uploads: Upload[],
  found: Map<string, boolean>,
  step: () => void,
): Promise<Map<string, string>> {
  const rejected = new Map<string, string>();
  const queue = uploads.values();
  async function work() {
    for (const upload of queue) {
      try {
        await send(cms, upload, found.has(upload.id));
      } catch (error) {
        if (!(error instanceof CmsError) || error.kind !== 'rejected') throw error;
        rejected.set(upload.id, error.message);
      }
      step();
    }
  }
  await Promise.all(Array.from({ length: AT_A_TIME }, work));
  return rejected;
}

/** Directus reads the fields of a form before its file, so the file comes last. */
async function send(cms: Cms, upload: Upload, cutOff: boolean): Promise<void> {
  const form = new FormData();
  if (!cutOff) form.set('id', upload.id);
  form.set('title', titleOf(upload.file));
  form.set('alt', shorten(upload.alt, LONGEST_ALT));
  form.set('folder', PUBLIC_FOLDER);
  form.set('file', await openAsBlob(upload.path, { type: upload.type }), upload.file);
  const request = cutOff
    ? { path: `/files/${upload.id}`, method: 'PATCH' as const, body: form }
    : { path: '/files', method: 'POST' as const, body: form };
  await cms.send({ ...request, params: { fields: ['id'] } }, z.object({ id: z.string() }));
}

/** "agile-day--18fbythenumbers.png" gives "agile day 18fbythenumbers". */
function titleOf(name: string): string {
  return shorten(
    name
      .replace(/\.[^.]+$/, '')
      .replace(/[-_]+/g, ' ')
      .trim() || name,
    255,
  );
}
