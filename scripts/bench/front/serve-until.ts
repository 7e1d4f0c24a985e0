import { serveSite, type TestSite } from '../../../tests/support/start-site.ts';

/** Serves a build until `ended` is disposed of. */
export async function serveUntil(
  ended: AsyncDisposableStack,
  options: Parameters<typeof serveSite>[0],
): Promise<TestSite> {
  const site = await serveSite(options);
  ended.defer(() => site.stop());
  return site;
}
