/**
 * The seal on what the CMS lets somebody see. It is base64url JSON, a dot, and the HMAC-SHA256 of it in lower-case hex
 * (`signature.ts`). It is made with a secret of its own, and the text that is signed begins with a name, so that no other
 * signature of ours can pass for one.
 */
import { z } from 'zod';
import { itemKey, PREVIEWED } from './preview.ts';
import { sign, verify } from './signature.ts';

/** Seconds since 1970. */
const expires = z.int().positive();

const claims = z.union([
  /** An editor may see this item and its versions: first by the link, then by the session that it was exchanged for. */
  z.strictObject({
    kind: z.enum(['edit-link', 'edit-session']),
    collection: z.enum(PREVIEWED),
    item: itemKey,
    expires,
  }),
  /** Whoever has it may see what this review link shows, as long as the CMS says that it is open. */
  z.strictObject({ kind: z.enum(['review-link', 'review-session']), link: z.uuid(), expires }),
]);

/** What a seal says. */
export type PreviewClaims = z.infer<typeof claims>;

/** What was found in a seal. */
export type OpenedSeal =
  | { state: 'valid'; claims: PreviewClaims }
  /** Ours, and past its time. */
  | { state: 'expired' }
  /** Not ours, or not whole. */
  | { state: 'refused' };

/** How the text begins that is signed. */
const PURPOSE = 'vitrine-preview.1.';

/** Longest seal in characters that is looked at. Ours have about 250. */
const MAX_SEAL_CHARS = 1_000;

/** Seals claims. @throws RangeError when the secret is empty */
export function sealPreview(said: PreviewClaims, secret: string): string {
  const payload = Buffer.from(JSON.stringify(said)).toString('base64url');
  return `${payload}.${sign(PURPOSE + payload, secret)}`;
}

/**
 * Opens a seal. The signature is checked first, in constant time; nothing of what is not ours is parsed.
 *
 * @param now milliseconds since 1970
 * @throws RangeError when the secret is empty
 */
export function openPreview(
  seal: string | null | undefined,
  { secret, now }: { secret: string; now: number },
): OpenedSeal {
  if (typeof seal !== 'string' || seal.length > MAX_SEAL_CHARS) return { state: 'refused' };
  const [payload = '', signature, ...rest] = seal.split('.');
  if (rest.length > 0 || !verify(PURPOSE + payload, signature, [secret])) return { state: 'refused' };
  const parsed = claims.safeParse(parsedJson(Buffer.from(payload, 'base64url').toString()));
  if (!parsed.success) return { state: 'refused' };
  return parsed.data.expires * 1000 > now ? { state: 'valid', claims: parsed.data } : { state: 'expired' };
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Where a link leads, below the site's address: the site exchanges the seal for a session there. */
export function previewEntrance(of: PreviewClaims): string {
  return 'link' in of ? `/preview/review/${of.link}` : `/preview/edit/${of.collection}/${of.item}`;
}

/** The parameter of a link that carries the seal. */
export const SEAL_PARAMETER = 'key';

/** The whole address of a link. */
export function previewLink(siteUrl: string, said: PreviewClaims, secret: string): string {
  return `${siteUrl}${previewEntrance(said)}?${SEAL_PARAMETER}=${sealPreview(said, secret)}`;
}
