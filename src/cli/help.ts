/** What `--help` says of options that stand in the vault, not on the command line. */
import { ALLOWED } from '../option-faults.ts';

/** A section of the help, as `cac` prints it. */
export interface HelpSection {
	readonly title: string;
	readonly body: string;
}

/** Every option of the site with what it may be. */
export function siteOptionsHelp(): HelpSection {
	const options = Object.entries(ALLOWED).filter(([name]) => !name.includes('.'));
	const width = Math.max(...options.map(([name]) => name.length));
	const lines = options.map(([name, [may]]) => `  ${name.padEnd(width)}  ${may}`);
	return { title: 'Options in steelyard.config.yaml, all optional', body: lines.join('\n') };
}
