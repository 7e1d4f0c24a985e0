/** What the extension is told by the environment of the CMS. */
import { z } from 'zod';

const settings = z.object({
  SITE_URL: z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, '')),
  PREVIEW_SECRET: z.string().min(32),
});

/** Where the site is, and what links are sealed with. */
export interface PreviewSettings {
  siteUrl: string;
  secret: string;
}

/** Null where the CMS is not told, or told a secret that is too short: nothing can be previewed then. */
export function previewSettings(env: Record<string, unknown>): PreviewSettings | null {
  const { success, data } = settings.safeParse(env);
  return success ? { siteUrl: data.SITE_URL, secret: data.PREVIEW_SECRET } : null;
}
