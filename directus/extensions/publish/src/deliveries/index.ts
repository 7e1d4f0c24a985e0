import { defineModule } from '@directus/extensions-sdk';
import DeliveriesPage from './deliveries-page.vue';
import { mayManageDeliveries } from './may-manage-deliveries.ts';

/** What is on its way to the site, what waits, and what was not delivered, with Replay. */
export default defineModule({
  id: 'publish-deliveries',
  name: 'Deliveries',
  icon: 'published_with_changes',
  routes: [
    { path: '', component: DeliveriesPage, props: { filter: 'all' } },
    { path: ':filter', component: DeliveriesPage, props: true },
  ],
  preRegisterCheck: mayManageDeliveries,
});
