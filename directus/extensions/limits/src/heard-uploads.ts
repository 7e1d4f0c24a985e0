/**
 * Listens for files that do not come in full. Directus does not, until it saves them (11.17.4), and an error that nobody
 * listens for ends the whole CMS: a form without its last line would do, sent by anybody.
 */
import type { Readable } from 'node:stream';
import type { NextFunction, Request, Response } from 'express';

/** What a request is piped to in order to be read: it tells of each file with its stream. */
type Reader = NodeJS.WritableStream;

/** Stands in front of all that takes forms. Whoever reads a file that has failed is told of it by its stream. */
export function hearUploads(request: Request, _response: Response, next: NextFunction): void {
  const pipe = request.pipe.bind(request);
  request.pipe = (reader, options) => pipe(hearFiles(reader), options);
  next();
}

/** The same, with a listener on each file. */
export function hearFiles<R extends Reader>(reader: R): R {
  reader.on('file', (_field: string, file: Readable) => file.on('error', () => {}));
  return reader;
}
