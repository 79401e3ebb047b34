import Calculator from './components/Calculator.astro';
import Missing from './components/Missing.astro';

const KNOWN: Readonly<Record<string, unknown>> = { Calculator };

/**
 * The components an `.mdx` note may use, with a stand-in for every other capitalised name it writes: a name
 * without a component would fail the whole build.
 * @param source - The note's body.
 */
export function componentsOf(source: string): Record<string, unknown> {
	const names = [...source.matchAll(/<([A-Z]\w*)/g)].map(([, name = '']) => name);
	const strangers = names.filter((name) => !Object.hasOwn(KNOWN, name));
	return Object.fromEntries([
		...strangers.map((name) => [name, Missing]),
		...Object.entries(KNOWN),
	]);
}
