import type { Nodes } from 'mdast';
import { describe, expect, test } from 'vitest';
import { parseMarkdown } from '../../src/markdown/parse.ts';

/** Inputs that cost a careless parser its stack, its memory or the square of their length. */
const HOSTILE: Readonly<Record<string, string>> = {
	'brackets that open only': '[['.repeat(50_000),
	'links that open only': '[[a|'.repeat(20_000),
	'links one behind the other': '[[a]] '.repeat(10_000),
	'quote marks without blanks': '>'.repeat(10_000),
	'quote marks with blanks': '> '.repeat(100_000),
	'list markers': '+ '.repeat(100_000),
	'numbers of a list': '1. '.repeat(50_000),
	'admonitions a thousand deep': Array.from(
		{ length: 1000 },
		(_, depth) => `${'    '.repeat(depth)}!!! note`,
	).join('\n'),
	'lists a few hundred deep': Array.from(
		{ length: 400 },
		(_, depth) => `${'  '.repeat(depth)}- a`,
	).join('\n'),
	'emphasis in emphasis': `${'*'.repeat(20_000)}a${'*'.repeat(20_000)}`,
	'a line of a megabyte': 'word '.repeat(200_000),
	'stops and nothing else': '.'.repeat(500_000),
	'tags of templates that open only': '{%'.repeat(50_000),
	'tags of templates on one line': '{{ a }} {% b %} '.repeat(10_000),
	'boxes of templates in boxes': `${'{% note %}\n'.repeat(5000)}a\n${'{% endnote %}\n'.repeat(5000)}`,
	'loops of templates in loops': `${'{% for a in b %}\n'.repeat(5000)}a\n${'{% endfor %}\n'.repeat(5000)}`,
	'shortcodes that nearly close': '{{< a "'.repeat(20_000),
	'code of templates': '{% highlight a %}b{% endhighlight %} '.repeat(5000),
	'programs that open only': `${'<% '.repeat(500)}\n\n`.repeat(100),
	'directives that nobody closes': '```{note}\n'.repeat(20_000),
	'directives one behind the other': '```{note}\na\n```\n'.repeat(10_000),
	'roles one behind the other': '{ref}`a` '.repeat(20_000),
	'comments that nobody ends': '{% comment %}'.repeat(20_000),
	'hashtags by the ten thousand': '#a '.repeat(40_000),
	'fields that nobody closes': '[a:: b'.repeat(10_000),
	'anchors that nobody closes': '<a class="yt-timestamp" data-t="1:02">'.repeat(10_000),
	'entities in one paragraph': '&amp;a '.repeat(50_000),
	'comments that open only': '%% '.repeat(50_001),
	'comments one behind the other': 'a %%b%% '.repeat(20_000),
	'comments line by line': 'a %%b\nc%% d\n'.repeat(20_000),
	'HTML comments that open only': 'a <!-- '.repeat(30_000),
	'code and comments that never close': '%% ` `` ``` <a '.repeat(10_000),
	'attribute lists that open only': 'a { .a .a '.repeat(20_000),
	'attribute lists that nearly close': `{${'.a.a=a '.repeat(40)}!}\n\n`.repeat(500),
	'dollars that open only': '$x_'.repeat(20_000),
	'pairs of dollars': '$$a$$ $$ '.repeat(10_000),
	'dollars and code': '`$'.repeat(30_000),
	'blocks of formulas that open only': '$$\n\\[\n$$ a\n'.repeat(5000),
	'brackets of formulas that open only': '\\('.repeat(30_000),
	'a formula of one long word': `$${'a'.repeat(100_000)}$ $1${'0'.repeat(100_000)}$`,
	'boxes of diagrams that open only': ':::mermaid\n{{< mermaid >}}\n'.repeat(5000),
	'marks of highlights': 'a ==b '.repeat(20_000),
	'keys that open only': '++a+'.repeat(30_000),
	'footnotes that open only': '^[a '.repeat(20_000),
	'tabs in tabs': Array.from({ length: 500 }, (_, depth) => `${'    '.repeat(depth)}=== "a"`).join(
		'\n',
	),
	'containers that open only': ':::note\n'.repeat(20_000),
	'containers in containers': `${':::note\n'.repeat(5000)}${':::\n'.repeat(5000)}`,
	'fences of boxes': '```ad-note\ntitle: a\n'.repeat(10_000),
	'titles of one box': `\`\`\`ad-note\n${'title: a\n'.repeat(20_000)}\`\`\``,
	'blocks of Org that open only': '#+BEGIN_NOTE\n'.repeat(20_000),
	'blocks of Org in blocks': `${'#+BEGIN_NOTE\n'.repeat(5000)}${'#+END_NOTE\n'.repeat(5000)}`,
	'drawers that open only': `:END:\n${':LOGBOOK:\n'.repeat(40_000)}`,
	'macros that open only': '{{query {'.repeat(20_000),
	'expressions that open only': '${f("'.repeat(20_000),
	'Hiccup that opens only': '[:p ['.repeat(20_000),
	'empty bullets': '- a\n\t-\n'.repeat(20_000),
	'addresses that nobody closes': '[a](b '.repeat(20_000),
	'addresses with blanks': '[a](b c.md) '.repeat(5000),
	'references to blocks that open only': '((11111111-2222-'.repeat(10_000),
	'embeds of outliners that open only': '{{embed [['.repeat(10_000),
	'empty links': '[[]] [[|'.repeat(10_000),
	'block ids': 'a ^b '.repeat(20_000),
	'links that lines run through': '[[a\nb]] '.repeat(20_000),
	'underscores inside words': 'a_a_'.repeat(50_000),
	'fences that nobody closes': '```\n'.repeat(10_001),
	'definitions one below the other': 'a\n: b\n'.repeat(20_000),
	'definitions without terms': ':   a\n'.repeat(20_000),
	'lines that a definition might follow': `${'a\n'.repeat(50_000)}: b`,
	'remarks that nobody ends': '{>> '.repeat(50_000),
	'ends of remarks': `{>> a\n\n${'<<}\n\n'.repeat(20_000)}`,
	'edits that open only': 'a {++b '.repeat(20_000),
	'edits in edits': `${'{++a'.repeat(20_000)}${'++}'.repeat(20_000)}`,
	'bold text that opens only': 'a **(b '.repeat(20_000),
	'superscripts that open only': 'a^b '.repeat(50_000),
	'superscripts without an end': `^${'a'.repeat(200_000)}`,
	'shortcodes that nobody knows': ':a:b '.repeat(40_000),
	'shortcodes without an end': `:${'a'.repeat(200_000)}`,
	'blocks between slashes that open only': '/// note\n'.repeat(20_000),
	'blocks between slashes in one another': `${'/// note\n'.repeat(5000)}${'///\n'.repeat(5000)}`,
	'abbreviations by the thousand': `${'*[ab]: c\n'.repeat(10_000)}\n${'ab '.repeat(50_000)}`,
	'different abbreviations': `${Array.from({ length: 2000 }, (_, at) => `*[a${at}]: c`).join('\n')}\n\n${'a1 '.repeat(5000)}`,
	'footnotes that nobody cites': '[^a]: b\n\n'.repeat(10_000),
	'footnotes that nobody wrote': '[^a] '.repeat(30_000),
	'bars that nobody closes': '[=1% "'.repeat(30_000),
	'drawn tables': `+---+\n${'| a |\n'.repeat(20_000)}`,
	'borders of drawn tables': '+---+\n\n'.repeat(20_000),
	'headings close up': '##a\n'.repeat(20_000),
	'ids of headings that nobody closes': `## ${'{#a '.repeat(50_000)}`,
	'rules of tables': '|--+--|\n'.repeat(20_000),
	'a rule of a table without an end': `|${'--+'.repeat(50_000)}x`,
	'words in brackets': '[a]{b '.repeat(30_000),
	'lists of snippets': '--8<--\na\n'.repeat(10_000),
	'markup on a line that is not ASCII': `é${'[a](b) '.repeat(20_000)}`,
};

