import 'server-only';
import { hkdfSync } from 'node:crypto';
import { env } from '../env.ts';

const KEY_BYTES = 32;
const PURPOSE = 'vitrine: stamp of a form';

/** Keys for stamps, the present one first: derived, so that they open nothing else (RFC 5869). */
export const formKeys: readonly [Uint8Array, ...Uint8Array[]] = [
  derived(env.REVALIDATE_SECRET),
  ...(env.REVALIDATE_SECRET_PREVIOUS ? [derived(env.REVALIDATE_SECRET_PREVIOUS)] : []),
];

function derived(secret: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, '', PURPOSE, KEY_BYTES));
}
