/** One line of JSON for each request to a signed endpoint, so that a save can be followed by its correlation id. */
import type { Answer } from './answer.ts';

/** What is told of a request. The ids are known only once the signature held. */
export interface LogLine {
  event: 'revalidate' | 'inspect';
  answer: Answer;
  deliveryId?: string;
  correlationId?: string;
  tags?: number;
  paths?: number;
}

/** The line's text. Holds no header and no body; of a cause only its message. */
export function formatLogLine({ event, answer, ...facts }: LogLine, at: Date): string {
  const { status: outcome, message } = answer.body;
  const cause = answer.cause instanceof Error ? answer.cause.message : undefined;
  return JSON.stringify({
    at: at.toISOString(),
    event,
    status: answer.status,
    outcome,
    ...facts,
    message,
    cause,
  });
}

/** Writes the line: refused and failed requests to standard error, the others to standard output. */
export function writeLogLine(line: LogLine): void {
  const write = line.answer.status === 200 ? console.log : console.warn;
  write(formatLogLine(line, new Date()));
}