/** Deepest level of a tree, without recursion. */
function depthOf(root: Nodes): number {
	let depth = 0;
	let level: Nodes[] = [root];
	while (level.length > 0) {
		depth += 1;
		level = level.flatMap((node) => ('children' in node ? node.children : []));
	}
	return depth;
}

describe('hostile input', () => {
	test.each(Object.entries(HOSTILE))('%s', (_, source) => {
		const { tree } = parseMarkdown(source, { format: 'md', firstLine: 1 });
		expect(depthOf(tree)).toBeLessThan(100);
	});

	test.each(['{'.repeat(20_000), '{/* */}'.repeat(20_000), '<a>'.repeat(5000)])(
		'MDX: %.8s',
		(source) => {
			const { findings } = parseMarkdown(source, { format: 'mdx', firstLine: 1 });
			expect(findings.map(({ code }) => code)).toContain('mdx-syntax');
		},
	);
});

test('what is nested too deep is shown as text and reported once', () => {
	const { tree, findings } = parseMarkdown(`${'> '.repeat(5000)}the end`, {
		format: 'md',
		firstLine: 3,
	});
	expect(JSON.stringify(tree)).toContain('the end');
	expect(findings.find(({ code }) => code === 'nesting-too-deep')?.line).toBe(3);
});

/** Last inline node of the first block. */
function lastNode(source: string): Nodes | undefined {
	const [block] = parseMarkdown(source, { format: 'md', firstLine: 1 }).tree.children;
	return block && 'children' in block ? block.children.at(-1) : undefined;
}

test('entities and underscores by the thousand read as few do', () => {
	expect(lastNode('x &eacute;'.repeat(9000))).toMatchObject({ type: 'text', value: 'é' });
	const code = lastNode(`${'x &eacute;'.repeat(9000)} \`&amp;\``);
	expect(code).toMatchObject({ type: 'inlineCode', value: '&amp;' });
	expect(lastNode(`${'a_b '.repeat(6000)} \`a_b\``)).toMatchObject({ value: 'a_b' });
});

test('a line as long as a book is broken between words only', () => {
	const source = `é ${'word [[link]] '.repeat(5000)}`;
	const { links, tree } = parseMarkdown(source, { format: 'md', firstLine: 1 });
	expect(links).toHaveLength(5000);
	expect(links[4999]?.place).toEqual({ line: 1, column: 3 + 14 * 4999 + 5 });
	expect(tree.children).toHaveLength(1);
});
