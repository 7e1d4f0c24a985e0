/**
 * Does at rest what React's streamed scripts do in the browser: what came late is moved into its place and its
 * fallback removed. Content that is moved keeps its text, so that the result is what the browser would show.
 */
import { type Boundary, boundariesOf } from './boundaries.ts';
import { placeStylesheets, type StylesheetRequest } from './late-stylesheets.ts';
import { NotPublishable } from './not-publishable.ts';
import type { Page, PageElement } from './scan.ts';
import { fits, type Segment, segmentsOf } from './segments.ts';
import { cut, type Edit, splicer } from './splice.ts';
import { type Instruction, isInstruction, parseInstruction } from './streaming-instructions.ts';

/** An instruction and the script that gives it. */
type Step = Instruction & { script: PageElement };

/**
 * The document with everything in its place, or null if nothing in it came late. Throws `NotPublishable` where
 * something is still awaited, has failed or is not understood; what stands in a fallback that goes does not matter.
 */
export function settle(html: string, page: Page): string | null {
  const boundaries = boundariesOf(page.comments).filter(({ mark }) => mark !== '$' && mark !== '&');
  const steps = stepsOf(html, page.elements);
  const segments = segmentsOf(page.elements);
  const targets = page.elements.filter(isTarget);
  if (boundaries.length + steps.size + segments.size + targets.length === 0) return null;

  const inUse = new Set<Segment>();
  const late = (target: string, parent: PageElement | null): string => {
    const segment = segments.get(steps.get(target)?.segment ?? '');
    if (segment === undefined)
      throw new NotPublishable(`a part of the page that was still awaited, ${target}`);
    if (inUse.has(segment)) throw new NotPublishable(`a segment that is wanted twice, ${segment.id}`);
    if (!fits(segment, parent)) {
      throw new NotPublishable(
        `a <${segment.container.name}> segment for <${parent?.name ?? 'no parent'}>, ${target}`,
      );
    }
    inUse.add(segment);
    return copy({ start: segment.container.innerStart, end: segment.container.innerEnd });
  };

  const templates = new Map(targets.map((target) => [target.start, target]));
  const edits: Edit[] = [...segments.values()].map(cut);
  for (const boundary of boundaries) {
    const target = templates.get(boundary.innerStart);
    if (target) templates.delete(target.start);
    edits.push({ ...boundary, replacement: () => complete(boundary, target) });
  }
  for (const target of templates.values()) {
    edits.push({ ...target, replacement: () => late(placeholderOf(target), target.parent) });
  }
  for (const { script } of steps.values()) edits.push(cut(script));
  edits.push(...placeStylesheets(html, page.elements, stylesheetRequests(steps.values())));

  /** The marks stay, as those of a boundary that was complete from the beginning. */
  function complete(boundary: Boundary, target: PageElement | undefined): string {
    if (boundary.mark === '$!') throw new NotPublishable('a part of the page that failed, <!--$!-->');
    const id = target?.attributes.id ?? '';
    if (boundary.mark !== '$?' || !id.startsWith('B:')) {
      throw new NotPublishable(`a boundary in an unknown form, <!--${boundary.mark}-->`);
    }
    return `<!--$-->${late(id, boundary.parent)}<!--/$-->`;
  }

  requireAll(steps, segments, targets);
  const copy = splicer(html, edits);
  return copy({ start: 0, end: html.length });
}

/** The instructions by what they complete. */
function stepsOf(html: string, elements: readonly PageElement[]): Map<string, Step> {
  const steps = new Map<string, Step>();
  for (const script of elements) {
    if (script.name !== 'script') continue;
    if (!html.startsWith('$R', script.innerStart)) continue;
    const text = html.slice(script.innerStart, script.innerEnd);
    if (!isInstruction(text)) continue;
    const instruction = parseInstruction(text);
    if (steps.has(instruction.target)) {
      throw new NotPublishable(`a part of the page that came twice, ${instruction.target}`);
    }
    steps.set(instruction.target, { ...instruction, script });
  }
  return steps;
}

function isTarget({ name, attributes }: PageElement): boolean {
  return name === 'template' && /^[BP]:[0-9a-f]+$/.test(attributes.id ?? '');
}

function placeholderOf(target: PageElement): string {
  const id = target.attributes.id ?? '';
  if (!id.startsWith('P:')) throw new NotPublishable(`a template of React in an unknown form, ${id}`);
  return id;
}

function stylesheetRequests(steps: Iterable<Step>): StylesheetRequest[] {
  const requests: StylesheetRequest[] = [];
  for (const step of steps) {
    if (step.stylesheets) requests.push({ at: step.script.start, stylesheets: step.stylesheets });
  }
  return requests;
}

/** Every segment is wanted by an instruction, and every instruction has its segment and its place. */
function requireAll(
  steps: ReadonlyMap<string, Step>,
  segments: ReadonlyMap<string, Segment>,
  targets: readonly PageElement[],
): void {
  const wanted = new Set([...steps.values()].map((step) => step.segment));
  const places = new Set(targets.map((target) => target.attributes.id));
  for (const id of segments.keys()) {
    if (!wanted.has(id)) throw new NotPublishable(`a segment that nothing puts in its place, ${id}`);
  }
  for (const { segment, target } of steps.values()) {
    if (!segments.has(segment)) throw new NotPublishable(`an instruction without its segment, ${segment}`);
    if (!places.has(target)) throw new NotPublishable(`an instruction without its place, ${target}`);
  }
}
