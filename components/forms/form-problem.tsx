import type { Ref } from 'react';
import type { FormState } from '../../lib/forms/form-state.ts';
import type { Field } from './form-field.tsx';

interface FormProblemProps {
  ref: Ref<HTMLDivElement>;
  state: FormState;
  fields: readonly Field[];
}

/** What kept the form from being sent, with a way to each field that is to be mended. */
export function FormProblem({ ref, state: { problem, errors }, fields }: FormProblemProps) {
  const wrong = fields.filter(({ name }) => errors[name]);
  return (
    <div ref={ref} className="form-problem" role="alert" tabIndex={-1}>
      <p>{problem}</p>
      {wrong.length > 0 && (
        <ul>
          {wrong.map(({ name, label }) => (
            <li key={name}>
              <a href={`#${name}`}>{label}</a>: {errors[name]}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
