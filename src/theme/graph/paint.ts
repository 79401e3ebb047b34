/** Colours of the drawing, read from the page: they follow the theme, the reader's choice and forced colours. */

/** How the lines of a role look; lengths in CSS pixels. */
export interface Stroke {
	readonly colour: string;
	readonly width: number;
	/** Length of a dash and of what follows it; a whole line has none. */
	readonly dash: readonly [on: number, off: number] | undefined;
}

/** All colours as `rgb()`. */
export interface Paint {
	readonly kinds: Readonly<Record<string, string>>;
	readonly roles: Readonly<Record<string, Stroke>>;
	readonly ink: string;
	readonly paper: string;
	readonly accent: string;
	readonly faint: string;
}

const DASHES: Readonly<Record<string, readonly [on: number, off: number]>> = {
	opposes: [6, 3],
	'responds-to': [9, 4],
	weighs: [12, 4],
	source: [2, 3],
	'example-of': [4, 4],
};

const COLOURS: Readonly<Record<string, string>> = {
	supports: '--side-a',
	opposes: '--side-b',
	'responds-to': '--critique',
	weighs: '--tradeoff',
	source: '--source',
	'example-of': '--thought',
	mentions: '--line-strong',
};

const KINDS = ['thought', 'critique', 'tradeoff', 'source', 'note'];

/** Reads the colours as an element inside of `host` gets them. */
export function readPaint(host: HTMLElement): Paint {
	const probe = document.createElement('span');
	host.append(probe);
	const forced = matchMedia('(forced-colors: active)').matches;
	const colour = (value: string): string => {
		probe.style.color = value;
		return getComputedStyle(probe).color;
	};
	const token = (name: string, system: string): string => colour(forced ? system : `var(${name})`);
	const paint = {
		kinds: {
			...Object.fromEntries(KINDS.map((kind) => [kind, token(`--${kind}`, 'CanvasText')])),
			ghost: token('--ink-2', 'GrayText'),
		},
		roles: Object.fromEntries(
			Object.entries(COLOURS).map(([role, name]): [string, Stroke] => [
				role,
				{
					colour: token(name, role === 'mentions' ? 'GrayText' : 'CanvasText'),
					width: role === 'mentions' ? 1 : 2,
					dash: DASHES[role],
				},
			]),
		),
		ink: token('--ink', 'CanvasText'),
		paper: token('--paper', 'Canvas'),
		accent: token('--accent', 'Highlight'),
		faint: token('--line', 'GrayText'),
	};
	probe.remove();
	return paint;
}
