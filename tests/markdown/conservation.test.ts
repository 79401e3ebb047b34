/**
 * Nothing gets lost: every word of a note stands on its page or in a report, however its syntaxes are mixed.
 * The words are numbered, so that a word that is lost, or a report that names it, is told from all others.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { computeFigures } from '../../src/figures/figures.ts';
import { buildGraph } from '../../src/graph/build.ts';
import { renderBody } from '../../src/html/body.ts';
import { vaultOf } from '../../src/vault/memory.ts';
import type { Vault } from '../../src/vault/note.ts';

/** `§` is a word that has to stay. Only what authors hide, and what stands for something else, has none. */
const FRAGMENTS = [
	...[
		'§',
		'§ § §.',
		'**§** *§* ~~§~~ ==§==',
		'`§`',
		'[[§]]',
		'[[a|§]]',
		'[§](b.md)',
		'[§](',
		'![§](x.png)',
	],
	...[
		'# §\n',
		'§\n===\n',
		'§\n---\n',
		'- § \n',
		'1. § \n',
		'- [ ] § \n',
		'> § \n',
		'    § \n',
		'\t§ \n',
	],
	...[
		'> [!note] §\n> §\n',
		'> [!§\n',
		'!!! note "§"\n    § \n',
		'??? § \n\n',
		':::note[§]\n§\n:::\n',
		'::: §\n',
	],
	...[
		'=== "§"\n    § \n',
		'```js\n§\n```\n',
		'```\n§\n',
		'~~~ \n',
		'\n\n| § | § |\n|---|---|\n| § | § |\n\n',
		'| § ',
	],
	...[
		'§[^1]\n\n[^1]: § \n',
		'^[§]',
		'§\n: § \n',
		'*[§]: § \n',
		'%%',
		' %% § ',
		'100 %% § ',
		'<b>§</b>',
		'<b',
		'</b>',
	],
	...[
		'<div>\n§\n</div>\n',
		'<details><summary>§</summary>§</details>\n',
		'$§$',
		'$$\n§\n$$\n',
		'$5 §',
		'\\(§\\)',
	],
	...[
		'{++§++}',
		'{--§--}',
		'{>>',
		'{==§==}',
		'#§',
		' #§/§ ',
		'key:: § \n',
		'[key:: §]',
		'(§',
		'§)',
		'^§',
		':§:',
	],
	...[
		'+++\n',
		'---\n',
		'***\n',
		'\n\n',
		'\n',
		' ',
		'[ ',
		']',
		'{',
		'}',
		'|',
		'/// note | §\n§\n///\n',
		'++§++',
		'((§))',
	],
	...[
		'[00:01:02] § ',
		'12:30 § ',
		'TODO § ',
		'\u00A0',
		'\u200B',
		'#\u00A0§\n',
		'  § \\\n',
		'https://example.org/§ ',
	],
];

const note = fc
	.array(fc.nat(FRAGMENTS.length - 1), { minLength: 1, maxLength: 12 })
	.map((picks) => {
		let count = 0;
		const next = (): string => `w${String((count += 1))}q`;
		return picks.map((pick) => (FRAGMENTS[pick] ?? '').replaceAll('§', next)).join('');
	});

/**
 * The exceptions: cells of a row beyond the table's columns, which Markdown ignores (no fragment makes one), comments, names that nothing shows (ids of blocks, of abbreviations, of links by reference), and
 * footnotes, abbreviations and links that are defined but may have no use in the note.
 */
const HIDDEN = [
	/%%[^%]*%%/g,
	/\{>>.*$/s,
	/\^[\w-]+/g,
	/^[\s\u200B]*\*\[[^\]]*\]:[^\n]*/gm,
	/\[[^[\]]*\]:[^\n]*(?:\n(?!\n)[^\n]*)*/g,
];

function shown(vault: Vault): string {
	const graph = buildGraph(vault);
	const figures = computeFigures(vault.notes, { lang: 'en' });
	const site = { graph, figures, base: '/', lang: 'en', today: '2025-01-01' };
	return vault.notes
		.map((one) => {
			const { html, findings } = renderBody(one, site);
			const data = JSON.stringify([
				one.title,
				one.tags,
				one.frontmatter,
				one.document.fields,
				findings,
			]);
			return `${html} ${data}`;
		})
		.join(' ')
		.concat(JSON.stringify(vault.diagnostics), JSON.stringify(graph.diagnostics));
}

test('every word stands on the page or in a report', () => {
	const property = fc.property(note, (text) => {
		const vault = vaultOf({ 'a.md': text, 'b.md': 'B' });
		expect([vault.notes.length, vault.failed]).toEqual([2, []]);
		const page = shown(vault).toLowerCase();
		const wanted = HIDDEN.reduce((rest, hidden) => rest.replace(hidden, ' '), text);
		const lost = (wanted.match(/w\d+q/g) ?? []).filter((word) => !page.includes(word));
		expect({ text, lost }).toEqual({ text, lost: [] });
	});
	fc.assert(property, { numRuns: 300, seed: 20250329 });
});
