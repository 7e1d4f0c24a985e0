import { createElement } from 'react';
import { parseManifest } from '../lib/islands/manifest.ts';
import type { IslandName } from '../lib/islands/names.ts';

// Not the environment of the server: Next writes the text in here at build (`env` of next.config.ts).
const files = parseManifest(process.env.VITRINE_ISLANDS);

/**
 * A custom element around markup that works without it, and the module that brings it to life (docs/islands.md). React
 * puts the script into the head, once per page.
 */
export function Island({
  name,
  nonce,
  children,
}: {
  name: IslandName;
  /** What the page's policy knows the script by, where it is not by its address. */
  nonce?: string;
  children: React.ReactNode;
}) {
  const { src, integrity } = files[name];
  return (
    <>
      <script type="module" async src={src} integrity={integrity} nonce={nonce} />
      {createElement(name, null, children)}
    </>
  );
}
