/** Opens and sends a form of the site as a browser without script does. */
import { Parser } from 'htmlparser2';

/** A form as it was opened: what is in it unseen. */
export interface OpenForm {
  url: string;
  hidden: [string, string][];
}

/** Opens the page at `url`, whose last form in `main` it is. */
export async function openForm(url: string): Promise<OpenForm> {
  const answer = await fetch(url);
  if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}`);
  return { url, hidden: hiddenFields(await answer.text()) };
}

/** The hidden fields of the form in a document. */
export function hiddenFields(html: string): [string, string][] {
  const hidden: [string, string][] = [];
  let isInside = false;
  const parser = new Parser({
    onopentag(name, { class: className, type, name: field = '', value = '' }) {
      if (name === 'form') isInside = className === 'form';
      if (isInside && name === 'input' && type === 'hidden') hidden.push([field, value]);
    },
    onclosetag(name) {
      if (name === 'form') isInside = false;
    },
  });
  parser.end(html);
  return hidden;
}

/** Sends it, and follows no redirect. */
export function sendForm(
  { url, hidden }: OpenForm,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<Response> {
  const data = new FormData();
  for (const [name, value] of [...hidden, ...Object.entries(fields)]) data.append(name, value);
  return fetch(url, {
    method: 'POST',
    body: data,
    redirect: 'manual',
    headers: { origin: new URL(url).origin, ...headers },
  });
}
