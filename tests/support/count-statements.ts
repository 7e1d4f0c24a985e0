/** What starts Directus so that its statements are counted (counted-statements.ts does it in the process). */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { ROOT } from './project-root.ts';

const COUNTED = pathToFileURL(path.join(ROOT, 'tests', 'support', 'counted-statements.ts')).href;
const statement = z.string();

/** Arguments and environment to add, so that the statements are written to `file`. */
export function countedStatements(file: string): { args: string[]; env: Record<string, string> } {
  writeFileSync(file, '');
  return { args: ['--import', COUNTED], env: { STATEMENT_LOG: file } };
}

/** The statements in `file`, which is emptied. */
export function takeStatements(file: string): string[] {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  writeFileSync(file, '');
  return lines.map((line) => statement.parse(JSON.parse(line)));
}
