/** What each form takes, and what it says where something else came. */
import { z } from 'zod';

/** Longest message in characters. Ours: two pages of print. */
export const MAX_MESSAGE_CHARS = 5_000;
/** Shortest message in characters. Ours: below, nobody could answer. */
const MIN_MESSAGE_CHARS = 10;
/** Longest name and subject in characters: a string column of Directus holds 255. */
export const MAX_LINE_CHARS = 200;
/** Longest address in characters (RFC 5321, 4.5.3.1.3, without the brackets). */
export const MAX_EMAIL_CHARS = 254;

/** One line: what would be a second header in a mail, or can't be seen, is a space. */
const line = z
  .string()
  .transform((text) => text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim())
  .pipe(z.string().max(MAX_LINE_CHARS, { error: `Please use at most ${MAX_LINE_CHARS} characters.` }));

const email = z
  .string()
  .trim()
  .min(1, { error: 'Please write your e-mail address.' })
  .max(MAX_EMAIL_CHARS, { error: `An e-mail address has at most ${MAX_EMAIL_CHARS} characters.` })
  .pipe(z.email({ error: 'This is not an e-mail address; one looks like name@example.org.' }));

/** A message to the organisation. */
export const contactForm = z.object({
  name: line.pipe(z.string().min(1, { error: 'Please say what we may call you.' })),
  email,
  subject: line.transform((text) => text || null),
  message: z
    .string()
    .trim()
    .min(MIN_MESSAGE_CHARS, {
      error: `Please write a little more: at least ${MIN_MESSAGE_CHARS} characters.`,
    })
    .max(MAX_MESSAGE_CHARS, {
      error: ({ input }) =>
        `Please use at most ${MAX_MESSAGE_CHARS.toLocaleString('en')} characters; these are ${String(input).length.toLocaleString('en')}.`,
    }),
});

/** A subscription to the newsletter. Capitals do not make another address. */
export const newsletterForm = z.object({
  email: email.transform((address) => address.toLowerCase()),
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/, { error: 'Please open the page again: it names no language.' })
    .optional(),
});
