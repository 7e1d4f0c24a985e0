'use client';

import { unstable_rethrow } from 'next/navigation';
import { startTransition, useEffect, useRef, useState, useTransition } from 'react';
import { type FormState, NOTHING_SENT } from '../../lib/forms/form-state.ts';
import { type Field, FormField } from './form-field.tsx';
import { FormProblem } from './form-problem.tsx';
import { FormTrap } from './form-trap.tsx';

interface SentFormProps {
  /** The server action that takes the form; it redirects once that is done, and else says what to mend. */
  submit: (data: FormData) => Promise<FormState>;
  /** The same without script: it leaves what it says to the page. */
  post: (data: FormData) => Promise<void>;
  /** What `post` has said, where the page is its answer. */
  posted: FormState | null;
  fields: readonly Field[];
  /** What is sent along unseen, by name. */
  hidden?: Readonly<Record<string, string>>;
  /** What the button says. */
  label: string;
  /** Says when the page was opened; a form without one takes a single click, which nobody need prove. */
  stamp?: string;
}

/**
 * A form that works without script, where the page comes back with what is to be mended. With script only that is
 * fetched, and what was typed stays even where the site can't be reached.
 */
export function SentForm({ submit, post, posted, fields, hidden = {}, label, stamp }: SentFormProps) {
  const [state, setState] = useState(posted ?? NOTHING_SENT);
  const [isSending, send] = useTransition();
  const problem = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (state.problem) problem.current?.focus();
  }, [state]);

  function onSubmit(event: React.SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isSending) return;
    const data = new FormData(event.currentTarget);
    send(async () => {
      const next = await answerTo(data);
      startTransition(() => setState(next));
    });
  }

  async function answerTo(data: FormData): Promise<FormState> {
    try {
      return await submit(data);
    } catch (error) {
      unstable_rethrow(error); // the redirect of a form that was taken
      return { ...state, problem: UNREACHED, errors: {} };
    }
  }

  return (
    <form className="form" action={post} onSubmit={onSubmit} noValidate>
      {state.problem && <FormProblem ref={problem} state={state} fields={fields} />}
      {fields.map((field) => (
        <FormField
          key={field.name}
          field={field}
          value={state.values[field.name] ?? ''}
          error={state.errors[field.name]}
        />
      ))}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {stamp && <FormTrap stamp={state.stamp ?? stamp} />}
      <button type="submit" aria-disabled={isSending}>
        {isSending ? 'Sending' : label}
      </button>
    </form>
  );
}

const UNREACHED = 'This was not sent: the site can’t be reached from here just now. Please try again.';
