import { STAMP_FIELD, TRAP_FIELD } from '../../lib/forms/field-names.ts';

/** What tells a program from a person: a field that only a program sees, and the time at which the page was opened. */
export function FormTrap({ stamp }: { stamp: string }) {
  return (
    <>
      <div className="form-trap" aria-hidden="true">
        <label>
          Leave this empty
          <input type="text" name={TRAP_FIELD} tabIndex={-1} autoComplete="off" />
        </label>
      </div>
      <input type="hidden" name={STAMP_FIELD} value={stamp} />
    </>
  );
}
