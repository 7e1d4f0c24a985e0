/** Writes planned items in batches; the ledger is saved after each, so that a killed import goes on where it was. */
import { z } from 'zod';
import { batchesOf, sendBisecting } from './batches.ts';
import type { Cms } from './cms.ts';
import type { Known } from './current-state.ts';
import type { Ledger } from './ledger.ts';
import { createPayload, updatePayload } from './payload.ts';
import type { Plan, Write } from './plan.ts';
import { fingerprint, type Json, type Owned, type RelatedCollection, SHAPES } from './wanted.ts';

/** What writing needs beside the plan. */
export interface Writing {
  cms: Cms;
  known: Record<RelatedCollection, Known>;
  ledger: Ledger;
  /** Ids of pictures that the CMS rejected. */
  missingPictures: ReadonlySet<string>;
  saveLedger: () => Promise<void>;
  step: (steps: number) => void;
}

interface Prepared {
  write: Write;
  owned: Owned;
  payload: Record<string, Json>;
}

const created = z.array(z.object({ id: z.number(), slug: z.string() }));

/** Writes all items of a plan and counts them in its outcome. */
export async function writeItems({ collection, writes, same, outcome }: Plan, task: Writing): Promise<void> {
  const { cms, known, ledger } = task;
  const remember = (slug: string, id: number, owned: Owned) => {
    ledger[collection][slug] = { id, written: fingerprint(owned) };
  };
  for (const { wanted, current } of same) if (current) remember(wanted.slug, current.id, wanted);

  const creations: Prepared[] = [];
  const updates: Prepared[] = [];
  for (const write of writes) {
    const { wanted, current } = write;
    const owned = attainable(collection, wanted, task);
    const payload = current
      ? updatePayload(collection, owned, current, known)
      : createPayload(collection, owned, known);
    if (payload) (current ? updates : creations).push({ write, owned, payload });
    else if (current) {
      outcome.unchanged += 1;
      remember(wanted.slug, current.id, owned);
      task.step(1);
    }
  }

  const params = { fields: ['id', 'slug'] };
  const path = `/items/${collection}`;
  async function create(part: Prepared[]) {
    const rows = await cms.send(
      { path, method: 'POST', params, body: part.map((one) => one.payload) },
      created,
    );
    const ids = new Map(rows.map(({ id, slug }) => [slug, id]));
    for (const { write, owned } of part) {
      const id = ids.get(write.wanted.slug);
      if (id !== undefined) remember(write.wanted.slug, id, owned);
    }
    outcome.created += part.length;
  }
  async function update(part: Prepared[]) {
    await cms.send({ path, method: 'PATCH', params, body: part.map((one) => one.payload) }, created);
    for (const { write, owned } of part)
      if (write.current) remember(write.wanted.slug, write.current.id, owned);
    outcome.updated += part.length;
  }
  for (const [items, send] of [
    [creations, create],
    [updates, update],
  ] as const) {
    for (const batch of batchesOf(items, (one) => one.payload)) {
      const rejected = await sendBisecting(batch, send);
      for (const { item, reason } of rejected)
        outcome.refused.push({ record: item.write.wanted.slug, reason });
      await task.saveLedger();
      task.step(batch.length);
    }
  }
}

/** The item without what the CMS rejected before: it is taken without, and the next import tries again. */
function attainable(collection: Plan['collection'], { fields, links }: Owned, task: Writing): Owned {
  const lost = (id: Json | undefined) => typeof id === 'string' && task.missingPictures.has(id);
  const cover: Record<string, Json> = lost(fields.cover) ? { cover: null } : {};
  const lists = Object.entries(SHAPES[collection].lists).map(([alias, { to }]) => [
    alias,
    (links[alias] ?? []).filter(({ key }) => task.known[to].ids.has(key)),
  ]);
  return { fields: { ...fields, ...cover }, links: Object.fromEntries(lists) };
}
