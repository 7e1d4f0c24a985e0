/** The model that Directus keeps for all requests may not be written into; a change of the model does not have to. */
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { z } from 'zod';
import { change } from '../support/change-model.ts';
import { CmsApi } from '../support/cms-api.ts';
import { copyCms, type TestCms } from '../support/start-cms.ts';
import './cms-context.ts';

const RELATION = '/relations/articles/cover';
/** Directus wants the whole of it back, as the admin app sends it. */
const relation = z.looseObject({ schema: z.looseObject({ on_delete: z.string() }) });

let cms: TestCms;
let admin: CmsApi;

beforeAll(async () => {
  cms = await copyCms(inject('cms'));
  admin = await CmsApi.asAdmin(cms);
});
afterAll(() => cms?.stop());

const read = async () => relation.parse(await change(admin, 'GET', RELATION));

it('the rule of a relation is changed on a CMS that has answered, and once more before it has answered anything else', async () => {
  const before = await read();
  expect(before.schema.on_delete).toBe('SET NULL');
  for (const on_delete of ['NO ACTION', 'RESTRICT']) {
    await change(admin, 'PATCH', RELATION, { ...before, schema: { ...before.schema, on_delete } });
  }
  expect((await read()).schema.on_delete).toBe('RESTRICT');
});
