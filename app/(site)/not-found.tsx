import type { Metadata } from 'next';

export const metadata: Metadata = { title: 'Page not found', robots: { index: false } };

export default function NotFound() {
  return (
    <article className="frame notice">
      <p className="kicker">404</p>
      <h1>There is no page at this address</h1>
      <p>It may have been moved or taken down, or the address has a slip in it.</p>
      <ul className="link-row">
        <li>
          <a href="/projects">All projects</a>
        </li>
        <li>
          <a href="/articles">All articles</a>
        </li>
        <li>
          <a href="/">Home</a>
        </li>
      </ul>
    </article>
  );
}
