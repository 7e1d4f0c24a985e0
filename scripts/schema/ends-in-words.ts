/** Ends a command with its exit code, and an error with a sentence. */
import { CouldNotCompare } from './could-not-compare.ts';
import { CmsRefused } from './write-cms.ts';

/** The command could not do its work. */
const COULD_NOT = 2;

/**
 * Runs a command to its exit code: 2 where it failed. `state` is said after the reason: how far it had come.
 */
export async function endsInWords(state: string, command: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await command();
  } catch (error) {
    const isForeseen = error instanceof CouldNotCompare || error instanceof CmsRefused;
    console.error(isForeseen || !process.env.DEBUG ? sentenceOf(error) : error);
    console.error(state);
    process.exitCode = COULD_NOT;
  }
}

function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
