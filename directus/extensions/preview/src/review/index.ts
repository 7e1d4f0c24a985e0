import { defineInterface } from '@directus/extensions-sdk';
import ReviewLinks from './review-links.vue';

/** On the form of an item: links by which people without an account see the draft. */
export default defineInterface({
  id: 'preview-review-links',
  name: 'Review links',
  icon: 'share',
  description: 'Makes, shows and revokes links to the draft for people without an account.',
  component: ReviewLinks,
  options: null,
  types: ['alias'],
  localTypes: ['presentation'],
  group: 'presentation',
  hideLabel: true,
  hideLoader: true,
  autoKey: true,
});
