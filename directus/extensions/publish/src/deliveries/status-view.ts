/** One sentence on how things stand. */
import type { OutboxStatus } from '../../../../../contract/outbox.ts';
import type { Tone } from '../receipt/receipt-view.ts';
import { counted, sinceWords } from '../receipt/times.ts';

/** The longest that a change is held back to make a batch is 3 s; ten times that means that nobody takes it. */
const NOBODY_TAKES_MS = 30_000;

/** What the head of the list says. */
export interface StatusView {
  tone: Tone;
  icon: string;
  headline: string;
  detail: string | null;
}

/** @param now milliseconds since 1970, by the clock of the CMS */
export function statusView(status: OutboxStatus, now: number): StatusView {
  const { pending, oldestPendingAt, leased, waiting, dead } = status;
  if (pending > 0 && oldestPendingAt !== null && now - oldestPendingAt > NOBODY_TAKES_MS) {
    return {
      tone: 'bad',
      icon: 'sync_problem',
      headline: `${capital(counted(pending, 'change'))} that no relay has taken`,
      detail: `The oldest was made ${sinceWords(oldestPendingAt, now)}. Start the relay, or look into its log: nothing is lost meanwhile.`,
    };
  }
  const deadWords = dead > 0 ? `${capital(counted(dead, 'delivery', 'deliveries'))} did not arrive.` : null;
  if (pending + leased + waiting > 0) {
    const parts = [
      pending > 0 ? `${counted(pending, 'change')} to come` : null,
      leased > 0 ? `${leased} under way` : null,
      waiting > 0 ? `${waiting} waiting` : null,
    ];
    const headline = capital(parts.filter((part) => part !== null).join(', '));
    return { tone: waiting > 0 ? 'warning' : 'busy', icon: 'schedule_send', headline, detail: deadWords };
  }
  if (deadWords !== null) {
    const detail = 'Read why below, mend it, and replay them.';
    return { tone: 'bad', icon: 'error', headline: deadWords.slice(0, -1), detail };
  }
  return {
    tone: 'good',
    icon: 'check_circle',
    headline: 'Nothing is waiting. Every change is live.',
    detail: null,
  };
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
