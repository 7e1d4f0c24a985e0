/** How much a filter, or a variable that may hold one, asks for. */
import { LIMITS } from './limits.ts';
import { exceeds, type Refusal } from './refusal.ts';

/** What a value is made of. */
interface Weight {
  /** Levels of objects and lists: 0 for a text, 1 for `{}`. */
  levels: number;
  /** Objects. */
  conditions: number;
  /** Texts, numbers and the like. */
  values: number;
}

/**
 * The refusal of a value that is too deep or too large, or null. It is looked at no further than the first that is too
 * many, so a body of megabytes costs no more than one within the limits.
 *
 * @param outside levels that are not its own, such as the object that all variables come in
 */
export function judgeFilter(value: unknown, outside = 0): Refusal | null {
  const weight = { levels: 0, conditions: -outside, values: 0 };
  weigh(value, 0, LIMITS.nesting + outside, weight);
  return (
    exceeds('nesting', weight.levels - outside) ??
    exceeds('conditions', weight.conditions) ??
    exceeds('values', weight.values)
  );
}

/** Adds up into `weight`. @returns false as soon as it is too much */
function weigh(value: unknown, level: number, mostLevels: number, weight: Weight): boolean {
  if (typeof value !== 'object' || value === null) {
    weight.values += 1;
    return weight.values <= LIMITS.values;
  }
  weight.levels = Math.max(weight.levels, level + 1);
  if (!Array.isArray(value)) weight.conditions += 1;
  if (level >= mostLevels || weight.conditions > LIMITS.conditions) return false;
  for (const inner of Object.values(value)) if (!weigh(inner, level + 1, mostLevels, weight)) return false;
  return true;
}
