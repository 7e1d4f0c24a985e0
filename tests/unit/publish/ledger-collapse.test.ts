/** Ten edits cost what one costs, and nothing that visitors can have seen is forgotten. */
import { describe, expect, it } from 'vitest';
import { recordedChange } from '../../../contract/outbox.ts';
import { collapse } from '../../../directus/extensions/publish/src/ledger/collapse.ts';
import { takeBatch } from '../../../directus/extensions/publish/src/ledger/take-batch.ts';
import type { OutboxRow } from '../../../directus/extensions/publish/src/tables.ts';

const AT = 1_795_251_600_000;

/** Rows of one article that is published at "a" unless said otherwise, a second apart. */
function rows(...changes: Partial<OutboxRow>[]): OutboxRow[] {
  return changes.map((change, index) => ({
    id: index + 1,
    collection: 'articles',
    item: '12',
    operation: 'update',
    fields: '',
    slug: 'a',
    previous_slug: 'a',
    status: 'published',
    previous_status: 'published',
    at: AT + index * 1000,
    correlation_id: null,
    delivery: null,
    ...change,
  }));
}

const created = { operation: 'create', previous_slug: null, previous_status: null } as const;
const deleted = { operation: 'delete', slug: null, status: null } as const;

describe('several changes of one item', () => {
  it('become one update with all fields and both times', () => {
    const edits = Array.from({ length: 10 }, (_, index) => ({ fields: index % 2 ? 'title,body' : 'title' }));
    expect(collapse(rows(...edits))).toEqual([
      {
        collection: 'articles',
        id: '12',
        operation: 'update',
        fields: ['title', 'body'],
        slug: 'a',
        previousSlug: 'a',
        status: 'published',
        previousStatus: 'published',
        at: AT + 9000,
        firstAt: AT,
        correlationId: null,
      },
    ]);
  });

  it('have the form that the contract asks for', () => {
    for (const change of collapse(rows(created, { fields: 'slug', slug: 'b' }, deleted))) {
      expect(recordedChange.safeParse(change).error).toBeUndefined();
    }
  });

  it('go by the name of the last save that has one', () => {
    const [change] = collapse(rows({ correlation_id: 'first' }, { correlation_id: 'second' }, {}));
    expect(change?.correlationId).toBe('second');
  });

  it('stay a creation when the item was created and then edited', () => {
    const [change] = collapse(rows(created, { fields: 'title' }));
    expect(change).toMatchObject({ operation: 'create', fields: [], slug: 'a', previousSlug: null });
    expect(change).toMatchObject({ status: 'published', previousStatus: null });
  });

  it('are a deletion at the old address when the item was created and then deleted', () => {
    expect(collapse(rows(created, deleted))).toMatchObject([
      { operation: 'delete', slug: null, previousSlug: 'a', status: null, previousStatus: 'published' },
    ]);
  });

  it('are an update of both addresses when the item was deleted and then created', () => {
    expect(collapse(rows(deleted, { ...created, slug: 'b' }))).toMatchObject([
      { operation: 'update', fields: ['slug', 'status'], slug: 'b', previousSlug: 'a', status: 'published' },
    ]);
  });

  it('name every address in between when the item was renamed twice', () => {
    const changes = collapse(
      rows(
        { fields: 'slug', slug: 'b' },
        { fields: 'slug', previous_slug: 'b', slug: 'c' },
        { fields: 'title', previous_slug: 'c', slug: 'c' },
      ),
    );
    expect(changes).toMatchObject([
      { operation: 'update', fields: ['slug', 'title'], previousSlug: 'a', slug: 'c' },
      { operation: 'update', fields: ['slug'], previousSlug: 'b', slug: 'c', previousStatus: 'published' },
    ]);
    expect(changes).toHaveLength(2);
  });

  it('name the address in between when the item was renamed and renamed back', () => {
    const back = rows({ fields: 'slug', slug: 'b' }, { fields: 'slug', previous_slug: 'b', slug: 'a' });
    expect(collapse(back)).toMatchObject([
      { previousSlug: 'a', slug: 'a' },
      { previousSlug: 'b', slug: 'a' },
    ]);
  });

  it('name the address in between when the item was created, renamed and deleted', () => {
    const changes = collapse(rows(created, { slug: 'b' }, { ...deleted, previous_slug: 'b' }));
    expect(changes).toMatchObject([
      { operation: 'delete', slug: null, previousSlug: 'a' },
      { operation: 'delete', slug: null, previousSlug: 'b', fields: [] },
    ]);
  });

  it('say that the item was public when it was so only for a moment', () => {
    const moment = rows({ previous_status: 'draft' }, { status: 'draft', fields: 'status' });
    expect(collapse(moment)).toMatchObject([{ status: 'draft', previousStatus: 'published' }]);
    const newborn = rows(created, { status: 'archived', fields: 'status' });
    expect(collapse(newborn)).toMatchObject([
      { operation: 'create', status: 'archived', previousStatus: 'published' },
    ]);
  });

  it('keep address and status when the last row knows neither', () => {
    const touch = { fields: 'team', slug: null, previous_slug: null, status: null, previous_status: null };
    expect(collapse(rows({ fields: 'slug', slug: 'b' }, touch))).toMatchObject([
      { fields: ['slug', 'team'], slug: 'b', previousSlug: 'a', status: 'published' },
    ]);
  });
});

describe('a batch', () => {
  const ofItems = (count: number, each: Partial<OutboxRow> = {}) =>
    rows(...Array.from({ length: count }, (_, index) => ({ item: String(index + 1), ...each })));

  it('takes all rows of as many items as an event may list', () => {
    const all = [...ofItems(120), ...ofItems(120).map((row) => ({ ...row, id: row.id + 120 }))];
    const { rowIds, changes } = takeBatch(all);
    expect(changes).toHaveLength(100);
    expect(changes.at(-1)?.id).toBe('100');
    expect(rowIds).toHaveLength(200);
  });

  it('leaves an item whose renames do not fit any more to the next', () => {
    const renamed = rows({ item: 'last', slug: 'b' }, { item: 'last', previous_slug: 'b', slug: 'c' }).map(
      (row) => ({ ...row, id: row.id + 1000 }),
    );
    const { rowIds, changes } = takeBatch([...ofItems(99), ...renamed]);
    expect(changes).toHaveLength(99);
    expect(rowIds).not.toContain(1001);
    expect(takeBatch(renamed).changes).toHaveLength(2);
  });

  it('takes a part of an item that was renamed more often than an event may list, and then the rest', () => {
    const wandering = rows(
      ...Array.from({ length: 150 }, (_, index) => ({ previous_slug: `s${index}`, slug: `s${index + 1}` })),
    );
    let left = wandering;
    const addresses = new Set<string | null>();
    while (left.length > 0) {
      const { rowIds, changes } = takeBatch(left);
      expect(changes.length).toBeLessThanOrEqual(100);
      expect(rowIds.length).toBeGreaterThan(0);
      for (const change of changes) addresses.add(change.previousSlug).add(change.slug);
      left = left.filter((row) => !rowIds.includes(row.id));
    }
    expect(addresses.size).toBe(151);
  });

  it('of nothing is empty', () => {
    expect(takeBatch([])).toEqual({ rowIds: [], changes: [] });
  });
});
