/** The generated types against what codegen makes of the committed SDL and documents. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Difference } from './change.ts';
import { generateTypes } from './generate-types.ts';

/** One difference for each file that is not as `npm run codegen` would write it. */
export async function compareTypes(root: string, sdl: string): Promise<Difference[]> {
  const made = await generateTypes(root, sdl).catch(() => undefined);
  if (made === undefined) return []; // a document that does not fit the SDL, which is told of by its place
  return [...made].flatMap(([file, content]) => {
    const full = path.join(root, file);
    const isSame = existsSync(full) && readFileSync(full, 'utf8') === content;
    return isSame ? [] : [outOfDate(file)];
  });
}

function outOfDate(file: string): Difference {
  return {
    part: 'types',
    kind: 'types out of date',
    severity: 'risky',
    where: file,
    text: 'not what npm run codegen makes of schema.graphql and the documents',
    touches: [],
  };
}
