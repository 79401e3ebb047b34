/** Which files of the vault published notes show as images, and where each is shown first. */
import type { Place } from '../diagnostic.ts';
import type { Graph } from '../graph/graph.ts';
import type { VaultPath } from '../vault/note.ts';

const IMAGE = /\.(?:a?png|jpe?g|jfif|gif|webp|avif|svg|bmp|ico)$/i;

/** Where an image is shown first. */
export interface ShownAt extends Place {
	/** Of the note. */
	readonly path: string;
}

/** Images in the order of the notes; an image that is only linked to is not among them. */
export function shownImages({ notes, partials, resolutions }: Graph): Map<VaultPath, ShownAt> {
	const shown = new Map<VaultPath, ShownAt>();
	for (const note of [...notes.values(), ...partials.values()]) {
		for (const link of note.links) {
			if (link.syntax !== 'embed' && link.syntax !== 'image') continue;
			const resolution = resolutions.get(link);
			if (resolution?.status !== 'attachment' || !IMAGE.test(resolution.path)) continue;
			if (!shown.has(resolution.path))
				shown.set(resolution.path, { path: note.path, ...link.place });
		}
	}
	return shown;
}
