/** The measures of the issue on one page, as figures. Pure. */
import { type Figure, figure } from '../report.ts';
import type { Seen } from './lighthouse.ts';

const KIB = 1024;

/** Bounds that hold for every page. */
const BOUNDS = {
  performance: 99,
  others: 100,
  lcpMs: 1350,
  cls: 0.01,
  tbtMs: 30,
  fontKib: 50,
  scriptKib: 10,
};

/** A page as it was seen, and its scripts' bytes in gzip. */
export interface Page {
  name: string;
  seen: Seen;
  scriptBytes: number;
  /** Whether search engines are to find it. */
  isIndexed: boolean;
}

/** What speaking to the site itself, over HTTP/1.1 and without TLS, makes of the times: no visitor does. */
export function withoutProxy(name: string, { performance, lcpMs }: Seen): Figure[] {
  const of = (what: string, value: number, unit: string, target: Figure['target']) =>
    figure({ subject: `${name}, HTTP/1.1 without a proxy: ${what}`, value, unit, target, detail: '' });
  return [
    of('performance', performance, 'of 100', { atLeast: BOUNDS.performance }),
    of('LCP', lcpMs, 'ms', { atMost: BOUNDS.lcpMs }),
  ];
}

/** Each with its target; the line in words behind the first. */
export function figuresOf({ name, seen, scriptBytes, isIndexed }: Page): Figure[] {
  const of = (what: string, value: number, unit: string, target: Figure['target'], detail = '') =>
    figure({ subject: `${name}: ${what}`, value, unit, target, detail });
  return [
    of('performance', seen.performance, 'of 100', { atLeast: BOUNDS.performance }, 'medians of 3'),
    of('accessibility', seen.accessibility, 'of 100', { atLeast: BOUNDS.others }),
    of('best practices', seen.bestPractices, 'of 100', { atLeast: BOUNDS.others }),
    of('SEO', seen.seo, 'of 100', isIndexed ? { atLeast: BOUNDS.others } : null),
    of('LCP', seen.lcpMs, 'ms', { atMost: BOUNDS.lcpMs }),
    of('CLS', seen.cls, '', { atMost: BOUNDS.cls }),
    of('TBT', seen.tbtMs, 'ms', { atMost: BOUNDS.tbtMs }),
    of('scripts, gzip', scriptBytes / KIB, 'KiB', { atMost: BOUNDS.scriptKib }),
    of('fonts', seen.fontBytes / KIB, 'KiB', { atMost: BOUNDS.fontKib }),
    of('all that was sent', seen.bytes / KIB, 'KiB', null),
  ];
}
