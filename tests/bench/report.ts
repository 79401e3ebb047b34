/** What one size of vault cost. All times are CPU seconds, user and system. */
export interface Run {
	readonly notes: number;
	/** Of the vault on disk. */
	readonly bytes: number;
	/** Files written. */
	readonly files: number;
	/** Stage → seconds; `search` is the index, all others are the site. */
	readonly stages: Readonly<Record<string, number>>;
	/** Of the whole process tree, search included. */
	readonly total: number;
	/** On the clock. */
	readonly wall: number;
	/** Eleventy on the same notes; undefined where it was left out. */
	readonly reference: number | undefined;
}

/** What follows from a run. */
export interface Summary {
	/** Seconds for everything but the search index. */
	readonly site: number;
	readonly msPerNote: number;
	/** `site` as a multiple of the reference. */
	readonly ratio: number | undefined;
}

/** Sets the search index apart and the rest in proportion. */
export function summarise({ notes, stages, total, reference }: Run): Summary {
	const site = total - (stages.search ?? 0);
	const ratio = reference === undefined ? undefined : site / reference;
	return { site, msPerNote: (site / notes) * 1000, ratio };
}

/** What two sizes say together; undefined with fewer than two runs. */
export interface Growth {
	/** Milliseconds for each note that is added: a fixed cost cancels out. */
	readonly marginal: number;
	/** Cost per note in the largest vault as a multiple of that in the smallest. */
	readonly perNote: number;
	/** The same of the reference's added notes. */
	readonly reference: number | undefined;
}

/** Compares the first run with the last. */
export function growth(runs: readonly Run[]): Growth | undefined {
	const [first, last] = [runs[0], runs.at(-1)];
	if (!first || !last || first === last) return undefined;
	const added = last.notes - first.notes;
	const [before, after] = [summarise(first), summarise(last)];
	const reference =
		first.reference === undefined || last.reference === undefined
			? undefined
			: ((last.reference - first.reference) / added) * 1000;
	return {
		marginal: ((after.site - before.site) / added) * 1000,
		perNote: after.msPerNote / before.msPerNote,
		reference,
	};
}

const fixed = (value: number | undefined, digits: number): string => value?.toFixed(digits) ?? '–';

function line(cells: readonly string[]): string {
	const [name = '', ...figures] = cells;
	return name.padEnd(24) + figures.map((figure) => figure.padStart(14)).join('');
}

/** The runs as a table for people, with the ratios that compare between machines. */
export function table(runs: readonly Run[]): string {
	const row = (name: string, cell: (run: Run) => string): string => line([name, ...runs.map(cell)]);
	const stages = [...new Set(runs.flatMap((run) => Object.keys(run.stages)))];
	const both = (seconds: number, notes: number): string =>
		`${fixed(seconds, 2)} ${fixed((seconds / notes) * 1000, 2).padStart(6)}`;
	const grown = growth(runs);
	return [
		row('CPU s, ms per note', ({ notes }) => `${notes.toLocaleString('en')} notes`),
		...stages.map((stage) => row(stage, (run) => both(run.stages[stage] ?? 0, run.notes))),
		row('all but search', (run) => both(summarise(run).site, run.notes)),
		row('Eleventy', (run) => (run.reference ? both(run.reference, run.notes) : '–')),
		row('all but search / Eleventy', (run) => fixed(summarise(run).ratio, 2)),
		row('seconds on the clock', (run) => fixed(run.wall, 1)),
		row('files written', (run) => run.files.toLocaleString('en')),
		...(grown
			? [
					`each added note: ${fixed(grown.marginal, 2)} ms (Eleventy ${fixed(grown.reference, 2)} ms)`,
					`per note, largest vault / smallest: ${fixed(grown.perNote, 2)}`,
				]
			: []),
	].join('\n');
}
