/**
 * The port to what carries ticks. A tick says "look at the outbox" and nothing else: the changes stay in the outbox,
 * so a queue that is flushed, doubled or late loses and repeats nothing. What a driver must and need not do stands
 * in docs/relay.md.
 */

/** Looks at the outbox and works until nothing is due. Never rejects; several at once are harmless. */
export type Tick = () => Promise<void>;

/** Carries ticks between the relays, or within one. */
export interface Queue {
  /** The driver's name, for people. */
  readonly driver: 'outbox' | 'bullmq';
  /** Begins to run ticks here. Called once, before the others. */
  run(tick: Tick): void;
  /** One relay runs a tick as soon as it can. Calls close together may be one tick. Never rejects. */
  soon(): Promise<void>;
  /** One relay runs a tick in `ms`, or somewhat later; the outbox is the one that knows what is due. Never rejects. */
  later(ms: number): Promise<void>;
  /** Runs nothing more; resolves when what was open is closed, within 2 s. */
  close(): Promise<void>;
}
