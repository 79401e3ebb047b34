import { expect, test } from 'vitest';
import { computeFigures } from '../../src/figures/figures.ts';
import { buildGraph } from '../../src/graph/build.ts';
import type { Resolution, Rule } from '../../src/graph/graph.ts';
import type { NoteId } from '../../src/vault/note.ts';
import { vaultOf } from '../../src/vault/memory.ts';

const vault = vaultOf({
	'index.md':
		'# Home\n\nStart at [the balance](/trade-offs/servers/) or [[Cold_Starts#How long?]].\n',
	'notes/cold starts.md': '---\naliases: [warm-up]\n---\n\n## How long?\n\nA second. ^b1\n',
	'thought.md': [
		'---',
		'tags: [budget]',
		'supports: "[[warm-up]]"',
		'---',
		'',
		'This is a [[ thoughts | thought ]] on [[cold starts#^b1]], `[[not a link]]` #cloud/aws',
		'',
		'![[../secret.png]] ![](plan.svg)',
		'',
		'> [!claim] A small server is cheaper from a few million requests on',
		'> on:: [[trade-offs/servers]]  side:: servers  criterion:: cost',
		'> check:: small.crossover in 1M..10M',
		'',
	].join('\n'),
	'trade-offs/servers.md': [
		'---',
		'kind: tradeoff',
		'options: [servers, serverless]',
		'criteria: [cost]',
		'---',
		'',
		'```scenario',
		'id: small',
		'model: break-even',
		'```',
		'',
		'They meet at `= small.crossover | compact` requests.',
		'',
	].join('\n'),
	'plan.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
});
const graph = buildGraph(vault);
const found = (note: string, by: Rule, anchor?: string): Resolution => ({
	status: 'found',
	note: note as NoteId,
	anchor,
	by,
});
const noteIn = (path: string) => vault.notes.find((note) => note.path === path);

test('links lead where their authors mean', () => {
	const places = (path: string): readonly (readonly [string, Resolution | undefined])[] =>
		noteIn(path)?.links.map((link) => [link.target, graph.resolutions.get(link)]) ?? [];
	expect(places('index.md')).toEqual([
		['/trade-offs/servers/', found('trade-offs/servers', 'path')],
		['Cold_Starts', found('notes/cold starts', 'spelling', 'how-long')],
	]);
	expect(places('thought.md')).toEqual([
		['warm-up', found('notes/cold starts', 'alias')],
		['thoughts', { status: 'missing', ghost: 'thoughts' }],
		['cold starts', found('notes/cold starts', 'name', '^b1')],
		['../secret.png', { status: 'absent-file' }],
		['plan.svg', { status: 'attachment', path: 'plan.svg' }],
		['trade-offs/servers', found('trade-offs/servers', 'path')],
	]);
});

test('a role in frontmatter shows on the other side', () => {
	const backlinks = graph.backlinks.get('notes/cold starts' as NoteId) ?? [];
	expect(backlinks.map(({ from, role }) => [from, role])).toEqual([
		['thought', 'supports'],
		['index', 'mentions'],
		['thought', 'mentions'],
	]);
});

test('the ghost carries the sentence, the tags their parents', () => {
	const context = graph.ghosts.get('thoughts')?.mentions[0]?.link.context;
	expect(context).toMatchObject({ before: 'This is a ', label: 'thought' });
	expect([...graph.tags.keys()]).toEqual(['budget', 'cloud', 'cloud/aws']);
});

test('the claim stands in the matrix and holds while its inputs stay on their side', () => {
	const [cell] = graph.matrices.get('trade-offs/servers' as NoteId)?.cells ?? [];
	const [placed] = cell?.claims ?? [];
	const figures = computeFigures(vault.notes);
	expect([cell?.criterion, cell?.option, placed?.from]).toEqual(['cost', 'servers', 'thought']);
	expect(placed && figures.verdicts.get(placed.claim)?.status).toBe('holds-if');
	expect([...figures.computed.values()]).toMatchObject([
		{ scenario: 'small', note: 'trade-offs/servers' },
	]);
	expect(figures.diagnostics).toEqual([]);
});

test('what leaves the vault is the one warning', () => {
	const said = graph.diagnostics.map(({ level, code, path, line }) => [level, code, path, line]);
	expect(said).toEqual([
		['info', 'missing-note', 'thought.md', 6],
		['warning', 'outside-vault', 'thought.md', 8],
	]);
});
