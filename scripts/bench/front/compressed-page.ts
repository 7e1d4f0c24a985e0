import { waitFor } from '../../../tests/support/wait-for.ts';

/** Resolves once the front answers this page as small as it can: Brotli comes a moment after the page itself. */
export async function compressedPage(address: string): Promise<void> {
  await waitFor(
    async () => {
      const answer = await fetch(address, { headers: { 'accept-encoding': 'br' } });
      await answer.arrayBuffer();
      return answer.headers.get('content-encoding') === 'br';
    },
    { what: `${address} in Brotli` },
  );
}
