/** A vault whose notes are as long, as wide, as many or as empty as notes come. */
import sharp from 'sharp';
import type { Files } from '../site/support.ts';

const WORD = 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetzeswerk';
const ADDRESS = `https://example.com/${'a-long-way/'.repeat(14)}?query=${'x'.repeat(60)}`;
const ROW = `| ${Array.from({ length: 9 }, (_, index) => `column-${String(index)}-wide`).join(' | ')} |`;
const RULE = `|${' --- |'.repeat(9)}`;
const TABLE = `${ROW}\n${RULE}\n${ROW}`;
const ARABIC = 'نص عربي طويل بما يكفي ليملأ أكثر من سطر واحد في نافذة ضيقة، وفيه رابط.';
const CHINESE = '空闲的服务器也要付钱，而没有人调用的函数不要钱，直到有人调用它为止。'.repeat(3);
const QUESTION =
	'Does a service that nobody has asked anything for three weeks cost more than one that answers all day, and who pays for the difference?';
const LONG = 'A title that goes on and on, over one line, and a second one, '.repeat(3);

const repeat = (count: number, make: (index: number) => string, between = '\n\n'): string =>
	Array.from({ length: count }, (_, index) => make(index)).join(between);

const UGLY = `---
kind: thought
tags: [${WORD}]
---
# ${WORD} and a title that goes on for three lines at least

${WORD} and [[${WORD}]] and \`${'code'.repeat(40)}\` and ${ADDRESS}[^1] H~2~O x^2^ ==marked== :smile:

${TABLE}

${TABLE}

\`\`\`js title="line.js" {2}
const line = '${'long '.repeat(60)}';
const other = 1;
\`\`\`

> [!note] ${WORD}
> ${ADDRESS}

> [!warning]- Folded
> Inside, with [[talk]].

## ${WORD}

$$
${repeat(30, (index) => `x_{${String(index)}}`, ' + ')}
$$

- [ ] ${WORD}
  1. ${WORD}
     - ${WORD}

![A wide photograph](wide.png)

![[wide.png]]

<details><summary>Told more</summary>

Inside ${WORD}.

</details>

\`\`\`mermaid
graph LR
${repeat(12, (index) => `n${String(index)} --> n${String(index + 1)}`, '\n')}
\`\`\`

![Elsewhere](https://elsewhere.example/far.png)

## ${ARABIC}

${ARABIC} [[عربي]]

![[عربي]]

![[deep#Fourth]]

[^1]: ${WORD} ${ADDRESS}
`;

const DEEP = `# Deep

Some words before.

### Third before any second

#### Fourth

Words.

###### Sixth

Words.

## Second

${repeat(40, (index) => `### Part ${String(index)}\n\nWords of part ${String(index)}.`)}

# First again

Words.
`;

const FOOTNOTES = `# Forty footnotes

${repeat(40, (index) => `Sentence ${String(index)} stands on something.[^n${String(index)}]`)}

${repeat(40, (index) => `[^n${String(index)}]: The something of ${String(index)}, see [[deep]].`, '\n')}
`;

const time = (second: number): string =>
	`${String(Math.floor(second / 60))}:${String(second % 60).padStart(2, '0')}`;

const TALK = `---
title: A talk of four hundred moments
videoId: M7lc1UVf-VE
duration: 1:10:00
date: 2024-05-06
---

${repeat(400, (index) => `[${time(index * 10)}] Point ${String(index)} is made.`)}
`;

const VIDEOS = `# Three videos

https://www.youtube.com/watch?v=aqz-KE-bpKQ

[1:10](https://youtu.be/aqz-KE-bpKQ?t=70) and [[talk]] at length.

https://www.youtube.com/watch?v=M7lc1UVf-VE

![](https://www.youtube.com/watch?v=dQw4w9WgXcQ)
`;

const OPTIONS = ['one', 'two', 'three', WORD, 'five with words', 'six'];
const claims = repeat(
	6,
	(index) =>
		`> [!claim] What is said for number ${String(index)}\n> on:: [[six]]  side:: ${OPTIONS[index] ?? 'one'}  criterion:: cost of ${index % 2 === 0 ? 'idling' : WORD}`,
);

const SIX = `---
title: ${QUESTION}
kind: tradeoff
options: [${OPTIONS.join(', ')}]
criteria: [cost of idling, cost of ${WORD}, nobody knows]
---

Words before.

${claims}

\`\`\`scenario
id: prime
model: break-even
\`\`\`
`;

const said = (index: number): string =>
	`---\nkind: ${index % 2 === 0 ? 'thought' : 'critique'}\ntags: [many/${String(index)}, all]\ndate: 2025-01-${String((index % 28) + 1).padStart(2, '0')}\nresponds-to: "[[hub]]"\n---\n# Note ${String(index)}\n\nIt wants [[nobody wrote this]] and [[hub|the hub]]; the Hub itself too. At https://youtu.be/M7lc1UVf-VE?t=${String(index)}\n`;

/** Files by path; images are made. */
export async function ugly(): Promise<Files> {
	const notes = Array.from({ length: 70 }, (_, index): [string, string] => [
		`deep/er/still/note-${String(index)}.md`,
		said(index),
	]);
	const wide = sharp({ create: { width: 5000, height: 900, channels: 3, background: 'teal' } });
	return {
		...Object.fromEntries(notes),
		'ugly.md': UGLY,
		'عربي.md': `---\nlang: ar\nkind: critique\ncriticises: "[[ugly]]"\n---\n# عنوان عربي\n\n${ARABIC} [[ugly]]\n\n${TABLE}\n\n## قسم\n\n${ARABIC}[^1]\n\n## قسم ثان\n\n\`${'code'.repeat(40)}\`\n\n[^1]: حاشية.\n`,
		'中文.md': `---\nlang: zh\n---\n# 空闲的价格\n\n${CHINESE}\n\n## 第二部分\n\n${CHINESE} [[ugly]]\n`,
		'deep.md': DEEP,
		'footnotes.md': FOOTNOTES,
		'talk.md': TALK,
		'videos.md': VIDEOS,
		'six.md': SIX,
		'long.md': `---\ntitle: "${LONG}"\naliases: [an/old/place]\npermalink: /moved/\n---\n\nShort.\n`,
		'empty.md': '',
		'no-title.md': 'Words without any title, and [[empty]].\n',
		'hub.md': `# Hub\n\nEverybody speaks of this: [[talk]], [[six]], [[deep]].\n`,
		'wide.png': await wide.png().toBuffer(),
	};
}

/** One page of each type, by address. */
export const UGLY_PAGES: readonly string[] = [
	'',
	'ugly/',
	'عربي/',
	'中文/',
	'deep/',
	'footnotes/',
	'talk/',
	'videos/',
	'six/',
	'moved/',
	'empty/',
	'no-title/',
	'hub/',
	'hub/mentions/',
	'deep/er/still/',
	'videos/M7lc1UVf-VE/',
	'kinds/thought/',
	'all/',
	'tags/',
	'tags/many/',
	'wanted/',
	'wanted/nobody-wrote-this/',
	'graph/',
	'nothing/',
];
