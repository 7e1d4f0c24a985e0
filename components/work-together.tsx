import { words } from '../lib/languages/words.ts';

/** How to work with the organisation: where the home page ends. */
export function WorkTogether() {
  const { home: say } = words();
  return (
    <section className="frame section" aria-labelledby="together">
      <h2 className="section-title" id="together">
        {say.together}
      </h2>
      <ul className="ways">
        {WAYS.map(({ href, way }) => (
          <li key={href}>
            <h3>
              <a href={href}>{say.ways[way].name}</a>
            </h3>
            <p>{say.ways[way].why}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Pages that are in the first language only, as their links in the footer are. */
const WAYS = [
  { href: '/contact', way: 'write' },
  { href: '/newsletter', way: 'newsletter' },
  { href: '/impact', way: 'figures' },
] as const;
