import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { DeliveryReport, OutboxStatus } from '../../../contract/outbox.ts';
import {
  changeAddress,
  changeName,
  changeWords,
  deliveryView,
} from '../../../directus/extensions/publish/src/deliveries/delivery-view.ts';
import { countOf, FILTERS, filterOf } from '../../../directus/extensions/publish/src/deliveries/filters.ts';
import { mayManageDeliveries } from '../../../directus/extensions/publish/src/deliveries/may-manage-deliveries.ts';
import { statusView } from '../../../directus/extensions/publish/src/deliveries/status-view.ts';
import { ROOT } from '../../support/project-root.ts';

const NOW = Date.parse('2026-11-21T14:02:22Z');

const change: DeliveryReport['changes'][number] = {
  collection: 'articles',
  id: '3',
  operation: 'update',
  fields: ['title'],
  slug: 'how-we-count-fish',
  previousSlug: 'how-we-count-fish',
  status: 'published',
  previousStatus: 'published',
  at: NOW,
  firstAt: NOW,
  correlationId: null,
  pages: null,
};
const delivery: DeliveryReport = {
  id: '0b3f2c1e-8d4a-4f6b-9c2d-1e5a7b8c9d0e',
  state: 'leased',
  attempts: 0,
  claimedAt: NOW,
  settledAt: null,
  nextAt: null,
  failure: null,
  reason: null,
  relay: 'here:1',
  correlationId: 'save-7f3a',
  tags: [],
  pages: null,
  changes: [change],
};
const idle: OutboxStatus = {
  pending: 0,
  oldestPendingAt: null,
  leased: 0,
  waiting: 0,
  oldestOpenAt: null,
  dead: 0,
  recoverable: 0,
  live: 12,
  now: NOW,
};

describe('how things stand', () => {
  it('is well when nothing is pending, under way, waiting or dead', () => {
    expect(statusView(idle, NOW)).toMatchObject({
      tone: 'good',
      headline: 'Nothing is waiting. Every change is live.',
    });
  });

  it('counts what is still to come', () => {
    const busy = { ...idle, pending: 2, oldestPendingAt: NOW - 300, leased: 1, waiting: 3, dead: 1 };
    expect(statusView(busy, NOW)).toMatchObject({
      tone: 'warning',
      headline: '2 changes to come, 1 under way, 3 waiting',
      detail: '1 delivery did not arrive.',
    });
  });

  it('says that no relay takes changes when the oldest waits for half a minute', () => {
    const stuck = { ...idle, pending: 1, oldestPendingAt: NOW - 95_000 };
    const { tone, headline, detail } = statusView(stuck, NOW);
    expect({ tone, headline }).toEqual({ tone: 'bad', headline: '1 change that no relay has taken' });
    expect(detail).toMatch(/1 min ago/);
  });

  it('asks for a hand when there are dead letters and nothing else', () => {
    expect(statusView({ ...idle, dead: 2 }, NOW)).toMatchObject({
      tone: 'bad',
      headline: '2 deliveries did not arrive',
    });
  });
});

describe('a delivery', () => {
  it.each<[Partial<DeliveryReport>, string, string | null]>([
    [{}, 'Under way', null],
    [{ state: 'waiting', nextAt: NOW - 1 }, 'Waiting for a relay', 'due now'],
    [
      { state: 'waiting', failure: 'unreachable', nextAt: NOW + 59_000 },
      'The site does not answer',
      'next try in 59 s',
    ],
    [{ state: 'dead', failure: 'stale' }, 'Not delivered', null],
    [{ state: 'live', settledAt: NOW, pages: 3 }, 'Live since 14:02:22, on 3 pages', null],
    [{ state: 'live', settledAt: NOW, pages: 0 }, 'Live since 14:02:22, on no page', null],
  ])('%o is told as "%s"', (differing, headline, ticking) => {
    expect(deliveryView({ ...delivery, ...differing }, NOW, 'UTC')).toMatchObject({ headline, ticking });
  });
});

describe('a change', () => {
  it.each<[Partial<typeof change>, string]>([
    [{}, 'title changed'],
    [{ fields: ['title', 'authors'] }, 'title, authors changed'],
    [{ operation: 'create', previousStatus: null, fields: [] }, 'published'],
    [{ previousStatus: 'draft' }, 'published'],
    [{ status: 'draft' }, 'unpublished'],
    [{ previousSlug: 'fish' }, 'renamed from fish'],
    [{ operation: 'delete', status: null, slug: null }, 'deleted'],
    [{ operation: 'create', status: null, previousStatus: null, fields: [] }, 'created'],
    [{ fields: [] }, 'changed'],
  ])('%o is told as "%s"', (differing, words) => {
    expect(changeWords({ ...change, ...differing })).toBe(words);
  });

  it('is named by its slug, else by its former one, else by its id', () => {
    expect(changeName(change)).toBe('how-we-count-fish');
    expect(changeName({ ...change, slug: null, previousSlug: 'fish' })).toBe('fish');
    expect(changeName({ ...change, slug: null, previousSlug: null })).toBe('3');
  });

  it('leads to the item in the admin app, unless it is gone', () => {
    expect(changeAddress(change, false)).toBe('/content/articles/3');
    expect(changeAddress({ ...change, collection: 'site_settings', id: '1' }, true)).toBe(
      '/content/site_settings',
    );
    expect(changeAddress({ ...change, collection: 'directus_files', id: 'a b' }, false)).toBe('/files/a%20b');
    expect(changeAddress({ ...change, operation: 'delete' }, false)).toBeNull();
  });
});

describe('the choices of deliveries', () => {
  it('are found by their address; an unknown one means all', () => {
    expect(filterOf('dead').state).toBe('dead');
    expect(filterOf('__proto__').key).toBe('all');
  });

  it('know their counts', () => {
    const status = { ...idle, leased: 1, waiting: 2, dead: 3, live: 4 };
    expect(FILTERS.map((filter) => countOf(filter, status))).toEqual([10, 1, 2, 4, 3]);
  });
});

describe('the module is offered', () => {
  const roles = z.array(z.object({ name: z.string(), _syncId: z.string() }));
  const file = path.join(ROOT, 'directus', 'config', 'roles.json');
  const roleOf = (wanted: string) =>
    roles.parse(JSON.parse(readFileSync(file, 'utf8'))).find(({ name }) => name === wanted)?._syncId;

  it('to administrators and to editors', () => {
    expect(mayManageDeliveries({ admin_access: true, roles: [] })).toBe(true);
    expect(mayManageDeliveries({ admin_access: false, roles: [{ id: roleOf('Editor') }] })).toBe(true);
  });

  it('to nobody else', () => {
    expect(mayManageDeliveries({ admin_access: false, roles: [{ id: roleOf('Site') }] })).toBe(false);
    expect(mayManageDeliveries({ admin_access: false })).toBe(false);
    expect(mayManageDeliveries({ share: 'x' })).toBe(false);
    expect(mayManageDeliveries(null)).toBe(false);
  });
});
