/** On the page for missing addresses: offers the notes whose names are most like the address. */
import type { GraphColumns } from '../../graph-file.ts';
import { decode, href } from '../href.ts';
import { type Candidate, nearest } from '../nearest.ts';

interface Node extends Candidate {
	readonly kind: string;
}

function row({ url, title, kind }: Node): HTMLLIElement {
	const item = document.createElement('li');
	const line = document.createElement('span');
	const mark = document.createElement('span');
	const link = document.createElement('a');
	mark.className = 'kind';
	mark.dataset['kind'] = kind;
	link.className = 'title';
	link.href = href(url);
	link.textContent = title;
	line.append(mark, ' ', link);
	item.append(line);
	return item;
}

async function offer(section: HTMLElement) {
	const response = await fetch(section.dataset['graph'] ?? '');
	const { kinds, nodes } = (await response.json()) as GraphColumns;
	const candidates = nodes.url.map((url, index): Node => {
		const kind = kinds[nodes.kind[index] ?? -1] ?? '';
		return { url, title: nodes.title[index] ?? '', kind };
	});
	const found = nearest(decode(location.pathname), candidates);
	section.querySelector('ul')?.append(...found.map(row));
	section.hidden = found.length === 0;
}

const section = document.querySelector<HTMLElement>('#near');
if (section) offer(section).catch(() => undefined);
