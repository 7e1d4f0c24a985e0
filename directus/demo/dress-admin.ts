/** The admin app in the demo organisation's dress; name and colour stand in `config/settings.json`. */
import type { Rest } from '../rest.mjs';
import { rasterise } from './plates/rasterise.ts';

const PIXELS = 256; // twice the largest that Directus shows it

/** The organisation's mark: a river in its bends, as in the tabs of its website. */
const MARK = `<svg xmlns="http://www.w3.org/2000/svg" width="${PIXELS}" height="${PIXELS}" viewBox="0 0 32 32">
<rect width="32" height="32" rx="5" fill="#12353b"/>
<path d="M3 22c5 0 4-13 9-13s3 14 8 14 3-14 9-14" fill="none" stroke="#f6f1e6" stroke-width="3.4" stroke-linecap="round"/>
</svg>`;

/**
 * Its mark on the sign-in, the bar and the tab, and one of its plates beside the sign-in. What somebody has chosen stays.
 *
 * @param background id of the plate's file, which everybody may see then, asking the CMS itself
 */
export async function dressAdmin(rest: Rest, background: string): Promise<void> {
  const worn: { project_logo: string | null } = await rest.get('/settings?fields=project_logo');
  if (worn.project_logo !== null) return;
  const form = new FormData();
  form.append('title', 'Mark');
  form.append('alt', 'A river in its bends');
  form.append('file', new Blob([new Uint8Array(await rasterise(MARK))], { type: 'image/webp' }), 'mark.webp');
  const mark: { id: string } = await rest.post('/files', form);
  await rest.patch('/settings', {
    project_logo: mark.id,
    public_favicon: mark.id,
    public_background: background,
  });
}
