import type { FailureKind } from '../../../../../contract/outbox.ts';

/** Why a delivery is tried again, without a full stop: more follows. */
export const WAITS: Record<FailureKind, string> = {
  unreachable: 'The site does not answer',
  unavailable: 'The site cannot take changes at the moment',
  unauthorized: 'The site refuses the signature of the relay',
  stale: 'Some pages still show the old state',
  rejected: 'The site refuses this change',
};

/** Why a delivery has been given up, and what to do where that is known. */
export const NOT_DELIVERED: Record<FailureKind, string> = {
  unreachable: 'The site did not answer.',
  unavailable: 'The site could not take changes.',
  unauthorized: 'The site refused the signature of the relay: both need the same secret.',
  stale: 'Some pages went on showing the old state.',
  rejected: 'The site refused this change: correct it and save again.',
};
