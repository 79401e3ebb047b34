/** What a file of another format than Markdown gives as a note; see `file-readers.ts` for the formats. */
import type { MarkdownDocument } from '../markdown/document.ts';

/** What such a file says. */
export interface FileNote {
	/** What stands on the page; links, headings and findings have their places in the file. */
	readonly document: MarkdownDocument;
	/** The same as Markdown, as far as it is text. */
	readonly body: string;
}

/** Reads a file's text, whatever it holds: what is wrong is among the document's findings. */
export type FileReader = (text: string) => FileNote;
