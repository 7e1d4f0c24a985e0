import { FEED_FORMS, type FeedForm, feedPath } from '../lib/feeds/feed.ts';

const FORMS = Object.keys(FEED_FORMS).filter((form): form is FeedForm => form in FEED_FORMS);

/** Tells feed readers of a feed. React puts this into the page's head, wherever it is rendered. */
export function FeedLinks({ title, folder }: { title: string; folder: string }) {
  return FORMS.map((form) => (
    <link
      key={form}
      rel="alternate"
      type={FEED_FORMS[form].type}
      title={title}
      href={feedPath({ folder }, form)}
    />
  ));
}
