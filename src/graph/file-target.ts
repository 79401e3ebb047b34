/** Whether a target that nobody knows was meant to be a file: then it is absent, and no ghost note is wanted. */
import type { Query } from './query.ts';
import { baseOf } from './paths.ts';

const FILE_EXTENSIONS: ReadonlySet<string> = new Set(
	[
		'apng avif bmp gif heic ico jpeg jpg jfif png svg tif tiff webp',
		'aac flac m4a mp3 oga ogg opus wav 3gp avi m4v mkv mov mp4 ogv webm',
		'pdf epub doc docx odp ods odt ppt pptx rtf xls xlsx',
		'7z bz2 gz rar tar tgz xz zip',
		'base bib canvas csv drawio excalidraw geojson ics ipynb json log plist puml sql toml tsv vcf xml yaml yml',
		'css eot otf ttf woff woff2',
	].flatMap((group) => group.split(' ')),
);

/** Extensions that are also ends of names (`Node.js`, `ASP.NET`): files only where a Markdown link says so. */
const CODE_EXTENSIONS: ReadonlySet<string> = new Set(
	'bat c cjs cpp cs go h html htm java js jsx kt mjs php ps1 py r rb rs sh swift ts tsx vue wasm'.split(
		' ',
	),
);

/**
 * @param query A link whose target no note answers to.
 * @returns True for `a.png`, `[x](script.js)` and every image.
 */
export function namesFile(query: Query): boolean {
	const { syntax } = query.link;
	if (syntax === 'image') return true;
	const extension = extensionOf(query.name);
	return (
		FILE_EXTENSIONS.has(extension) || (syntax === 'markdown' && CODE_EXTENSIONS.has(extension))
	);
}

function extensionOf(name: string): string {
	const base = baseOf(name);
	const dot = base.lastIndexOf('.');
	return dot < 0 ? '' : base.slice(dot + 1).toLowerCase();
}
