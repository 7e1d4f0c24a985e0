/** Fails for each operation of the site that is deeper or costs more than its budget. Part of the lint of `npm test`. */
import { fileURLToPath } from 'node:url';
import { endsInWords } from './ends-in-words.ts';
import { readOperations } from './operations-manifest.ts';

await endsInWords('No operation was measured.', async () => {
  const { overBudget } = await readOperations(fileURLToPath(new URL('../..', import.meta.url)));
  for (const { operation, why } of overBudget) {
    console.error(`${operation.file}:${operation.line} ${operation.name} ${why}`);
  }
  return overBudget.length > 0 ? 1 : 0;
});
