/**
 * Fails `next build` when script is needed in the reading group. It is a hook of the build itself, so that it holds
 * under `npm start` and on a host that runs Next alike.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { BUILD_ID_FILE } from '../next-internals.ts';
import { clientFindings } from './client-modules.ts';
import { type Finding, folders, report } from './finding.ts';
import { readPageReferences, readRendered } from './read-build.ts';
import { unfinishedFindings, unheldFindings } from './rendered-pages.ts';

/**
 * For `compiler.runAfterProductionCompile`, which Next awaits before it renders. What only rendering shows is looked
 * at when the build's process ends, for Next has no hook behind that but an adapter, of which there can be one: the
 * host's.
 *
 * @throws Error when a client component is in the reading group; the report has then been printed
 */
export async function refuseDeadButtons({ distDir }: { distDir: string }): Promise<void> {
  const findings = clientFindings(readPageReferences(distDir));
  if (findings.length > 0) {
    console.error(`\n${report(findings)}`);
    throw new Error(`${folders()} need script that its readers do not get; see the list above`);
  }
  process.once('exit', (code) => {
    if (code === 0 && !isFinished(distDir)) withdraw(distDir);
  });
}

/** Whether the rendered pages need no script; says so where they do, or where it can't be told. */
function isFinished(distDir: string): boolean {
  try {
    const { held, pages } = readRendered(distDir);
    const findings: Finding[] = [...unheldFindings(held), ...unfinishedFindings(pages)];
    if (findings.length > 0) console.error(`\n${report(findings)}`);
    return findings.length === 0;
  } catch (error) {
    console.error(error);
    return false;
  }
}

/** Without its id no server takes the build. */
function withdraw(distDir: string): void {
  rmSync(join(distDir, BUILD_ID_FILE), { force: true });
  console.error('The build is withdrawn: no server will take it.');
  process.exitCode = 1;
}
