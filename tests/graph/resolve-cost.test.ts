import { describe, expect, test } from 'vitest';
import { resolveLink } from '../../src/graph/resolve.ts';
import { buildTargetIndex } from '../../src/graph/target-index.ts';
import { link, note, vault } from './note-factory.ts';

describe('the cost of a link does not grow with the vault', () => {
	/** Counts the questions put to a Map and refuses to be walked. */
	function watched<K, V>(map: ReadonlyMap<K, V>, count: () => void): ReadonlyMap<K, V> {
		return new Proxy(map, {
			get(target, key) {
				if (key !== 'get' && key !== 'has') throw new Error(`walked by ${String(key)}`);
				return (name: K) => {
					count();
					return key === 'get' ? target.get(name) : target.has(name);
				};
			},
		});
	}

	function questions(size: number, target: string): number {
		const notes = Array.from({ length: size }, (_, at) => note(`a/b/n${String(at)}.md`));
		const index = buildTargetIndex(vault(notes));
		let asked = 0;
		const maps = Object.entries(index).map(([key, value]): [string, unknown] => [
			key,
			value instanceof Map ? watched(value, () => asked++) : value,
		]);
		const source = note('from.md');
		resolveLink(Object.fromEntries(maps) as unknown as typeof index, source, link(target));
		return asked;
	}

	test.each(['n7', 'nowhere', 'no.png', '../../out'])('%s', (target) => {
		expect(questions(2000, target)).toBe(questions(20, target));
		expect(questions(20, target)).toBeLessThan(30);
	});
});
