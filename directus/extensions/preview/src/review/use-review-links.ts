/** The review links of one item: asked for once, and again after each change. */
import { useApi } from '@directus/extensions-sdk';
import { computed, type Ref, ref } from 'vue';
import { z } from 'zod';
import { type ReviewLink, reviewLink, reviewLinks } from '../../../../../contract/preview.ts';

const refused = z.object({
  response: z.object({ data: z.object({ errors: z.array(z.object({ message: z.string() })).min(1) }) }),
});

interface ReviewLinksPanel {
  /** Null until the first answer. */
  links: Ref<ReviewLink[] | null>;
  problem: Ref<string | null>;
  busy: Ref<boolean>;
  make: (wanted: { version: string; days: number; note: string }) => Promise<ReviewLink | null>;
  revoke: (link: ReviewLink) => Promise<void>;
}

/** @param item its key */
export function useReviewLinks(collection: string, item: string): ReviewLinksPanel {
  const api = useApi();
  const links = ref<ReviewLink[] | null>(null);
  const problem = ref<string | null>(null);
  const pending = ref(0);

  async function attempt<T>(ask: () => Promise<T>): Promise<T | null> {
    pending.value += 1;
    try {
      const answer = await ask();
      problem.value = null;
      return answer;
    } catch (error) {
      const { data } = refused.safeParse(error);
      problem.value = data?.response.data.errors[0]?.message ?? 'The CMS does not answer. Try again.';
      return null;
    } finally {
      pending.value -= 1;
    }
  }

  async function load(): Promise<void> {
    const address = `/preview/review-links/${collection}/${encodeURIComponent(item)}`;
    const answer = await attempt(async () => reviewLinks.parse((await api.get(address)).data));
    if (answer) links.value = answer.links;
  }

  function put(link: ReviewLink): void {
    const others = links.value ?? [];
    const known = others.some(({ id }) => id === link.id);
    links.value = known ? others.map((one) => (one.id === link.id ? link : one)) : [link, ...others];
  }

  async function make(wanted: { version: string; days: number; note: string }): Promise<ReviewLink | null> {
    const body = { collection, item, ...wanted };
    const made = await attempt(async () =>
      reviewLink.parse((await api.post('/preview/review-links', body)).data),
    );
    if (made) put(made);
    return made;
  }

  async function revoke({ id }: ReviewLink): Promise<void> {
    const revoked = await attempt(async () =>
      reviewLink.parse((await api.post(`/preview/review-links/${id}/revoke`)).data),
    );
    if (revoked) put(revoked);
  }

  load();
  return { links, problem, busy: computed(() => pending.value > 0), make, revoke };
}
