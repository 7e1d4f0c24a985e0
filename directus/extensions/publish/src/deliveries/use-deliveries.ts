/** The list of deliveries and their counts, kept up to date. */
import { useApi } from '@directus/extensions-sdk';
import { type Ref, ref, watch } from 'vue';
import {
  type DeliveryReport,
  deliveriesAnswer,
  type OutboxStatus,
  type ReplayRequest,
  replayAnswer,
  statusAnswer,
} from '../../../../../contract/outbox.ts';
import { pollDelay } from '../receipt/poll-delay.ts';
import { quietGet } from '../receipt/quiet-get.ts';
import { type RequestProblem, requestProblem } from '../receipt/request-problem.ts';
import { useClock } from '../receipt/use-clock.ts';
import { usePoll } from '../receipt/use-poll.ts';
import { filterOf } from './filters.ts';

/** How many are shown. The newest say what is wrong now; `npm run relay` lists the rest. */
export const SHOWN = 100;

interface Deliveries {
  /** Null until the first answer. */
  deliveries: Ref<DeliveryReport[] | null>;
  status: Ref<OutboxStatus | null>;
  /** Why the last question or replay failed. */
  problem: Ref<RequestProblem | null>;
  replayProblem: Ref<string | null>;
  /** Resolves to how many were made due, or null when that was refused. */
  replay: (request: ReplayRequest) => Promise<number | null>;
  now: Ref<number>;
}

/** @param filter key of one of the filters */
export function useDeliveries(filter: () => string): Deliveries {
  const api = useApi();
  const base = api.defaults.baseURL ?? '/';
  const clock = useClock();
  const deliveries = ref<DeliveryReport[] | null>(null);
  const status = ref<OutboxStatus | null>(null);
  const problem = ref<RequestProblem | null>(null);
  const replayProblem = ref<string | null>(null);
  let failures = 0;

  const { askNow } = usePoll(async (signal) => {
    const { state } = filterOf(filter());
    const params = { limit: String(SHOWN), ...(state === null ? {} : { state }) };
    try {
      const [list, counts] = await Promise.all([
        quietGet(base, 'publish/deliveries', params, signal),
        quietGet(base, 'publish/status', {}, signal),
      ]);
      const known = statusAnswer.parse(counts);
      deliveries.value = deliveriesAnswer.parse(list).deliveries;
      status.value = known;
      clock.set(known.now);
      problem.value = null;
      failures = 0;
    } catch (error) {
      if (signal.aborted) return 0;
      problem.value = requestProblem(error);
      failures += 1;
    }
    return pollDelay({ busy: (status.value?.leased ?? 0) > 0, failures });
  });
  watch(filter, () => {
    deliveries.value = null;
    askNow();
  });

  async function replay(request: ReplayRequest): Promise<number | null> {
    replayProblem.value = null;
    try {
      const { data } = await api.post('/publish/replay', request);
      askNow();
      return replayAnswer.parse(data).replayed;
    } catch (error) {
      replayProblem.value = requestProblem(error).message;
      return null;
    }
  }

  return { deliveries, status, problem, replayProblem, replay, now: clock.now };
}
