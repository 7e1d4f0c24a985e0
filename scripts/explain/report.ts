/** The explanation as lines for a terminal. Pure. */
import type { DeliveryReport } from '../../contract/outbox.ts';
import { type Facts, judge, newestChange, partOf, tagsOf } from './judge.ts';
import { changeInWords, distance, moment, outcomeInWords } from './words.ts';

/** Columns that the text is wrapped at. */
const WIDTH = 110;
const LABEL_WIDTH = 12;
/** Deliveries that are shown; `--json` has all that were looked at. */
const DELIVERIES_SHOWN = 5;
/** Changes that are named of one delivery. */
const CHANGES_NAMED = 3;

const STATES = {
  fresh: 'fresh: served at will',
  stale: 'stale: served once more while a new one is rendered',
  expired: 'expired: never served again, rendered at the next visit',
} as const;

/** The explanation; `now` is this machine's clock, in milliseconds since 1970. */
export function reportLines(facts: Facts, now: number): string[] {
  return [
    facts.path,
    '',
    ...labelled('Answer', answerOf(facts)),
    ...keptLines(facts, now),
    '',
    ...partLines(facts, now),
    '',
    ...cmsLines(facts, now),
    ...labelled('Verdict', verdictOf(facts)),
    ...deliveryLines(facts, now),
  ];
}

function answerOf({ visit }: Facts): string {
  const to = visit.location === null ? '' : ` to ${visit.location}`;
  return `${visit.status}${to}, to a visitor just now, in ${visit.tookMs} ms`;
}

function keptLines({ kept }: Facts, now: number): string[] {
  const { page, build } = kept;
  if (!page) return labelled('Kept', `nothing was, before this visit (build ${build})`);
  return [
    ...labelled(
      'Rendered',
      `${moment(page.renderedAt)}, ${distance(page.renderedAt, now)}, by build ${build}`,
    ),
    ...labelled('State', `${STATES[page.state]}${page.status === 200 ? '' : ` (answered ${page.status})`}`),
  ];
}

function partLines({ visit, cms }: Facts, now: number): string[] {
  if (visit.versions.length === 0) return ['It says of no part of it when the CMS was asked.'];
  const cmsNow = cms.known ? cms.status.now : now;
  return [
    'What it shows, and when the CMS was asked for it',
    ...visit.versions.flatMap(({ asOf, tags }) => [
      `  ${moment(asOf)}, ${distance(asOf, cmsNow)}`,
      ...wrapped(tags.join(' '), 6),
    ]),
  ];
}

function cmsLines(facts: Facts, now: number): string[] {
  const { cms } = facts;
  if (!cms.known) return [];
  const newest = newestChange(facts);
  const { pending } = cms.status;
  return [
    ...labelled(
      'CMS',
      newest
        ? `${newest.part === 'own' ? 'newest change of its own item' : 'newest change of what it shows'}: ${changeInWords(newest.change)}, ${moment(newest.change.at)}, ${distance(newest.change.at, now)}${correlation(newest.change.correlationId)}`
        : 'no change of what it shows is on record (they are kept for 30 days)',
    ),
    ...(pending === 0
      ? []
      : labelled('', `${pending} ${pending === 1 ? 'change waits' : 'changes wait'} to be taken by a relay`)),
  ];
}

function verdictOf(facts: Facts): string {
  const verdict = judge(facts);
  switch (verdict.kind) {
    case 'current':
      return 'up to date: each part was read after the newest change that it shows was taken';
    case 'unknown':
      return `not known. ${verdict.reason}`;
    case 'behind': {
      const tags = [...new Set(verdict.behind.flatMap((one) => one.tags))];
      const oldest = verdict.behind.at(-1)?.delivery;
      const since = oldest ? `, taken ${moment(oldest.claimedAt)}` : '';
      return `BEHIND the CMS: it shows ${tags.join(', ')} as of before a change${since}`;
    }
  }
}

function deliveryLines(facts: Facts, now: number): string[] {
  const { cms } = facts;
  if (!cms.known || cms.deliveries.length === 0) return [];
  return [
    '',
    'The last deliveries that touched it',
    ...cms.deliveries
      .slice(0, DELIVERIES_SHOWN)
      .flatMap((delivery) => [
        ...wrapped(`${moment(delivery.claimedAt)}  ${outcomeInWords(delivery, now)}`, 2, 6),
        ...wrapped(changesIn(delivery, facts), 6),
        `      delivery ${delivery.id}${correlation(delivery.correlationId)}`,
      ]),
  ];
}

/** What the page shows is named first. */
function changesIn({ changes }: DeliveryReport, facts: Facts): string {
  const page = { path: facts.path, tags: tagsOf(facts) };
  const near = changes.filter((change) => partOf(change, page) !== 'other');
  const named = [...new Set([...near, ...changes])].slice(0, CHANGES_NAMED);
  const more = changes.length - named.length;
  return `${named.map(changeInWords).join('; ')}${more > 0 ? `; and ${more} more` : ''}`;
}

function correlation(id: string | null): string {
  return id === null ? '' : `, correlation ${id}`;
}

function labelled(label: string, text: string): string[] {
  const [first = '', ...rest] = wrapped(text, 2 + LABEL_WIDTH);
  return [`  ${label.padEnd(LABEL_WIDTH)}${first.trimStart()}`, ...rest];
}

/** Breaks a text at its spaces; lines after the first are indented by `hanging`. */
function wrapped(text: string, indent: number, hanging = indent): string[] {
  const lines: string[] = [];
  let line = ' '.repeat(indent);
  let isEmpty = true;
  for (const word of text.split(' ')) {
    if (!isEmpty && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = ' '.repeat(hanging);
      isEmpty = true;
    }
    line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...lines, line];
}
