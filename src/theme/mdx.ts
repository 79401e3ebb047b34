/**
 * The components of an `.mdx` note, with a stand-in for every other capitalised name it writes: a name without
 * a component would fail the whole build.
 * @param source - The note's body.
 * @param known - Components that notes may use, by name.
 * @param standIn - Rendered in place of any other.
 */
export function componentsOf<Component>(
	source: string,
	known: Readonly<Record<string, Component>>,
	standIn: Component,
): Record<string, Component> {
	const names = [...source.matchAll(/<([A-Z]\w*)/g)].map(([, name = '']) => name);
	return { ...Object.fromEntries(names.map((name) => [name, standIn])), ...known };
}
