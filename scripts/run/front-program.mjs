// How the front is started, by `npm start` and by what tests and measures it.
import path from 'node:path';

/**
 * Most room for what was just made, in MiB; Node takes 64 on a large machine. Rendering makes much that is soon over,
 * and fills what room there is: in one comparison the front had 316 MiB under load with this and 405 without, at the same
 * CPU time for a request and for a page. What it has today stands in docs/bench.md.
 */
const SEMI_SPACE_MIB = 16;

/** Arguments for Node, in the folder of the repository. */
export const FRONT_ARGUMENTS = [`--max-semi-space-size=${SEMI_SPACE_MIB}`, path.join('front', 'main.ts')];

/**
 * The C library keeps a heap for every thread that compresses or reads files, four for each core unless told otherwise;
 * two are 18 MiB less (docs/bench.md). Other C libraries than glibc pass over it.
 */
export const FRONT_ENVIRONMENT = { MALLOC_ARENA_MAX: '2' };
