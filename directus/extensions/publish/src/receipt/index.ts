import { defineInterface } from '@directus/extensions-sdk';
import ReceiptField from './receipt-field.vue';

/** On the form of an item: what has become of its last save. */
export default defineInterface({
  id: 'publish-receipt',
  name: 'Publish receipt',
  icon: 'published_with_changes',
  description: 'Says when the last save was live, and on how many pages.',
  component: ReceiptField,
  options: null,
  types: ['alias'],
  localTypes: ['presentation'],
  group: 'presentation',
  hideLabel: true,
  hideLoader: true,
  autoKey: true,
});
