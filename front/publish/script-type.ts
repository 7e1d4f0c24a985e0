/** What a `<script>` is, by its `type`. */

/**
 * `data` is read by other programs and never run, `speculation` tells the browser what to load ahead. Whatever else
 * it may be counts as `executable`: a module, an import map, a script of an unknown type.
 */
export type ScriptType = 'data' | 'speculation' | 'executable';

export function scriptType(type: string | undefined): ScriptType {
  const essence = (type ?? '').trim().toLowerCase();
  if (essence === 'speculationrules') return 'speculation';
  return /^application\/(?:[\w.-]+\+)?json$/.test(essence) ? 'data' : 'executable';
}
