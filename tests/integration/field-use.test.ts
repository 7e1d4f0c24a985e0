/** The site's role sees what the site shows and nothing else: what is not used is only there to be leaked (P10). */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buildSchema, parse, validate } from 'graphql';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { z } from 'zod';
import * as generated from '../../lib/generated/graphql.ts';
import { fieldUses } from '../../scripts/schema/field-uses.ts';
import { CmsApi } from '../support/cms-api.ts';
import { ROOT } from '../support/project-root.ts';
import { sitePermissions } from '../support/site-policy.ts';
import './cms-context.ts';

const schema = buildSchema(readFileSync(path.join(ROOT, 'schema.graphql'), 'utf8'));
const documents = Object.values(generated).flatMap((one) =>
  one instanceof generated.TypedDocumentString && /\b(?:query|mutation)\s/.test(one.toString())
    ? [parse(one.toString())]
    : [],
);
const used = new Set(documents.flatMap((document) => fieldUses(schema, document).map(({ name }) => name)));

const relations = z.array(
  z.object({
    collection: z.string(),
    field: z.string(),
    related_collection: z.string().nullable(),
    meta: z
      .object({ one_field: z.string().nullable(), one_collection_field: z.string().nullable() })
      .nullable(),
  }),
);

// A list of related items needs the key that points back, or the relation is not in the role's schema; an item of
// any collection needs the field that says of which.
beforeAll(async () => {
  const admin = await CmsApi.asAdmin(inject('cms'));
  for (const { collection, field, related_collection, meta } of relations.parse(
    (await admin.ask('GET', '/relations')).data,
  )) {
    if (used.has(`${related_collection}.${meta?.one_field}`)) used.add(`${collection}.${field}`);
    if (meta?.one_collection_field && used.has(`${collection}.${field}`))
      used.add(`${collection}.${meta.one_collection_field}`);
  }
});

describe('the fields that the site may read', () => {
  it('are asked for by every document under the SDL of its role', () => {
    expect(documents.length).toBeGreaterThan(10);
    expect(documents.flatMap((document) => validate(schema, document)).map(({ message }) => message)).toEqual(
      [],
    );
  });

  it('are each used by a document', () => {
    const unused = sitePermissions().flatMap(({ collection, fields }) =>
      fields.map((field) => `${collection}.${field}`).filter((name) => !used.has(name)),
    );
    expect(unused).toEqual([]);
  });

  it('are named one by one, and only for reading', () => {
    for (const { action, fields } of sitePermissions()) {
      expect(action).toBe('read');
      expect(fields).not.toContain('*');
    }
  });
});
