import 'server-only';
import { forbidden, unauthorized } from 'next/navigation';
import type { OpenedPreview, Opening } from './opened.ts';

/**
 * The preview that was opened; null while the CMS can't be asked. Where it may not be seen, the page of the segment that
 * says so is shown instead, with the status: `unauthorized.tsx` 401, `forbidden.tsx` 403.
 */
export function letIn<Preview extends OpenedPreview>(opening: Opening<Preview>): Preview | null {
  switch (opening.state) {
    case 'open':
      return opening;
    case 'unavailable':
      return null;
    case 'revoked':
      return forbidden();
    case 'closed':
      return unauthorized();
  }
}
