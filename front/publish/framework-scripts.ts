/**
 * Tells the scripts of Next and React from ours. Theirs are recognised by their form; a script that is not known as
 * theirs is ours and stays. The forms were read in Next 16.4.6 (`use-flight-response.js`, `get-page-files.js`,
 * `client/script.js`) and react-dom 19.3.1.
 */
import { NotPublishable } from './not-publishable.ts';
import type { PageElement } from './scan.ts';

/** The id that React gives to the script that starts the page. */
const BOOTSTRAP_ID = '_R_';

/** What React notes when the shell has been painted. */
const SHELL_TIME = 'requestAnimationFrame(function(){$RT=performance.now()});';

/** Flight data, and scripts that `next/script` leaves to the framework. */
const PUSH = /^(?:self\.__next_f|\(self\.__next_([fs])=self\.__next_\1\|\|\[\]\))\.push\(\[/;

/** The start of Turbopack's modules. */
const TURBOPACK = /^\(globalThis\["(TURBOPACK\w*)"\] \|\| \(globalThis\["\1"\] = \[\]\)\)\.push\(\{/;

/** What only the framework begins with, so that an unknown form of its scripts does not pass for ours. */
const FRAMEWORK = /^\W*(?:self\.__next_|globalThis\["TURBOPACK|\$R[A-Z]\b)/;

/** Whether the element is a script of the framework or loads one early. Throws `NotPublishable` if that is not clear. */
export function isFrameworkScript(html: string, element: PageElement): boolean {
  const { name, attributes } = element;
  if (name === 'link') {
    const isEarly =
      attributes.rel === 'modulepreload' || (attributes.rel === 'preload' && attributes.as === 'script');
    return isEarly && isFrameworkAddress(attributes.href ?? '');
  }
  if (name !== 'script') return false;
  if (attributes.src !== undefined) return isFrameworkAddress(attributes.src);
  return isFrameworkText(html.slice(element.innerStart, element.innerEnd), attributes.id);
}

/** `/_next/`, also behind an `assetPrefix`, which is a path or another origin. */
function isFrameworkAddress(address: string): boolean {
  const [path = ''] = address.split(/[?#]/, 1);
  return path.includes('/_next/');
}

function isFrameworkText(text: string, id: string | undefined): boolean {
  if (text === SHELL_TIME) return true;
  if (PUSH.test(text) && text.endsWith('])')) return true;
  if (TURBOPACK.test(text) && text.endsWith('});')) return true;
  if (id === BOOTSTRAP_ID || FRAMEWORK.test(text)) {
    throw new NotPublishable(`a script of the framework in an unknown form: ${text.slice(0, 60)}`);
  }
  return false;
}
