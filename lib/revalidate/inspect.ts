/** `POST /api/inspect`: answers from the page store and changes nothing, so that no key is kept. */
import { type Inspection, inspection } from '../../contract/inspect.ts';
import { MAX_PAGES_PER_INSPECTION } from '../../contract/limits.ts';
import type { PageStoreControls } from '../../contract/page-store-controls.ts';
import { type Answer, inspected, unavailable } from './answer.ts';
import { receiveSigned, type SignedPorts } from './receive-signed.ts';

/** What inspecting needs beside the request. */
export interface InspectPorts extends SignedPorts {
  pages: () => Pick<PageStoreControls, 'probe' | 'pagesWith' | 'pageAt' | 'build'>;
  /** Rejects when keys of deliveries cannot be stored, for then no purge is taken. */
  probeKeys: () => Promise<void>;
}

/**
 * Answers one request as `contract/inspect.ts` says, and logs a line when it could not: relays ask every few seconds.
 * Never rejects.
 */
export function inspect(request: Request, ports: InspectPorts): Promise<Answer> {
  return receiveSigned(
    request,
    {
      event: 'inspect',
      schema: inspection,
      act: ({ body }) => look(body, ports),
      facts: ({ tags, paths }) => ({ tags: tags.length, paths: paths.length }),
    },
    { ...ports, log: (line) => line.answer.status !== 200 && ports.log(line) },
  );
}

async function look({ tags, paths, cold }: Inspection, { pages, probeKeys }: InspectPorts): Promise<Answer> {
  // Who asks for no page asks whether purges can be taken. A store that is full says all the same what it has.
  const isProbe = tags.length + paths.length === 0;
  let unusable = 'The store of idempotency keys cannot be reached; no purge can be taken.';
  try {
    if (isProbe) await probeKeys();

    unusable = 'The page store cannot be reached; it is not known what is kept.';
    const store = pages();
    if (isProbe) await store.probe();
    const carrying =
      tags.length > 0 ? await store.pagesWith(tags, MAX_PAGES_PER_INSPECTION) : { paths: [], total: 0 };
    const build = await store.build(cold ? MAX_PAGES_PER_INSPECTION : 0);
    const kept = await Promise.all(paths.map((path) => store.pageAt(path)));
    return inspected({
      build: build.id,
      pages: carrying.paths,
      total: carrying.total,
      kept,
      cold: build.cold,
    });
  } catch (cause) {
    return unavailable(unusable, cause);
  }
}
