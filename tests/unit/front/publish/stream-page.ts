/** Streams a page with the real React, as a server does that gets its data piece by piece. */
import { PassThrough } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { createElement, Fragment, type ReactNode, use } from 'react';
import { renderToPipeableStream } from 'react-dom/server';

/** Something that comes late: shows nothing until it is released. */
export interface Late {
  show: (content?: ReactNode) => ReactNode;
  release: () => void;
}

export function late(): Late {
  const { promise, resolve } = Promise.withResolvers<void>();
  const Content = ({ content }: { content?: ReactNode }) => {
    use(promise);
    return createElement(Fragment, null, content);
  };
  return { show: (content) => createElement(Content, { content }), release: () => resolve() };
}

/** What fails on the server, once it is released. */
export function failing(): Late {
  const { promise, reject } = Promise.withResolvers<string>();
  promise.catch(() => {});
  const Content = () => createElement(Fragment, null, use(promise));
  return { show: () => createElement(Content), release: () => reject(new Error('no data')) };
}

/** The whole HTML, with each late thing released when React has written what came before it. */
export async function streamPage(page: ReactNode, inOrder: readonly Late[] = [], chunkSize?: number) {
  const output = new PassThrough();
  const parts: string[] = [];
  output.setEncoding('utf8').on('data', (part: string) => parts.push(part));
  const ended = new Promise((resolve) => output.on('end', resolve));
  const stream = renderToPipeableStream(page, { progressiveChunkSize: chunkSize, onError: () => {} });
  await quiet(parts);
  stream.pipe(output);
  for (const one of inOrder) {
    await quiet(parts);
    one.release();
  }
  await ended;
  return parts.join('');
}

/** Until React has had several turns and has written nothing more. */
async function quiet(parts: readonly string[]): Promise<void> {
  for (let written = -1; written !== parts.length; ) {
    written = parts.length;
    for (let turn = 0; turn < 5; turn += 1) await setImmediate();
  }
}
