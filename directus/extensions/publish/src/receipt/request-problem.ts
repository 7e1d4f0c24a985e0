/** What went wrong with a request to the CMS, from whatever its client has thrown. */
import { z } from 'zod';

/** `status` is null when nothing was answered. */
export interface RequestProblem {
  status: number | null;
  message: string;
}

const thrown = z.object({
  response: z.object({
    status: z.number(),
    data: z
      .object({ errors: z.array(z.object({ message: z.string() })).min(1) })
      .optional()
      .catch(undefined),
  }),
});

/** Never throws; the message is a sentence for people. */
export function requestProblem(error: unknown): RequestProblem {
  const { success, data } = thrown.safeParse(error);
  if (success) {
    const { status, data: body } = data.response;
    return { status, message: body?.errors[0]?.message ?? `The CMS answered ${status}.` };
  }
  if (error instanceof z.ZodError) {
    return { status: null, message: 'The CMS gave an answer that this page does not understand: reload it.' };
  }
  return { status: null, message: 'The CMS does not answer.' };
}
