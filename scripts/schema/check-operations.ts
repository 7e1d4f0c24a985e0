/** Fails for each operation of the site that is deeper or costs more than its budget. Part of the lint of `npm test`. */
import { fileURLToPath } from 'node:url';
import { readOperations } from './operations-manifest.ts';

const { overBudget } = await readOperations(fileURLToPath(new URL('../..', import.meta.url)));
for (const { operation, why } of overBudget) {
  console.error(`${operation.file}:${operation.line} ${operation.name} ${why}`);
}
if (overBudget.length > 0) process.exitCode = 1;
