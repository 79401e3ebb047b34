/** Points worth marking: the balance on its fulcrum, the reader's own place, examples. */
import type { Axis, Marker } from '../cost-model/chart.ts';
import { inSentence, sayCount } from '../cost-model/say.ts';
import { at, path } from './frame.ts';
import type { Frame } from './frame.ts';
import type { Lettering, Placer, Spot } from './lettering.ts';
import { round } from './markup.ts';

/** What a marker stands in. */
export interface Surroundings {
	readonly frame: Frame;
	readonly placer: Placer;
	/** The level axis: its second count is said at the balance. */
	readonly x: Axis;
}

/** Draws a marker with its label. */
export function renderMarker(marker: Marker, around: Surroundings): string {
	const { frame } = around;
	const [x, y] = [round(frame.x(marker.x)), round(frame.y(marker.y))];
	if (marker.id === 'crossover') return balance(marker, [x, y], around);
	return marker.id === 'yours' ? yours(marker, [x, y], around) : example(marker, [x, y], around);
}

type Place = readonly [x: number, y: number];

function dot(name: string, [x, y]: Place): string {
	return `<circle class="calculator-${name}" cx="${String(x)}" cy="${String(y)}" r="3"/>`;
}

/** A beam on its fulcrum, level: here both sides weigh the same. */
function balance(marker: Marker, place: Place, { frame, placer, x: axis }: Surroundings): string {
	const [x, y] = place;
	placer.reserve({ left: x - 28, top: y - 5, right: x + 28, bottom: y + 12 });
	const { also } = axis;
	const label: Lettering = [
		[marker.label, 'calculator-label'],
		...(also === undefined
			? []
			: ([[secondCount(marker.x / also.size, also.label), 'calculator-axis']] as const)),
	];
	const [low, high] = marker.range ?? [marker.x, marker.x];
	const range = path('range', `M${at(frame.x(low), y)}H${String(round(frame.x(high)))}`);
	const drawn =
		(marker.range ? range : '') +
		path('beam', `M${at(x, y)}m-26 0h52m-52 0v7m52 -7v7`) +
		path('fulcrum', `M${at(x, y)}l6 11h-12z`) +
		dot('point', place);
	const spots = [
		{ x: x + 14, y: y + 25, anchor: 'start' },
		{ x: x - 14, y: y + 25, anchor: 'end' },
		{ x: x + 14, y: y - 26, anchor: 'start' },
		{ x: x - 14, y: y - 26, anchor: 'end' },
		{ x, y: y + 42, anchor: 'middle' },
		{ x, y: y - 42, anchor: 'middle' },
	] as const;
	return drawn + placer.place(label, spots);
}

/** `2,816 daily users` on an axis of daily users with so many requests each. */
function secondCount(value: number, label: string): string {
	return `${sayCount(value)} ${inSentence(label.split(' with ')[0] ?? label)}`;
}

/** The reader's own load: a hairline through the picture. */
function yours(marker: Marker, place: Place, { frame, placer }: Surroundings): string {
	const [x] = place;
	const { top, bottom } = frame.plot;
	const heights = [top + 12, bottom - 6, top + 30, bottom - 24, (top + bottom) / 2];
	const spots = heights.flatMap((y): Spot[] => [
		{ x: x - 5, y, anchor: 'end' },
		{ x: x + 5, y, anchor: 'start' },
	]);
	return (
		path('own', `M${at(x, top)}V${String(bottom)}`) +
		dot('own-point', place) +
		placer.place([[marker.label, 'calculator-label']], spots)
	);
}

function example(marker: Marker, place: Place, { placer }: Surroundings): string {
	const [x, y] = place;
	placer.reserve({ left: x - 4, top: y - 4, right: x + 4, bottom: y + 4 });
	const spots: readonly Spot[] = [
		{ x: x + 8, y: y + 4, anchor: 'start' },
		{ x: x - 8, y: y + 4, anchor: 'end' },
		{ x, y: y - 9, anchor: 'middle' },
		{ x, y: y + 19, anchor: 'middle' },
		{ x: x + 8, y: y - 9, anchor: 'start' },
		{ x: x + 8, y: y + 19, anchor: 'start' },
		{ x: x - 8, y: y - 9, anchor: 'end' },
		{ x: x - 8, y: y + 19, anchor: 'end' },
	];
	return (
		path('example', `M${at(x, y)}m0 -4l4 4l-4 4l-4 -4z`) +
		placer.place([[marker.label, 'calculator-axis']], spots)
	);
}
