/** What a generated link leads to: a note, or a name that nobody has written. */
export interface Target {
	/** Kebab-case file name without extension. */
	readonly name: string;
	readonly title: string;
	/** Folder of the note; undefined where there is none. */
	readonly folder: string | undefined;
}

/** How a generator wants those constructs written that differ between generators. */
export interface Dialect {
	readonly link: (target: Target, label: string | undefined) => string;
	readonly callout: (title: string, body: string) => string;
	/** `seconds` from the start of the video with this YouTube id. */
	readonly moment: (seconds: number, video: string) => string;
}

const clock = (seconds: number): string =>
	[seconds / 3600, (seconds / 60) % 60, seconds % 60]
		.map((part) => String(Math.floor(part)).padStart(2, '0'))
		.join(':');

/** The notes as their authors would write them: wiki links, callouts, bare timestamps. */
export const NOTES: Dialect = {
	link: ({ name }, label) => (label === undefined ? `[[${name}]]` : `[[${name}|${label}]]`),
	callout: (title, body) => `> [!note] ${title}\n> ${body}`,
	moment: (seconds) => `[${clock(seconds)}]`,
};

/** The same with all links already resolved, for generators that know plain Markdown only. */
export const PLAIN: Dialect = {
	link: ({ name, title, folder }, label) =>
		folder === undefined
			? `<span class="missing">${label ?? title}</span>`
			: `[${label ?? title}](/${folder}/${name}/)`,
	callout: (title, body) => `> **${title}**\n>\n> ${body}`,
	moment: (seconds, video) =>
		`[${clock(seconds)}](https://www.youtube.com/watch?v=${video}&t=${seconds}s)`,
};
