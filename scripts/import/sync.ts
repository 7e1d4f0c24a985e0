/** One import from beginning to end: read the CMS, plan, then people and pictures, then the items that show them. */
import { z } from 'zod';
import type { Cms } from './cms.ts';
import { readCurrent, readKnown } from './current-state.ts';
import { readDate } from './dates.ts';
import { forgetEmptied, ledgerPath, readLedger, saveLedger } from './ledger.ts';
import { mapArticle } from './map-article.ts';
import { mapProject } from './map-project.ts';
import type { Picture } from './pictures.ts';
import { type Plan, plan, type Write } from './plan.ts';
import type { Progress } from './progress.ts';
import type { ArticleRecord, ProjectRecord, Records, Refusal } from './read-records.ts';
import { createRelated, missingItems, RELATED } from './related-items.ts';
import type { Report } from './report.ts';
import { slugOf } from './slugs.ts';
import { describeFiles, findFiles, type Upload, uploadPictures } from './upload-pictures.ts';
import { writeItems } from './write-items.ts';

/** What is imported, and where to. */
export interface Import {
  cms: Cms;
  articles: Records<ArticleRecord> | null;
  projects: Records<ProjectRecord> | null;
  /** By file name. */
  pictures: Map<string, Picture>;
  dataDir: string;
  overwrite: boolean;
  dryRun: boolean;
  progress: Progress;
  /** Milliseconds since any fixed moment. */
  now: () => number;
}

const settings = z.object({ project_id: z.string() });

/** Runs the import. Throws CmsError where the CMS cannot be worked with; everything else is in the report. */
export async function runImport(task: Import): Promise<Report> {
  const { cms, progress, overwrite, dryRun } = task;
  const begun = task.now();
  const { project_id } = await cms.send({ path: '/settings', params: { fields: ['project_id'] } }, settings);
  const file = ledgerPath(task.dataDir, project_id);
  const ledger = await readLedger(file);
  const known = {
    people: await readKnown(cms, 'people', ledger),
    tags: await readKnown(cms, 'tags', ledger),
    themes: await readKnown(cms, 'themes', ledger),
    partners: await readKnown(cms, 'partners', ledger),
  };

  const plans: Plan[] = [];
  const ofCollection = { ledger, overwrite };
  if (task.articles) {
    const current = await readCurrent(cms, 'articles', known);
    forgetEmptied(ledger, 'articles', current);
    const around = {
      known: knownPages(task.articles.taken, ledger),
      pictureId: (name: string) => task.pictures.get(name)?.id ?? ledger.pictures[name] ?? null,
    };
    const map = (record: ArticleRecord, slug: string) => mapArticle(record, slug, around);
    plans.push(plan({ collection: 'articles', records: task.articles, map, current, ...ofCollection }));
  }
  if (task.projects) {
    const current = await readCurrent(cms, 'projects', known);
    forgetEmptied(ledger, 'projects', current);
    plans.push(
      plan({ collection: 'projects', records: task.projects, map: mapProject, current, ...ofCollection }),
    );
  }

  const wanted = plans.flatMap(({ writes }) => writes.map((write) => write.wanted));
  const missing = RELATED.map((collection) => ({
    collection,
    items: missingItems(
      collection,
      wanted.flatMap((one) => one.related),
      known[collection],
    ),
  }));
  const shown = new Map(wanted.flatMap((one) => one.pictures.map(({ id }) => [id, ''] as [string, string])));
  for (const { id, alt } of wanted.flatMap((one) => one.pictures)) shown.set(id, shown.get(id) || alt);
  const found = await findFiles(cms, [...shown.keys()]);
  const uploads = uploadsFor(task.pictures, shown, found);
  const report: Report = {
    outcomes: plans.map(({ outcome }) => outcome),
    related: missing.map(({ collection, items }) => ({ collection, created: items.length })),
    pictures: { uploaded: uploads.length, there: [...found.values()].filter(Boolean).length },
    refusedParts: [],
    dryRun,
    seconds: 0,
  };
  const finished = () => ({ ...report, seconds: (task.now() - begun) / 1000 });
  if (dryRun) {
    for (const { writes, outcome } of plans) {
      outcome.updated = writes.filter(({ current }) => current !== null).length;
      outcome.created = writes.length - outcome.updated;
    }
    return finished();
  }

  try {
    for (const [index, { collection, items }] of missing.entries()) {
      progress.start(collection, items.length);
      const { created, refused } = await createRelated(cms, items, known[collection], ledger);
      progress.step(items.length);
      progress.stop();
      report.related[index] = { collection, created };
      report.refusedParts.push(...refused);
    }
    await describeFiles(cms, [...found.keys()], shown);
    progress.start('pictures', uploads.length);
    const rejected = await uploadPictures(cms, uploads, found, () => progress.step());
    progress.stop();
    report.pictures.uploaded -= rejected.size;
    report.refusedParts.push(...refusedPictures(uploads, rejected));
    const named = new Set(plans.flatMap(({ writes, same }) => [...writes, ...same]).flatMap(picturesOf));
    for (const { id, file: name } of task.pictures.values()) {
      if (named.has(id) && !rejected.has(id)) ledger.pictures[name] = id;
    }

    for (const one of plans) {
      progress.start(one.collection, one.writes.length);
      await writeItems(one, {
        cms,
        known,
        ledger,
        missingPictures: new Set(rejected.keys()),
        saveLedger: () => saveLedger(file, ledger),
        step: (steps) => progress.step(steps),
      });
      progress.stop();
    }
  } finally {
    progress.stop();
    await saveLedger(file, ledger);
  }
  return finished();
}

function knownPages(records: ArticleRecord[], ledger: { articles: object; people: object }) {
  const slugs = (names: string[]) => names.flatMap((name) => slugOf(name) ?? []);
  const dated = records.filter((record) => 'at' in readDate(record.published_at));
  return {
    articles: new Set([...slugs(dated.map(({ slug }) => slug)), ...Object.keys(ledger.articles)]),
    people: new Set([...slugs(records.flatMap(({ authors }) => authors)), ...Object.keys(ledger.people)]),
  };
}

function picturesOf({ wanted }: Write): string[] {
  return wanted.pictures.map(({ id }) => id);
}

/** Pictures that items show and the CMS has not, or has only half. */
function uploadsFor(
  pictures: Map<string, Picture>,
  shown: Map<string, string>,
  found: Map<string, boolean>,
): Upload[] {
  const byId = new Map([...pictures.values()].map((picture) => [picture.id, picture]));
  return [...shown].flatMap(([id, alt]) => {
    const picture = byId.get(id);
    return picture && !found.get(id) ? [{ ...picture, alt }] : [];
  });
}

function refusedPictures(uploads: Upload[], rejected: Map<string, string>): Refusal[] {
  return uploads.flatMap(({ id, file }) => {
    const reason = rejected.get(id);
    return reason === undefined ? [] : [{ record: `picture ${file}`, reason }];
  });
}
