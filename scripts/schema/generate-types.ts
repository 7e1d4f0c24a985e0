/** What `npm run codegen` would write, without writing it: for a gate that compares, and for a pull that moves all at once. */
import path from 'node:path';
import { generate } from '@graphql-codegen/cli';
import { z } from 'zod';
import config from '../../codegen.ts';

const files = z.array(z.object({ filename: z.string(), content: z.string() }));

/**
 * The files by their path below `root`, made from an SDL and the documents under `root`.
 *
 * @throws Error in codegen's words, when a document asks for what the SDL does not have
 */
export async function generateTypes(root: string, sdl: string): Promise<Map<string, string>> {
  const made = await generate({ ...config, schema: sdl, cwd: root, silent: true }, false);
  return new Map(files.parse(made).map(({ filename, content }) => [path.normalize(filename), content]));
}
