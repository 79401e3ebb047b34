import { expect, test } from 'vitest';
import { buildGraph } from '../../src/graph/build.ts';
import { titleHeading } from '../../src/vault/title-heading.ts';
import { vaultOf } from '../../src/vault/memory.ts';

test.each([
	['# Rain\n\nIt falls.', 'Rain'],
	['---\ntitle: Rain\n---\n# Rain\n\nIt falls.', 'Rain'],
	['---\ntitle: Weather\n---\n# Rain\n\nIt falls.', undefined],
	['It falls.\n\n# Rain\n', undefined],
	['## Rain\n\nIt falls.', undefined],
])('of %j the page shows %j as its title', (text, heading) => {
	const [note] = vaultOf({ 'rain.md': text }).notes;
	expect(note && titleHeading(note)?.text).toBe(heading);
});

test('a link to it leads to the page, since the body does not have it', () => {
	const vault = vaultOf({
		'a.md': 'See [[rain#Rain]] and [[rain#Hail]].',
		'rain.md': '# Rain\n\n## Hail\n',
	});
	expect([...buildGraph(vault).resolutions.values()]).toMatchObject([
		{ status: 'found', note: 'rain', anchor: undefined },
		{ status: 'found', note: 'rain', anchor: 'hail' },
	]);
});
