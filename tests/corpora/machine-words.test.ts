import { expect, test } from 'vitest';
import { withoutMachineWords } from './machine-words.ts';

const words = (source: string): string => withoutMachineWords(source).replace(/\s+/g, ' ').trim();

test.each([
	['{% set name %}kept{% endset %}', 'kept'],
	['{% include "a/b.njk" %} {{ code | highlight("js") | safe }}', ''],
	['{% video "KETQ4zS9Yp4", "How it is made" %}', 'How it is made'],
	['{{< note title="Mind the gap" >}}kept{{< /note >}}', 'Mind the gap kept'],
	['a&nbsp;b &#160; c :heavy_check_mark: d: e', 'a b c d: e'],
	['```go-html {file="a.html" copy=true}\n{{ .Kept }}\n```\nb', 'a.html {{ .Kept }} b'],
	['> ```js\n> kept :x:\n> ```', '> kept :x:'],
	['~~~\n{% kept %}', '{% kept %}'],
	['Write `{{ kept }}` or {{ gone }}.', 'Write `{{ kept }}` or .'],
])('%j leaves %j', (source, left) => {
	expect(words(source)).toBe(left);
});

test('marks without an end cost nothing', () => {
	const source = '{% '.repeat(1_000) + '{{ '.repeat(1_000) + '`'.repeat(1_001);
	expect(withoutMachineWords(source).length).toBeGreaterThan(0);
});
