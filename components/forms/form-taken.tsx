import { WaysOn } from '../ways-on.tsx';

/** Where a form leads that was taken. A page of its own, so that loading it again sends nothing. */
export function FormTaken({ title, children }: { title: string; children: string }) {
  return (
    <article className="frame notice">
      <h1>{title}</h1>
      <p>{children}</p>
      <WaysOn />
    </article>
  );
}
