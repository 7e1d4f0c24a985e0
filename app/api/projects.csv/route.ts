/** `GET /api/projects.csv`: the projects as open data, by the facets of the list. See docs/open-data.md. */
import { answerOpenData } from '../../../lib/open-data/answer.ts';
import { csvForm } from '../../../lib/open-data/forms.ts';

export function GET(request: Request): Promise<Response> {
  return answerOpenData(request, csvForm);
}
