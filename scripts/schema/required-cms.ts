import { CouldNotCompare } from './could-not-compare.ts';
import { type GivenCms, givenCms } from './settings.ts';

/** The CMS that the environment names. @throws CouldNotCompare naming what is missing */
export function requireCms(source: Record<string, string | undefined>): GivenCms {
  const given = givenCms(source);
  if (given !== null) return given;
  throw new CouldNotCompare('The environment is incomplete: DIRECTUS_URL: expected the address of a CMS.');
}
