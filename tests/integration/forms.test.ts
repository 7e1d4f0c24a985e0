/** Forms are stored by an account that can only write, and programs and floods are kept out. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { z } from 'zod';
import { MIN_AGE_MS } from '../../lib/forms/stamp.ts';
import { catchMail, type MailCatcher } from '../support/catch-mail.ts';
import { CmsApi } from '../support/cms-api.ts';
import { hiddenFields, type OpenForm, openForm, sendForm } from '../support/send-form.ts';
import { copyCms, type TestCms } from '../support/start-cms.ts';
import { serveSite, type TestSite } from '../support/start-site.ts';
import { waitFor } from '../support/wait-for.ts';
import './cms-context.ts';

const MESSAGE = {
  name: 'Ada',
  email: 'ada@example.org',
  subject: 'A well',
  message: 'How deep is the well?',
};

let mail: MailCatcher;
let cms: TestCms;
let site: TestSite;
let admin: CmsApi;
let contact: OpenForm;
let newsletter: OpenForm;

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const messages = (filter: Record<string, unknown> = {}) => admin.items('messages', { filter });

beforeAll(async () => {
  mail = await catchMail();
  cms = await copyCms(inject('cms'), {
    settings: {
      EMAIL_TRANSPORT: 'smtp',
      EMAIL_FROM: 'website@example.org',
      EMAIL_SMTP_HOST: '127.0.0.1',
      EMAIL_SMTP_PORT: String(mail.port),
      EMAIL_SMTP_IGNORE_TLS: 'true',
    },
  });
  admin = await CmsApi.asAdmin(cms);
  site = await serveSite({ build: inject('siteBuild'), cms });
  contact = await openForm(`${site.url}/contact`);
  newsletter = await openForm(`${site.url}/newsletter`);
  await pause(MIN_AGE_MS);
});

afterAll(async () => {
  await site?.stop();
  await cms?.stop();
  await mail?.stop();
});

describe('a message', () => {
  it('is stored as new, its sender is led on, and the organisation is told by mail', async () => {
    const answer = await sendForm(contact, MESSAGE);
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toMatch(/\/contact\/thanks$/);
    const [stored] = await messages({ subject: { _eq: 'A well' } });
    expect(stored).toMatchObject({ ...MESSAGE, status: 'new', date_created: expect.any(String) });
    const [settings] = [await admin.ask('GET', '/items/site_settings?fields=contact_email')];
    const [told] = await waitFor(() => (mail.mails.length > 0 ? mail.mails : null), { what: 'the mail' });
    expect(settings?.data).toEqual({ contact_email: told?.to[0] });
    expect(told?.text).toContain(
      `${cms.url.replace('127.0.0.1', 'localhost')}/admin/content/messages/${stored?.id}`,
    );
    expect(told?.text).not.toContain(MESSAGE.message);
  });

  it('that is not whole comes back with words beside the fields and with what was typed', async () => {
    const answer = await sendForm(contact, { ...MESSAGE, email: 'ada', message: 'The <b>well</b> & more' });
    const html = await answer.text();
    expect(answer.status).toBe(200);
    expect(html).toMatch(/<p class="form-error" id="email-error">This is not an e-mail address/);
    expect(html).toMatch(/<input[^>]*id="email"[^>]*aria-describedby="email-hint email-error"[^>]*>/);
    expect(html).toMatch(/<input[^>]*id="email"[^>]*aria-invalid="true"[^>]*>/);
    expect(html).toContain('The &lt;b&gt;well&lt;/b&gt; &amp; more</textarea>');
    const again = await sendForm(
      { url: contact.url, hidden: hiddenFields(html) },
      { ...MESSAGE, subject: 'Mended' },
    );
    expect(again.status).toBe(303);
    expect(await messages({ subject: { _eq: 'Mended' } })).toHaveLength(1);
  });

  it('of a program is answered alike and not stored', async () => {
    const fast = await openForm(contact.url);
    const trapped = { ...MESSAGE, subject: 'Program', website: 'https://example.org' };
    for (const answer of [
      await sendForm(contact, trapped),
      await sendForm(fast, { ...MESSAGE, subject: 'Program' }),
    ])
      expect([answer.status, answer.headers.get('location')]).toEqual([
        303,
        expect.stringMatching(/thanks$/),
      ]);
    expect(await messages({ subject: { _eq: 'Program' } })).toEqual([]);
  });

  it('from the page of somebody else is refused', async () => {
    const answer = await sendForm(
      contact,
      { ...MESSAGE, subject: 'Elsewhere' },
      { origin: 'https://evil.example' },
    );
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(await messages({ subject: { _eq: 'Elsewhere' } })).toEqual([]);
  });

  it('above 64 KB is refused unread', async () => {
    const answer = await sendForm(contact, { ...MESSAGE, subject: 'Large', message: 'x'.repeat(70_000) });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(await messages({ subject: { _eq: 'Large' } })).toEqual([]);
  });

  it('is refused after five from one address, which cannot be made up', async () => {
    const answers: Response[] = [];
    for (let times = 0; times < 5; times += 1) {
      const claimed = { 'x-forwarded-for': `198.51.100.${times}` };
      answers.push(await sendForm(contact, { ...MESSAGE, subject: 'Flood' }, claimed));
    }
    expect(await answers.at(-1)?.text()).toMatch(/<p>[^<]*Please try again in \d+ minutes/);
    expect(await messages({ subject: { _eq: 'Flood' } })).toHaveLength(3); // two were taken before
    await site.restart();
  });
});

describe('a subscription', () => {
  it('counts once the link in the mail was followed and the button pressed', async () => {
    expect((await sendForm(newsletter, { email: 'Ada@Example.org' })).status).toBe(303);
    const subscribed = () => admin.items('subscriptions', { filter: { email: { _eq: 'ada@example.org' } } });
    expect(await subscribed()).toMatchObject([{ confirmed: false, language: 'en' }]);
    const link = await waitFor(
      () => {
        const sent = mail.mails.find(({ to }) => to.includes('ada@example.org'));
        return /http:\/\/[^\s"<)]+(\/newsletter\/confirm\/[\w-]+)/.exec(sent?.text ?? '')?.[1] ?? null;
      },
      { what: 'the link' },
    );
    expect(JSON.stringify(await subscribed())).not.toContain(link.split('/').at(-1));

    const page = await openForm(site.url + link);
    expect(await subscribed()).toMatchObject([{ confirmed: false }]);
    const pressed = await sendForm(page, {});
    expect([pressed.status, pressed.headers.get('location')]).toEqual([
      303,
      expect.stringMatching(/confirmed$/),
    ]);
    expect(await subscribed()).toMatchObject([{ confirmed: true }]);
  });

  it('of an address that is there already looks the same and changes nothing', async () => {
    const before = await admin.items('subscriptions');
    const answer = await sendForm(newsletter, { email: 'ADA@example.org' });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, expect.stringMatching(/thanks$/)]);
    expect(await admin.items('subscriptions')).toEqual(before);
  });

  it('is not confirmed by a link that somebody made up', async () => {
    const page = await openForm(`${site.url}/newsletter/confirm/AAAAAAAAAAAAAAAAAAAAAA`);
    expect(await (await sendForm(page, {})).text()).toContain('<p>This link is no longer known');
  });
});

describe('each night', () => {
  const FLOW = 'Forget what nobody confirmed';
  const DAY_MS = 24 * 60 * 60 * 1000;
  const EVERY_SECOND = '* * * * * *';

  it('addresses that nobody confirmed within two days are deleted, and nothing else is', async () => {
    const added = async (collection: string, daysAgo: number, item: Record<string, unknown>) => {
      const id = await admin.create(collection, item);
      const date_created = new Date(Date.now() - daysAgo * DAY_MS).toISOString();
      await admin.update(collection, id, { date_created });
    };
    const subscribed = (email: string, daysAgo: number, facts: Record<string, unknown> = {}) =>
      added('subscriptions', daysAgo, { id: randomUUID(), email, ...facts });
    await subscribed('forgotten@example.org', 2.1);
    await subscribed('waiting@example.org', 1.9);
    await subscribed('confirmed@example.org', 400, { confirmed: true });
    await added('messages', 400, { ...MESSAGE, subject: 'Of long ago' });

    const flows = z.array(z.object({ id: z.string(), options: z.object({ cron: z.string() }) }));
    const found = await admin.ask('GET', `/flows?filter[name][_eq]=${encodeURIComponent(FLOW)}`);
    const [flow] = flows.parse(found.data);
    expect(flow?.options.cron).toMatch(/^\d+ \d \* \* \*$/); // once a night
    await admin.ask('PATCH', `/flows/${flow?.id}`, { options: { cron: EVERY_SECOND } });
    const left = async () =>
      (await admin.items('subscriptions', { sort: 'email' })).map(({ email }) => email);
    await waitFor(async () => !(await left()).includes('forgotten@example.org'), { what: 'the night' });
    await admin.ask('PATCH', `/flows/${flow?.id}`, { options: flow?.options });
    expect(await left()).toEqual(expect.arrayContaining(['confirmed@example.org', 'waiting@example.org']));
    expect(await messages({ subject: { _eq: 'Of long ago' } })).toHaveLength(1);
  });
});

describe('the account of the forms', () => {
  it('reads nothing, not even what it wrote', async () => {
    const forms = new CmsApi(cms.url, cms.formsToken);
    for (const collection of ['messages', 'subscriptions', 'articles', 'site_settings'])
      expect((await forms.ask('GET', `/items/${collection}`)).status, collection).toBe(403);
    const made = await forms.ask('POST', '/items/messages', MESSAGE);
    expect([made.status, made.text]).toEqual([204, '']);
  });

  it('sets and changes no more than a form does', async () => {
    const forms = new CmsApi(cms.url, cms.formsToken);
    const [message] = await messages();
    const [subscription] = await admin.items('subscriptions');
    for (const [method, path, body] of [
      ['POST', '/items/messages', { ...MESSAGE, status: 'answered' }],
      ['PATCH', `/items/messages/${message?.id}`, { message: 'other' }],
      ['DELETE', `/items/messages/${message?.id}`, undefined],
      ['POST', '/items/subscriptions', { email: 'eve@example.org', confirmed: true }],
      ['PATCH', `/items/subscriptions/${subscription?.id}`, { email: 'eve@example.org' }],
      ['PATCH', `/items/subscriptions/${subscription?.id}`, { confirmed: false }],
      ['DELETE', `/items/subscriptions/${subscription?.id}`, undefined],
      ['POST', '/items/articles', { slug: 'x', title: 'X' }],
    ] as const)
      expect((await forms.ask(method, path, body)).status, `${method} ${path}`).toBeGreaterThanOrEqual(400);
  });

  it('the site’s own account reads no message', async () => {
    expect((await new CmsApi(cms.url, cms.siteToken).ask('GET', '/items/messages')).status).toBe(403);
  });
});

describe('headers', () => {
  const COMMON = {
    'x-content-type-options': 'nosniff',
    'cross-origin-opener-policy': 'same-origin',
    'referrer-policy': 'strict-origin-when-cross-origin',
  };

  it.each(['/', '/contact', '/contact/thanks', '/nowhere'])('of %s keep it from others', async (path) => {
    const { headers } = await fetch(site.url + path);
    expect(Object.fromEntries(headers)).toMatchObject({
      ...COMMON,
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(headers.get('permissions-policy')).toContain('camera=()');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('content-security-policy')).not.toContain('unsafe');
  });

  it('let others show pictures and read open data', async () => {
    const { headers } = await fetch(`${site.url}/api/projects.json`);
    expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
  });

  it('of a form name a nonce that is new each time and on every script', async () => {
    const nonces = new Set<string>();
    for (const path of ['/contact', '/newsletter', '/newsletter/confirm/AAAAAAAAAAAAAAAAAAAAAA']) {
      const answer = await fetch(site.url + path, { headers: { 'x-nonce': 'mine' } });
      const [, nonce = ''] =
        /'nonce-([^']+)'/.exec(answer.headers.get('content-security-policy') ?? '') ?? [];
      nonces.add(nonce);
      const scripts = (await answer.text()).match(/<script\b[^>]*>/g) ?? [];
      // The one without is the head's, which the policy knows by its digest.
      expect(scripts.filter((script) => !script.includes(`nonce="${nonce}"`))).toEqual(['<script>']);
      expect(scripts.length).toBeGreaterThan(5);
      expect(answer.headers.get('cache-control')).toContain('no-store');
    }
    expect(nonces.size).toBe(3);
  });
});

it('with the CMS down a message comes back whole, and says so', async () => {
  await cms.halt();
  const html = await (await sendForm(contact, { ...MESSAGE, message: 'Not to be lost, please' })).text();
  expect(html).toContain('<p>This could not be taken');
  expect(html).toContain('Not to be lost, please</textarea>');
});
