import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

interface Entry {
	readonly version?: string;
	readonly resolved?: string;
	readonly optionalDependencies?: Readonly<Record<string, string>>;
}

type Packages = Readonly<Record<string, Entry>>;

const root = fileURLToPath(new URL('..', import.meta.url));
const lockFile = join(root, 'package-lock.json');

const packagesOf = (file: string): Packages =>
	(JSON.parse(readFileSync(file, 'utf8')) as { packages: Packages }).packages;

/** `a/node_modules/b` → the place itself and all above it, so that `/node_modules/x` can be appended. */
function upwards(place: string): string[] {
	const cut = place.lastIndexOf('/node_modules/');
	if (cut > 0) return [place, ...upwards(place.slice(0, cut))];
	return place.startsWith('node_modules/') ? [place, ''] : [''];
}

/** `parent → child@version` for each optional package that the lock does not hold in that version. */
function gaps(packages: Packages): string[] {
	return Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
		Object.entries(optionalDependencies)
			.filter(([name, version]) => {
				const found = upwards(place)
					.map((folder) => packages[`${folder ? `${folder}/` : ''}node_modules/${name}`])
					.find((entry) => entry !== undefined);
				return /^\d/.test(version) ? found?.version !== version : found === undefined;
			})
			.map(([name, version]) => `${place} → ${name}@${version}`),
	);
}

test('every optional package of every platform is in the lock', () => {
	expect(gaps(packagesOf(lockFile))).toEqual([]);
});

test('no registry address is in the lock', () => {
	const resolved = Object.values(packagesOf(lockFile)).flatMap((entry) => entry.resolved ?? []);
	expect(resolved).toEqual(['.ci/node']);
});

test('the lock names the packages of package.json in the same versions', () => {
	const wanted = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<
		string,
		unknown
	>;
	const locked = packagesOf(lockFile)[''] as Record<string, unknown>;
	for (const kind of ['dependencies', 'devDependencies'])
		expect(locked[kind]).toEqual(wanted[kind]);
});

test('the lock script adds what is missing, with the platform read off the name', () => {
	const folder = mkdtempSync(join(tmpdir(), 'lock-'));
	const file = join(folder, 'lock.json');
	const platforms = { '@x/linux-arm64-musl': '2.0.0', '@x/windows-x64': '2.0.0' };
	const packages = {
		'node_modules/@x/windows-x64': { version: '1.0.0' },
		'node_modules/x': { version: '2.0.0', license: 'MIT', optionalDependencies: platforms },
	};
	writeFileSync(file, JSON.stringify({ packages }));
	expect(gaps(packagesOf(file))).toHaveLength(2);

	execFileSync(process.execPath, [join(root, '.ci/complete-lock.mjs'), file]);
	const completed = packagesOf(file);
	rmSync(folder, { recursive: true });

	expect(gaps(completed)).toEqual([]);
	const common = { version: '2.0.0', license: 'MIT', optional: true };
	expect(completed['node_modules/@x/linux-arm64-musl']).toEqual({
		...common,
		cpu: ['arm64'],
		libc: ['musl'],
		os: ['linux'],
	});
	expect(completed['node_modules/x/node_modules/@x/windows-x64']).toEqual({
		...common,
		cpu: ['x64'],
		os: ['win32'],
	});
});
