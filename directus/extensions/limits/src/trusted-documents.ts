/**
 * The operations that the site's token may run: those of every manifest in a folder, so that a new release and the one
 * before it are known at the same time. A manifest that is put there counts without a restart.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type KnownOperation, operationsManifest } from '../../../../contract/operations-manifest.ts';
import type { Refusal } from './refusal.ts';

/** For how long an unknown operation does not make the folder be read again, in milliseconds. Ours. */
const READ_AGAIN_MS = 1_000;

/** Says what the site's token may run. */
export interface TrustedDocuments {
  /** The refusal of a request with this text, or null. */
  judge(sha256: string, variables: Record<string, unknown>): Refusal | null;
}

/** What it works with. */
export interface TrustPorts {
  /** Where the manifests lie. */
  folder: string;
  /** Told of what can't be read, once for each reading. */
  warn: (message: string) => void;
  /** Milliseconds of any clock. */
  clock: () => number;
}

/** Reads the folder now, and again when an operation is unknown. */
export function createTrustedDocuments({ folder, warn, clock }: TrustPorts): TrustedDocuments {
  let known = readManifests(folder, warn);
  let readAt = clock();

  function find(sha256: string): KnownOperation | undefined {
    const found = known.get(sha256);
    if (found || clock() - readAt < READ_AGAIN_MS) return found;
    known = readManifests(folder, warn);
    readAt = clock();
    return known.get(sha256);
  }

  return {
    judge(sha256, variables) {
      const operation = find(sha256);
      return operation ? judgeVariables(operation, variables) : unknownOperation();
    },
  };
}

function readManifests(folder: string, warn: TrustPorts['warn']): Map<string, KnownOperation> {
  const known = new Map<string, KnownOperation>();
  for (const name of manifestsIn(folder, warn)) {
    try {
      const manifest = operationsManifest.parse(JSON.parse(readFileSync(path.join(folder, name), 'utf8')));
      for (const operation of manifest.operations) known.set(operation.sha256, operation);
    } catch (error) {
      warn(
        `${name} is no list of operations and is left out: ${error instanceof Error ? error.message : error}`,
      );
    }
  }
  if (known.size === 0)
    warn(`Expected operations of the site in ${folder}; until some are there, it can read nothing`);
  return known;
}

function manifestsIn(folder: string, warn: TrustPorts['warn']): string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.json'));
  } catch (error) {
    warn(`${folder} can't be read: ${error instanceof Error ? error.message : error}`);
    return [];
  }
}

/** A variable that says how many rows are wanted may not say more than the document declares. */
function judgeVariables({ most }: KnownOperation, variables: Record<string, unknown>): Refusal | null {
  for (const [name, limit] of Object.entries(most)) {
    const was = variables[name];
    if (typeof was !== 'number' || (was >= 0 && was <= limit)) continue;
    const message = `Expected at most ${limit} as $${name}, got ${was}.`;
    return { reason: 'variable', code: 'VARIABLE_TOO_LARGE', message, limit, was };
  }
  return null;
}

function unknownOperation(): Refusal {
  return {
    reason: 'operation',
    code: 'OPERATION_UNKNOWN',
    message:
      'The CMS does not know this operation: give it the directus/trusted-documents/site.json of this release of the site (docs/queries.md).',
  };
}

/** The refusal of what the site has no use for. */
export function forSiteOnlyOperations(): Refusal {
  return {
    reason: 'path',
    code: 'PATH_REFUSED',
    message: 'With this token, only /graphql, /assets and /server can be asked.',
  };
}
