/** Which engine made a body: a cache made by another one is not used. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const OUTSIDE = new Set(['theme', 'cli']);

/** SHA-256 over the engine's own source files and the versions of what it imports. */
export function engineVersion(): string {
	const root = fileURLToPath(new URL('..', import.meta.url));
	const hash = createHash('sha256');
	const manifest = join(root, '..', 'package.json');
	if (existsSync(manifest)) hash.update(readFileSync(manifest));
	const files = readdirSync(root, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && /\.[jt]s$/.test(entry.name))
		.map((entry) => join(entry.parentPath, entry.name))
		.filter((file) => !OUTSIDE.has(file.slice(root.length).split(/[\\/]/)[0] ?? ''))
		.sort();
	for (const file of files) hash.update(file.slice(root.length)).update(readFileSync(file));
	return hash.digest('hex');
}
