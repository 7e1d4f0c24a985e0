/** The style of a card: a document of its own, in somebody else's page, that loads nothing but its picture. */
import { createHash } from 'node:crypto';

/** Paper and ink of app/(site)/styles/tokens.css. A low frame has no room for the picture, a narrow one less air. */
export const CARD_STYLE = `
:root {
  color-scheme: light dark;
  --paper: light-dark(oklch(0.975 0.01 85), oklch(0.215 0.028 218));
  --ink: light-dark(oklch(0.25 0.03 205), oklch(0.93 0.014 95));
  --ink-soft: light-dark(oklch(0.44 0.03 205), oklch(0.77 0.02 120));
  --line: light-dark(oklch(0.83 0.02 95), oklch(0.39 0.03 215));
  --accent: light-dark(oklch(0.52 0.17 33), oklch(0.76 0.13 42));
}
* { box-sizing: border-box; margin: 0; }
html { background: var(--paper); color: var(--ink); font: 16px/1.45 system-ui, sans-serif; }
body { display: flex; flex-direction: column; min-block-size: 100vh; border: 1px solid var(--line); }
img { display: block; inline-size: 100%; aspect-ratio: 40 / 21; object-fit: cover; }
main { display: flex; flex: 1; flex-direction: column; gap: 8px; padding: 16px 18px 12px; }
h1 { font: 500 1.375rem/1.2 Georgia, serif; text-wrap: balance; }
a { color: inherit; text-decoration-thickness: 1px; text-underline-offset: 0.18em; }
a:hover { color: var(--accent); }
a:focus-visible { outline: 2px solid var(--accent); outline-offset: 3px; }
.facts, .from { color: var(--ink-soft); font-size: 0.875rem; }
.summary { display: -webkit-box; overflow: hidden; -webkit-box-orient: vertical; -webkit-line-clamp: 3; }
.from { margin-block-start: auto; }
@media (max-height: 340px) { img { display: none; } }
@media (max-height: 170px) { .summary { display: none; } }
@media (max-width: 320px) { main { padding: 12px; } h1 { font-size: 1.125rem; } }
`;

const digest = createHash('sha256').update(CARD_STYLE).digest('base64');

/** The policy of a card: its own picture and this style, nothing that runs, in anybody's page. */
export const CARD_POLICY = [
  "default-src 'none'",
  "img-src 'self'",
  `style-src 'sha256-${digest}'`,
  "base-uri 'none'",
  "form-action 'none'",
  'frame-ancestors *',
].join('; ');
