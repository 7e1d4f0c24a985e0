/** `GET /api/projects.json`: the projects as open data, by the facets of the list. See docs/open-data.md. */
import { answerOpenData } from '../../../lib/open-data/answer.ts';
import { jsonForm } from '../../../lib/open-data/forms.ts';

export function GET(request: Request): Promise<Response> {
  return answerOpenData(request, jsonForm);
}
