/** Where to go from a page that ends here. */
export function WaysOn() {
  return (
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
  );
}
