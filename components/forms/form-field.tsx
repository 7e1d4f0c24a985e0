/** One field of a form, as plain data: it crosses from the page to the browser. */
export interface Field {
  name: string;
  label: string;
  /** Said below the label. */
  hint?: string;
  kind: 'text' | 'email' | 'paragraphs';
  isRequired: boolean;
  maxLength: number;
  /** What the browser may fill in (HTML, 4.10.18.7). */
  autoComplete: string;
}

/** A field with its label, its hint, and what is to be mended. */
export function FormField({ field, value, error }: { field: Field; value: string; error?: string }) {
  const { name, label, hint, kind, isRequired, maxLength, autoComplete } = field;
  const described = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ');
  const control = {
    id: name,
    name,
    defaultValue: value,
    required: isRequired,
    autoComplete,
    'aria-describedby': described || undefined,
    'aria-invalid': error ? true : undefined,
  };
  return (
    <div className="form-field">
      <label htmlFor={name}>
        {label}
        {!isRequired && <span className="form-optional"> (optional)</span>}
      </label>
      {hint && (
        <p className="form-hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="form-error" id={`${name}-error`}>
          {error}
        </p>
      )}
      {kind === 'paragraphs' ? (
        <textarea {...control} rows={9} />
      ) : (
        <input {...control} type={kind} maxLength={maxLength} />
      )}
    </div>
  );
}
