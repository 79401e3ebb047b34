/**
 * Completes package-lock.json with the optional packages of platforms that the registry in use does not serve.
 * Without them `npm ci` refuses the lock, and a Mac or Windows machine gets no Pagefind or Astro binary from it.
 * Such an entry has no integrity, because nobody here has seen the file; npm records it on first sight.
 *
 * Usage: node .ci/complete-lock.mjs [lock file]. Run it after every change of a dependency.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const SYSTEMS = {
	android: 'android',
	darwin: 'darwin',
	freebsd: 'freebsd',
	linux: 'linux',
	win32: 'win32',
	windows: 'win32',
};
const PROCESSORS = ['arm', 'arm64', 'ia32', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64'];
const LIBRARIES = { gnu: 'glibc', musl: 'musl' };

const EXACT = /^\d+\.\d+\.\d+$/;

/** The folders in which npm looks for a package that the one at `place` asks for, nearest first. */
function lookups(place) {
	if (!place.includes('node_modules/')) return ['node_modules/'];
	const parts = place.split('/node_modules/');
	const folders = parts.map((_, count) => parts.slice(0, count + 1).join('/node_modules/'));
	return [...folders.reverse().map((folder) => `${folder}/node_modules/`), 'node_modules/'];
}

/** The entry that `place` gets when it asks for `name`, if there is one. */
function provided(packages, place, name) {
	const folder = lookups(place).find((candidate) => packages[candidate + name]);
	return folder && packages[folder + name];
}

/**
 * Every optional package that one in the lock asks for and no entry provides in that version, with the place
 * where it belongs: at the top, or below the one that asks where another version holds the top.
 */
function missing(packages) {
	return Object.entries(packages).flatMap(([place, parent]) =>
		Object.entries(parent.optionalDependencies ?? {}).flatMap(([name, version]) => {
			const found = provided(packages, place, name);
			if (found && (!EXACT.test(version) || found.version === version)) return [];
			return [{ name, version, parent, at: `${found ? `${place}/` : ''}node_modules/${name}` }];
		}),
	);
}

/** The lock entry of a platform package, in npm's own order of keys; the platform is read off its name. */
function entryOf({ name, version, parent }) {
	if (!EXACT.test(version)) {
		throw new Error(`${name}@${version} is no exact version: install it once where it is served.`);
	}
	const words = name.split(/[/-]/);
	const system = words.map((word) => SYSTEMS[word]).find(Boolean);
	const processor = words.find((word) => PROCESSORS.includes(word));
	const library = words.map((word) => LIBRARIES[word]).find(Boolean);
	if (!processor) throw new Error(`${name} names no processor: add it by hand.`);
	return {
		version,
		cpu: [processor],
		...(parent.dev && { dev: true }),
		...(system === 'linux' && library && { libc: [library] }),
		license: parent.license,
		optional: true,
		...(system && { os: [system] }),
	};
}

const file = process.argv[2] ?? 'package-lock.json';
const lock = JSON.parse(readFileSync(file, 'utf8'));
const added = missing(lock.packages);
for (const wanted of added) lock.packages[wanted.at] = entryOf(wanted);
lock.packages = Object.fromEntries(
	Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')),
);
if (added.length) writeFileSync(file, `${JSON.stringify(lock, undefined, '\t')}\n`);
console.log(`${added.length} added${added.map(({ at }) => `\n  ${at}`).join('')}`);
