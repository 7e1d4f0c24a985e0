import { untranslated } from '../../lib/languages/page-language.ts';

/** Stands in for a preview that may not be seen, or not any more. */
export function PreviewClosed({
  kicker = 'Preview',
  title,
  children,
}: {
  kicker?: string;
  title: string;
  children: React.ReactNode;
}) {
  return (
    <article className="frame notice" {...untranslated()}>
      <p className="kicker">{kicker}</p>
      <h1>{title}</h1>
      {children}
      <p>
        <a href="/">To the home page</a>
      </p>
    </article>
  );
}
