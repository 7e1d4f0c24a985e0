/** The receipt of one item, kept up to date. */
import { useApi } from '@directus/extensions-sdk';
import { type ComputedRef, computed, type Ref, ref, watch } from 'vue';
import { type Receipt, receiptAnswer } from '../../../../../contract/outbox.ts';
import { pollDelay } from './poll-delay.ts';
import { quietGet } from './quiet-get.ts';
import { type ReceiptView, receiptView, unknownView } from './receipt-view.ts';
import { requestProblem } from './request-problem.ts';
import { useClock } from './use-clock.ts';
import { usePoll } from './use-poll.ts';
import { type Visibility, visibilityFields, visibilityOf } from './visibility.ts';

/** A single answer that is missing says nothing: the CMS may be starting again. */
const FAILURES_TO_MENTION = 2;

interface ReceiptPanel {
  /** Null until the first answer. */
  view: ComputedRef<ReceiptView | null>;
  receipt: Ref<Receipt | null>;
  replay: () => Promise<void>;
  replaying: Ref<boolean>;
  /** Why the last replay was refused. */
  replayProblem: Ref<string | null>;
}

/**
 * @param saved changes when the form has been saved, so that the receipt is asked for at once
 */
export function useReceipt(collection: string, id: string, saved: () => unknown): ReceiptPanel {
  const api = useApi();
  const base = api.defaults.baseURL ?? '/';
  const clock = useClock();
  const receipt = ref<Receipt | null>(null);
  const visibility = ref<Visibility | null>(null);
  const problem = ref<string | null>(null);
  const replaying = ref(false);
  const replayProblem = ref<string | null>(null);
  const busySince = ref<number | null>(null);
  let failures = 0;
  let known = '';
  const item = `${encodeURIComponent(collection)}/${encodeURIComponent(id)}`;

  const { askNow } = usePoll(async (signal) => {
    try {
      const answer = receiptAnswer.parse(await quietGet(base, `publish/receipt/${item}`, {}, signal));
      const fingerprint = JSON.stringify([answer.state, answer.liveAt, answer.correlationId, saved()]);
      if (fingerprint !== known) visibility.value = await askVisibility(answer.now, signal);
      known = fingerprint;
      clock.set(answer.now);
      busySince.value = answer.state === 'on-its-way' ? (busySince.value ?? answer.now) : null;
      receipt.value = answer;
      problem.value = null;
      failures = 0;
    } catch (error) {
      if (signal.aborted) return 0;
      failures += 1;
      if (failures >= FAILURES_TO_MENTION || receipt.value === null) {
        problem.value = requestProblem(error).message;
      }
    }
    return pollDelay({ busy: receipt.value?.state === 'on-its-way', failures });
  });
  watch(saved, askNow);

  async function askVisibility(now: number, signal: AbortSignal): Promise<Visibility | null> {
    const params = { fields: visibilityFields(collection).join(',') };
    try {
      return visibilityOf(collection, await quietGet(base, `items/${item}`, params, signal), now);
    } catch {
      return null; // whoever may not read these fields is told what the receipt alone says
    }
  }

  async function replay(): Promise<void> {
    const delivery = receipt.value?.replayable;
    if (!delivery) return;
    replaying.value = true;
    replayProblem.value = null;
    try {
      await api.post('/publish/replay', { ids: [delivery] });
      askNow();
    } catch (error) {
      replayProblem.value = requestProblem(error).message;
    } finally {
      replaying.value = false;
    }
  }

  const view = computed(() => {
    if (problem.value !== null) return unknownView(problem.value);
    if (receipt.value === null) return null;
    return receiptView({
      receipt: receipt.value,
      visibility: visibility.value,
      busySince: busySince.value,
      now: clock.now.value,
    });
  });
  return { view, receipt, replay, replaying, replayProblem };
}
