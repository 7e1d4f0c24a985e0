/**
 * Reads the inline scripts by which React, while it streams, tells the browser to move what came late into its place.
 * They were read in react-dom 19.3.1 and in the copy of it that Next 16.4.6 carries.
 */
import { z } from 'zod';
import { NotPublishable } from './not-publishable.ts';

/** A stylesheet that a late part of the page needs: address, precedence, and further attributes in pairs. */
export type LateStylesheet = readonly string[];

/** Content of a segment takes a place: of the fallback of a boundary (`B:`), or of a placeholder (`P:`). */
export interface Instruction {
  target: string;
  segment: string;
  /** Given where stylesheets are put in order first; it may name none, and then those are meant that stand in the page. */
  stylesheets?: readonly LateStylesheet[];
}

/** How the functions begin that React writes before the first instruction that calls them. */
const DEFINITIONS = [
  '$RS=function(a,b){',
  '$RB=[];$RV=function(a){',
  '$RV=function(B,g){',
  '$RM=new Map;$RR=function(n,w,p){',
  '$RX=function(b,c,d,e,f){',
];

const CALL = /(?:^|;)\$R([CRS])\("([BS]:[0-9a-f]+)","([SP]:[0-9a-f]+)"(?:,(\[.*\]))?\)$/s;
const FAILURE = /\$RX\("([^"]*)"/;

const STYLESHEETS = z.array(z.array(z.string()).min(1));

/** Whether an inline script is one that React streams, or would be if we knew it. */
export function isInstruction(script: string): boolean {
  return /^\$R[A-Z]\b/.test(script);
}

/** What such a script does. Throws `NotPublishable` for an error that React reports by it and for an unknown form. */
export function parseInstruction(script: string): Instruction {
  const failure = FAILURE.exec(script);
  if (failure) throw new NotPublishable(`a part of the page that failed, ${failure[1]}`);
  const call = CALL.exec(script);
  const definitions = call ? script.slice(0, call.index) : script;
  if (call && (definitions === '' || DEFINITIONS.some((start) => definitions.startsWith(start)))) {
    const [, name, first = '', second = '', list] = call;
    const kinds = `${name}${first.charAt(0)}${second.charAt(0)}`;
    if (kinds === 'CBS' && !list) return { target: first, segment: second };
    if (kinds === 'RBS' && list) return { target: first, segment: second, stylesheets: stylesheetsIn(list) };
    if (kinds === 'SSP' && !list) return { target: second, segment: first };
  }
  throw new NotPublishable(`an instruction of React in an unknown form: ${script.slice(0, 60)}`);
}

function stylesheetsIn(list: string): LateStylesheet[] {
  return STYLESHEETS.parse(JSON.parse(list));
}
