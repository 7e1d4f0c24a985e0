/** Field that people do not see: who fills it in is a program. */
export const TRAP_FIELD = 'website';

/** Field with the stamp. */
export const STAMP_FIELD = 'stamp';
