/** Stands in for a page that was never shown before and can't be read now. Answered with 503. */
export function Unavailable() {
  return (
    <article className="frame notice">
      <p className="kicker">Not to be had just now</p>
      <h1>This page can’t be read at the moment</h1>
      <p>
        The system that keeps our texts does not answer. Pages that were read before are still there; this one
        was not. Nothing is lost: please try again in a minute.
      </p>
      <p>
        <a href="/">To the home page</a>
      </p>
    </article>
  );
}
