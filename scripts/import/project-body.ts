/** The text of a project's page, made from the parts of its record that have no field of their own. */
import { cleanBody } from './body-html.ts';
import { countriesInWords } from './countries.ts';
import { goalName } from './goals.ts';
import { escapeHtml } from './plain-text.ts';
import type { ProjectRecord } from './read-records.ts';
import { webAddress } from './web-address.ts';

/** What the registry's short words mean to a reader. */
const STAGES: Record<string, string> = {
  DPG: 'Digital public good',
  nominee: 'Nominated as a digital public good',
};
const TYPES: Record<string, string> = {
  software: 'Software',
  content: 'Content',
  data: 'Data',
  aimodel: 'AI model',
  standard: 'Standard',
};

/** HTML of description, goals with their evidence, facts and repositories. */
export function projectBody(record: ProjectRecord, developedIn: string[]): string {
  const html = [
    paragraphs(record.description),
    goals(record.sdgs),
    facts(record, developedIn),
    repositories(record.repositories),
  ].join('\n');
  return cleanBody(html, { link: (href) => href, picture: () => null }).html;
}

function goals(sdgs: ProjectRecord['sdgs']): string {
  if (sdgs.length === 0) return '';
  const parts = sdgs.map(
    ({ number, evidence }) => `<h3>${goalName(number)}</h3>\n${paragraphs(evidence ?? '')}`,
  );
  return `<h2>Sustainable Development Goals</h2>\n${parts.join('\n')}`;
}

function facts(record: ProjectRecord, developedIn: string[]): string {
  const rows = [
    ['Stage', record.stage ? (STAGES[record.stage] ?? record.stage) : ''],
    ['Type', record.types.map((type) => TYPES[type] ?? type).join(', ')],
    ['Licence', record.licenses.join(', ')],
    ['Developed in', countriesInWords(developedIn)],
  ].flatMap(([name, value]) => (value ? [`<li><strong>${name}:</strong> ${escapeHtml(value)}</li>`] : []));
  return rows.length > 0 ? `<h2>About this project</h2>\n<ul>${rows.join('\n')}</ul>` : '';
}

function repositories(list: ProjectRecord['repositories']): string {
  const links = list.flatMap(({ name, url }) => {
    const address = webAddress(url);
    if (!address) return [];
    const label =
      name?.trim() && !/^main$/i.test(name.trim()) ? name.trim() : address.replace(/^https?:\/\//, '');
    return [`<li><a href="${escapeHtml(address)}">${escapeHtml(label)}</a></li>`];
  });
  return links.length > 0 ? `<h2>Source code</h2>\n<ul>${links.join('\n')}</ul>` : '';
}

/** Plain text as people typed it: an empty line parts paragraphs, a line that starts with a dash is an item. */
export function paragraphs(text: string): string {
  return text
    .replaceAll('\r', '')
    .split(/\n\s*\n/)
    .map((block) =>
      block
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
    )
    .flatMap(runs)
    .map(({ isList, lines }) =>
      isList
        ? `<ul>${lines.map((line) => `<li>${withLinks(line.replace(/^[-*•]\s+/, ''))}</li>`).join('\n')}</ul>`
        : `<p>${lines.map(withLinks).join('<br>')}</p>`,
    )
    .join('\n');
}

function runs(lines: string[]): { isList: boolean; lines: string[] }[] {
  const result: { isList: boolean; lines: string[] }[] = [];
  for (const line of lines) {
    const isList = /^[-*•]\s+/.test(line);
    const last = result.at(-1);
    if (last?.isList === isList) last.lines.push(line);
    else result.push({ isList, lines: [line] });
  }
  return result;
}

/** Addresses in running text become links; a stop or bracket after one is the sentence's. */
function withLinks(text: string): string {
  return text
    .split(/(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]}'’])/)
    .map((part, index) =>
      index % 2 === 1 ? `<a href="${escapeHtml(part)}">${escapeHtml(part)}</a>` : escapeHtml(part),
    )
    .join('');
}
