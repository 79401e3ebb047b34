/**
 * Macros of outliners that show something in place: `{{embed [[page]]}}`, `{{embed ((block))}}`, `{{youtube …}}`,
 * `{{video …}}`, `{{youtube-timestamp 93}}`; Roam has brackets around the name. Others are in `outliner-macro.ts`.
 */
import type { Nodes } from 'mdast';
import { renderEmbed } from './embed.ts';
import { textNode } from './links.ts';
import type { Meaning } from './meaning.ts';
import { addMoment, clock, parseClock } from './moments.ts';
import type { Reading, Span, Where } from './reading.ts';
import { videoNode } from './video.ts';
import { isVideoId, parseYouTube } from './youtube.ts';

const MACRO =
	/\{\{[ \t]*(?:\[\[)?(embed|youtube-timestamp|youtube|video)(?:\]\])?:?[ \t]+([^{}\n]{1,1000})\}\}/g;
const PAGE = /^\[\[([^[\]]+)\]\]$/;
const BLOCK = /^\(\(([^()]+)\)\)$/;

/** Macros in double braces; before `liquid.ts`, which takes every other pair of braces. */
export const macroEmbed: Meaning = {
	name: 'macro-embed',
	notInMdx: true,
	mask: (text) => (text.includes('{{') ? findMacros(text) : []),
};

function findMacros(text: string): Span[] {
	return [...text.matchAll(MACRO)].map(({ 0: raw, 1: name = '', 2: argument = '', index }) => ({
		start: index,
		end: index + raw.length,
		raw,
		render: (reading, where) => renderMacro(reading, where, { name, argument: argument.trim() }),
	}));
}

interface Macro {
	readonly name: string;
	readonly argument: string;
}

function renderMacro(reading: Reading, where: Where, macro: Macro): Nodes[] {
	const { name, argument } = macro;
	if (name === 'embed') return renderEmbed(reading, where, embedded(argument));
	if (name === 'youtube-timestamp') return momentOf(reading, where, argument);
	const address = addressOf(argument);
	const video = parseYouTube(address);
	if (video) return [videoNode(reading, where.at, video)];
	return renderEmbed(reading, where, { target: address, alias: undefined });
}

function embedded(argument: string): { target: string; alias: undefined } {
	const block = BLOCK.test(argument) ? argument.toLowerCase() : undefined;
	return { target: PAGE.exec(argument)?.[1] ?? block ?? argument, alias: undefined };
}

function addressOf(argument: string): string {
	const [word = ''] = argument.replace(/^["']|["']$/g, '').split(/[\s|]/, 1);
	return isVideoId(word) ? `https://www.youtube.com/watch?v=${word}` : word;
}

/** A second of the video that stands above. */
function momentOf(reading: Reading, { at }: Where, argument: string): Nodes[] {
	const seconds = /^\d{1,6}$/.test(argument) ? Number(argument) : parseClock(argument);
	if (seconds === undefined) return [textNode(argument)];
	const videoId = reading.videos.at(-1)?.videoId;
	const moment = addMoment(reading, { seconds, label: clock(seconds), videoId, at });
	return [{ type: 'timestamp', moment }];
}
