/** Brings a CMS to the committed model and configuration: first what it would do, then, when told to, doing it. */
import { pushConfiguration } from '../../directus/sync.mjs';
import type { Difference } from './change.ts';
import type { CmsAddress } from './cms-connection.ts';
import { compareConfiguration } from './compare-configuration.ts';
import { compareModel } from './compare-model.ts';
import type { Configuration } from './configuration.ts';
import { countLosses, type Loss } from './count-losses.ts';
import { type Extra, extrasIn, keep, remove, withoutExtras } from './extras.ts';
import { inWordsOf } from './in-words-of.ts';
import { applyModelDiff, askModelDiff, type Deletion, deletionsIn, type ModelDiff } from './model-diff.ts';
import { readConfiguration, readSnapshot } from './read-cms.ts';
import type { RepositoryModel } from './read-repository.ts';

/** What applying would do. */
export interface ApplyPlan {
  /** In what the model of the CMS differs from the repository's. */
  modelDifferences: Difference[];
  /** Directus's own order for the model, for the state in which it was found; null where the model is equal. */
  modelDiff: ModelDiff | null;
  /** What the CMS has for configuration. */
  present: Configuration;
  /** Columns and tables that would go. */
  deletions: Deletion[];
  /** Those of them that hold data, with how much. */
  losses: Loss[];
  /** Roles, flows, folders and the like that only the CMS has. They stay unless they are named. */
  extras: Extra[];
}

/** Reads the CMS and changes nothing. @throws CouldNotCompare, CmsRefused */
export async function planApply(cms: CmsAddress, repository: RepositoryModel): Promise<ApplyPlan> {
  const snapshot = await readSnapshot(cms);
  const present = await readConfiguration(cms);
  const modelDifferences = compareModel(repository.snapshot, snapshot);
  const modelDiff =
    modelDifferences.length === 0 ? null : await askModelDiff(cms, inWordsOf(repository.snapshot, snapshot));
  const deletions = modelDiff === null ? [] : deletionsIn(modelDiff);
  const losses = await countLosses(cms, deletions);
  const extras = extrasIn(present, repository.configuration);
  return { modelDifferences, modelDiff, present, deletions, losses, extras };
}

/** A plan, held against the names of what may be deleted. */
export interface PermittedPlan extends ApplyPlan {
  /** In what the CMS differs from the repository, but for what stays. */
  differences: Difference[];
  /** Deletions that hold data and were not named: with any, nothing is done. */
  refused: Loss[];
  /** Extras that were named, and go. */
  named: Extra[];
  /** Extras that were not, and stay. */
  kept: Extra[];
  /** Names that nothing has. */
  unknown: string[];
}

/** Holds a plan against the names that a person has given. */
export function permit(plan: ApplyPlan, names: readonly string[], committed: Configuration): PermittedPlan {
  const { deletions, losses, extras, modelDifferences, present } = plan;
  const kept = extras.filter(({ name }) => !names.includes(name));
  return {
    ...plan,
    differences: [...modelDifferences, ...compareConfiguration(committed, withoutExtras(present, kept))],
    refused: losses.filter(({ name }) => !names.includes(name)),
    named: extras.filter(({ name }) => names.includes(name)),
    kept,
    unknown: names.filter((name) => ![...deletions, ...extras].some((one) => one.name === name)),
  };
}

/**
 * Carries out a plan and returns in what the CMS differs from the repository then, but for what stays: in nothing.
 *
 * @throws CmsRefused when Directus refuses, as it does when the model has changed since the plan
 */
export async function carryOut(
  cms: CmsAddress,
  { snapshot, configuration: committed }: RepositoryModel,
  { modelDiff, named, kept }: PermittedPlan,
): Promise<Difference[]> {
  if (modelDiff !== null) await applyModelDiff(cms, modelDiff);
  await keep(cms, kept, await readConfiguration(cms));
  await pushConfiguration(cms);
  await remove(cms, named, { present: await readConfiguration(cms), committed });
  return [
    ...compareModel(snapshot, await readSnapshot(cms)),
    ...compareConfiguration(committed, withoutExtras(await readConfiguration(cms), kept)),
  ];
}
