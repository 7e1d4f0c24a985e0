/** What `next.config.ts` needs of the fonts: cut them where Next builds. */
import { PHASE_DEVELOPMENT_SERVER, PHASE_PRODUCTION_BUILD } from 'next/constants.js';

/** Cuts the fonts, but where nothing is built, as in `next start`, which loads no builder either. */
export async function fontsIn(phase: string, root: string): Promise<void> {
  if (phase !== PHASE_PRODUCTION_BUILD && phase !== PHASE_DEVELOPMENT_SERVER) return;
  const { buildFonts } = await import('./build.ts');
  await buildFonts(root);
}
