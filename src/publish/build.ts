/** Builds a site beside the served one, verifies it, and puts it in its place. */
import { existsSync, rmSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { build as astroBuild } from 'astro';
import type { AstroIntegration, AstroInlineConfig } from 'astro';
import { readConfig, type SiteConfig } from '../config.ts';
import type { Diagnostic } from '../diagnostic.ts';
import steelyard from '../integration.ts';
import { makePortable } from '../portable/portable.ts';
import { ROOT } from '../portable/root.ts';
import { readReport, type Report } from '../report.ts';
import { sourcesFor } from '../routes.ts';
import { lockOutput } from './lock.ts';
import { recover, stage as stageSite, stagingFolder, swap } from './swap.ts';
import { verify } from './verify.ts';
import { workspaceFor } from './workspace.ts';

/** What to build. */
export interface BuildRequest {
	readonly vault: string;
	readonly out: string;
	/** Options that win over the vault's configuration file. */
	readonly options: Readonly<Record<string, unknown>>;
	/** Let Astro render every page whole: slower, the same site. */
	readonly whole?: boolean;
	/** Make a site that opens from a folder, without a server. */
	readonly portable?: boolean;
	/** Publish nothing if anything is wrong. */
	readonly strict: boolean;
	/** Told the name of each stage as it begins. */
	readonly stage: (name: string) => void;
}

/** How a build ended. */
export interface BuildOutcome {
	/** True where the new site stands in the output folder. */
	readonly published: boolean;
	readonly diagnostics: readonly Diagnostic[];
	/** Undefined where nothing could be built. */
	readonly report: Report | undefined;
}

/** Runs a build. Bad notes are diagnostics; only what is wrong with the machine is thrown. */
export async function buildSite(request: BuildRequest): Promise<BuildOutcome> {
	const out = resolve(request.out);
	const options =
		request.portable === true
			? { ...request.options, base: ROOT, site: undefined, offline: false }
			: request.options;
	const { config, diagnostics } = readConfig(request.vault, options);
	// What a bad option was to keep out of the site is not known.
	if (diagnostics.length > 0) return { published: false, diagnostics, report: undefined };
	const refusal = refuse(config, out);
	if (refusal) return { published: false, diagnostics: [refusal], report: undefined };
	const lock = await lockOutput(out, (pid) => {
		request.stage(`waiting for another build of ${request.out} (process ${String(pid)})`);
	});
	try {
		recover(out);
		const outcome = await buildAside({ ...request, options, out }, config);
		if (outcome.published) swap(out);
		return outcome;
	} finally {
		rmSync(stagingFolder(out), { recursive: true, force: true });
		lock.release();
	}
}

async function buildAside(request: BuildRequest, config: SiteConfig): Promise<BuildOutcome> {
	const workspace = workspaceFor(config.vault, request.out);
	const reportPath = join(workspace, 'cache', 'steelyard-report.json');
	rmSync(reportPath, { force: true });
	const site = join(workspace, 'site');
	const sources = sourcesFor(workspace);
	await inFolder(workspace, () =>
		astroBuild({
			...astroConfig(config, { workspace, sources }),
			outDir: site,
			integrations: [
				steelyard({
					...request.options,
					vault: config.vault,
					sources,
					whole: request.whole ?? false,
				}),
				stages(request.stage),
			],
		}),
	);
	request.stage('checking the build');
	const report = readReport(reportPath);
	if (!report) throw new Error('The build left no report.');
	const all = [...report.diagnostics, ...verify(site, report)];
	const wrong = all.some(({ level }) => level === 'error' || level === 'warning');
	const published = report.census.published > 0 && !(request.strict && wrong);
	if (published && request.portable === true) {
		request.stage('making it portable');
		await makePortable(site);
	}
	if (published) stageSite(site, request.out);
	return { published, diagnostics: all, report };
}

/**
 * Astro bundles pages into a folder below the working folder if the output lies elsewhere: the workspace is
 * both, so that nothing is written where the command was called.
 */
async function inFolder(folder: string, work: () => Promise<void>): Promise<void> {
	const before = process.cwd();
	process.chdir(folder);
	try {
		await work();
	} finally {
		process.chdir(before);
	}
}

/** Astro's own settings, the same for `build` and `dev`. */
export function astroConfig(
	config: SiteConfig,
	{ workspace, sources }: { workspace: string; sources: string },
): AstroInlineConfig {
	return {
		configFile: false,
		root: workspace,
		srcDir: join(sources, 'theme'),
		publicDir: join(sources, '..', 'public'),
		cacheDir: join(workspace, 'cache'),
		base: config.base,
		...(config.site === undefined ? {} : { site: config.site }),
		logLevel: process.env['STEELYARD_VERBOSE'] === undefined ? 'error' : 'info',
		devToolbar: { enabled: false },
	};
}

const stages = (stage: BuildRequest['stage']): AstroIntegration => ({
	name: 'steelyard-stages',
	hooks: {
		'astro:config:done': () => {
			stage('reading and rendering notes');
		},
		'astro:build:start': () => {
			stage('preparing the theme');
		},
		'astro:build:setup': () => {
			stage('writing pages');
		},
		'astro:build:generated': () => {
			stage('indexing for search');
		},
	},
});

function refuse(config: SiteConfig, out: string): Diagnostic | undefined {
	const { vault } = config;
	if (!existsSync(vault)) {
		return refusal(
			'no-vault',
			`There is no folder ${vault}.`,
			'Give the path of a folder of notes.',
		);
	}
	if (`${vault}${sep}`.startsWith(`${out}${sep}`)) {
		const message = `The site cannot be written to ${out}: it holds the notes and would be replaced.`;
		return refusal('output-holds-vault', message, 'Give another folder with --out.');
	}
	return undefined;
}

const refusal = (code: string, message: string, hint: string): Diagnostic => ({
	level: 'error',
	code,
	path: '.',
	line: 1,
	column: 1,
	message,
	hint,
});
