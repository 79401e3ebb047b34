/** Measures what a command costs, all its child processes included. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** What a finished command cost. */
export interface Cost {
	/** User and system seconds of the command and of every descendant it waited for. */
	readonly cpu: number;
	/** Of these the user seconds: the part that does not depend on the disk. */
	readonly user: number;
	/** Seconds on the clock; depends on what else the machine does. */
	readonly wall: number;
}

/** Where and how to run a command. */
export interface Place {
	readonly cwd: string;
	readonly env?: Readonly<Record<string, string>>;
}

/** Bash's `times` prints the shell's own line, then that of all children: `1m2.345s 0m0.678s`. */
const SCRIPT = '"$@" >&2 </dev/null; code=$?; times; exit "$code"';

const seconds = (text: string): number => {
	const [minutes = NaN, rest = NaN] = text.replace('s', '').split('m').map(Number);
	return minutes * 60 + rest;
};

/** The children's user and system seconds out of what `times` printed. */
export function parseTimes(text: string): { readonly user: number; readonly system: number } {
	const [, children = ''] = text.trim().split('\n');
	const [user = NaN, system = NaN] = children.trim().split(/\s+/).map(seconds);
	return { user, system };
}

/**
 * Runs a command to its end and gives its cost. Needs bash (Linux, macOS). Throws with the end of what the
 * command printed where it fails.
 */
export async function measure(command: readonly string[], place: Place): Promise<Cost> {
	const started = performance.now();
	const child = spawn('bash', ['-c', SCRIPT, 'bash', ...command], {
		cwd: place.cwd,
		env: { ...process.env, ...place.env, LC_ALL: 'C' },
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	let times = '';
	let printed = '';
	child.stdout.on('data', (chunk: Buffer) => (times += chunk.toString()));
	child.stderr.on('data', (chunk: Buffer) => (printed = (printed + chunk.toString()).slice(-2000)));
	const [code] = (await once(child, 'close')) as [number | null];
	if (code !== 0) throw new Error(`${command.join(' ')} ended with ${String(code)}:\n${printed}`);
	const { user, system } = parseTimes(times);
	return { cpu: user + system, user, wall: (performance.now() - started) / 1000 };
}
