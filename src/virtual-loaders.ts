/**
 * Hands the loaders to `content.config.ts`. Vite loads that file in a module graph of its own, where the engine would
 * be transformed and run a second time; the virtual module gives the one that Node has loaded.
 */
import { createLoaders, type LoaderOptions } from './loader/loader.ts';

const NAME = 'virtual:steelyard/loaders';
const RESOLVED = `\0${NAME}`;

/** Where modules of both graphs meet. */
const MEETING = 'steelyard.loaders';

/** A Vite plugin whose virtual module's default export is the loaders made for these options. */
export function virtualLoaders(options: LoaderOptions): {
	name: string;
	resolveId: (id: string) => string | undefined;
	load: (id: string) => string | undefined;
} {
	const met = globalThis as { [MEETING]?: ReturnType<typeof createLoaders> };
	return {
		name: 'steelyard-loaders',
		resolveId: (id) => (id === NAME ? RESOLVED : undefined),
		load: (id) => {
			if (id !== RESOLVED) return undefined;
			met[MEETING] = createLoaders(options);
			return `export default globalThis[${JSON.stringify(MEETING)}]`;
		},
	};
}
