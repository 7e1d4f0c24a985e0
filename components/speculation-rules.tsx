/**
 * Lets browsers make the next page ready when a reader points at a link or touches it: reading a page changes nothing,
 * so it may be done ahead. Files, feeds and what is sent are left out.
 */
export function SpeculationRules() {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours
  return <script type="speculationrules" dangerouslySetInnerHTML={{ __html: RULES }} />;
}

const PAGES = {
  and: [
    { href_matches: '/*' },
    { not: { href_matches: ['/api/*', '/media/*', '/islands/*', '/*.xml', '/*.json', '/*.csv'] } },
    { not: { selector_matches: '[download], [rel~=nofollow], [target=_blank]' } },
  ],
};

const RULES = JSON.stringify({ prerender: [{ where: PAGES, eagerness: 'moderate' }] });
