import type { DeliveryState, OutboxStatus } from '../../../../../contract/outbox.ts';

/** One choice of deliveries, as it stands in the address of the module. */
export interface Filter {
  key: string;
  name: string;
  /** A Material symbol. */
  icon: string;
  /** Null means all. */
  state: DeliveryState | null;
  /** What is said when there are none. */
  none: { title: string; text: string };
}

const ALL: Filter = {
  key: 'all',
  name: 'All',
  icon: 'published_with_changes',
  state: null,
  none: {
    title: 'Nothing was delivered yet',
    text: 'Publish or change something, and its delivery to the site will be listed here.',
  },
};

/** The choices, in their order. */
export const FILTERS: readonly Filter[] = [
  ALL,
  {
    key: 'leased',
    name: 'Under way',
    icon: 'sync',
    state: 'leased',
    none: { title: 'Nothing is under way', text: 'No relay is at work on a delivery at this moment.' },
  },
  {
    key: 'waiting',
    name: 'Waiting',
    icon: 'schedule_send',
    state: 'waiting',
    none: { title: 'Nothing is waiting', text: 'No delivery waits for its next try.' },
  },
  {
    key: 'live',
    name: 'Live',
    icon: 'check_circle',
    state: 'live',
    none: {
      title: 'Nothing is live yet',
      text: 'Deliveries that were seen live are listed here for 30 days.',
    },
  },
  {
    key: 'dead',
    name: 'Dead letters',
    icon: 'error',
    state: 'dead',
    none: { title: 'No dead letters', text: 'Every delivery has arrived, or will be tried again by itself.' },
  },
];

/** The choice that an address names; an unknown one means all. */
export function filterOf(key: string): Filter {
  return FILTERS.find((filter) => filter.key === key) ?? ALL;
}

/** How many deliveries a choice holds. */
export function countOf({ state }: Filter, status: OutboxStatus): number {
  if (state !== null) return status[state];
  return status.leased + status.waiting + status.live + status.dead;
}
