/** `GET /api/projects.geojson`: the projects as open data, by the facets of the list. See docs/open-data.md. */
import { answerOpenData } from '../../../lib/open-data/answer.ts';
import { geojsonForm } from '../../../lib/open-data/forms.ts';

export function GET(request: Request): Promise<Response> {
  return answerOpenData(request, geojsonForm);
}
