/** Counts what was refused. */
import type { Reason } from './refusal.ts';

/** How long a reason is not said again in the log, in milliseconds. */
const SILENCE_MS = 60_000;
const METRIC = 'vitrine_cms_refusals_total';

/** Refusals of this process since its start. */
export interface Refusals {
  /**
   * Counts one, and tells whether it is to be said in the log: once for each reason and minute.
   *
   * @param role id of the role, or `none`
   */
  count(reason: Reason, role: string): boolean;
  /** In the text form that Prometheus reads. */
  scrape(): string;
}

/** Counts from nothing. @param clock milliseconds of any clock */
export function createRefusals(clock: () => number): Refusals {
  const counts = new Map<string, number>();
  const saidAt = new Map<Reason, number>();
  return {
    count(reason, role) {
      const labels = `limit="${reason}",role="${role}"`;
      counts.set(labels, (counts.get(labels) ?? 0) + 1);
      const now = clock();
      if (now - (saidAt.get(reason) ?? Number.NEGATIVE_INFINITY) < SILENCE_MS) return false;
      saidAt.set(reason, now);
      return true;
    },
    scrape() {
      const said = [
        `# HELP ${METRIC} Requests that the CMS has refused, by limit and role.`,
        `# TYPE ${METRIC} counter`,
        ...[...counts].map(([labels, count]) => `${METRIC}{${labels}} ${count}`),
      ];
      return `${said.join('\n')}\n`;
    },
  };
}

/** Those of the guard; the endpoint of the same bundle tells of them. */
export const refusals = createRefusals(Date.now);
