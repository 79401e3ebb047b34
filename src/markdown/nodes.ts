/** The mdast nodes that are ours. Each is made by the file of its meaning and rendered by its twin in `html/`. */
import type {
	BlockContent,
	DefinitionContent,
	Literal,
	Node,
	Parent,
	PhrasingContent,
	RootContent,
} from 'mdast';
import type { Claim, Computed, Link, Moment, Query, Scenario } from './document.ts';

/** {@link Link}, where mdast has a node of that name. */
type VaultLink = Link;

/** `[[target|label]]`, and a Markdown link or autolink into the vault. Children are the visible label. */
export interface WikiLinkNode extends Parent {
	type: 'wikiLink';
	link: Link;
	/** The title of the note, or the text of the block, is shown where the link leads to one. */
	titled?: true;
	/** What plain text says, where the path of a note stands behind the pipe. */
	said?: string;
	children: PhrasingContent[];
}

/** `![[target|300]]`, `![](local.png)`: an image, audio, video, PDF or note shown in place. */
export interface EmbedNode extends Node {
	type: 'embed';
	link: Link;
	alt: string;
	width: number | undefined;
	height: number | undefined;
}

/** A YouTube video shown in place. */
export interface VideoNode extends Node {
	type: 'video';
	videoId: string;
	/** Seconds. */
	start: number;
}

/** `> [!note]- Title`, `!!! note "Title"` and their relatives: one meaning. */
export interface CalloutNode extends Parent {
	type: 'callout';
	/** Lower-case type as written, for example `info`; `note` where none was given. */
	kind: string;
	/** Empty: show the type's own name. */
	title: PhrasingContent[];
	/** `undefined`: not foldable. */
	fold: 'open' | 'closed' | undefined;
	claim: Claim | undefined;
	children: (BlockContent | DefinitionContent)[];
}

/** `#tag`. */
export interface HashtagNode extends Node {
	type: 'hashtag';
	name: string;
}

/** A moment of a video in any of its forms. */
export interface TimestampNode extends Node {
	type: 'timestamp';
	moment: Moment;
	/** The brackets around it in the source, `[]` or `()`; shown where it is no link. */
	brackets?: string;
}

/** `key:: value`; children are the value. */
export interface InlineFieldNode extends Parent {
	type: 'inlineField';
	key: string;
	/** In brackets inside a line, `hidden` in parentheses: only the value is shown. */
	enclosed?: 'shown' | 'hidden';
	children: PhrasingContent[];
}

/** A fenced `scenario` block. */
export interface ScenarioNode extends Node {
	type: 'scenario';
	scenario: Scenario;
}

/** `` `= id.output | format` `` */
export interface ComputedNode extends Literal {
	type: 'computed';
	computed: Computed;
}

/** A capitalised JSX element of an `.mdx` note with literal attributes only. */
export interface ComponentNode extends Parent {
	type: 'component';
	name: string;
	attributes: Readonly<Record<string, string | true>>;
	/** `flow` stands between blocks, `text` inside a paragraph. */
	flow: boolean;
	children: (BlockContent | PhrasingContent)[];
}

/** `==text==`; rendered by its `hName`. */
export interface HighlightNode extends Parent {
	type: 'highlight';
	children: PhrasingContent[];
}

/** One key of `++ctrl+c++`; rendered by its `hName`. */
export interface KeyNode extends Parent {
	type: 'key';
	children: PhrasingContent[];
}

/** Terms and what they mean; rendered by its `hName`, as its parts are. */
export interface DefinitionListNode extends Parent {
	type: 'definitionList';
	children: (TermNode | DescriptionNode)[];
}

/** One term of a definition list. */
export interface TermNode extends Parent {
	type: 'definitionTerm';
	children: PhrasingContent[];
}

/** One definition: text alone, or blocks. */
export interface DescriptionNode extends Parent {
	type: 'definitionDescription';
	children: (BlockContent | DefinitionContent | PhrasingContent)[];
}

/** A question to the whole vault. */
export interface QueryNode extends Literal {
	type: 'query';
	/** `undefined`: not run here, shown as code. */
	query: Query | undefined;
	/** What the program that would run it is called, where it is not run here. */
	shown: string | undefined;
	/** It stands inside a paragraph. */
	inline?: true;
}

/** The box of a task that is neither open nor done; rendered by its `hName`. */
export interface TaskMarkNode extends Node {
	type: 'taskMark';
}

/** Text put in or taken out, lowered or raised; rendered by its `hName`. */
export interface EditNode extends Parent {
	type: 'edit';
	children: PhrasingContent[];
}

/** A bar that shows a share; children are its label. Rendered by its `hName`. */
export interface ProgressNode extends Parent {
	type: 'progress';
	children: PhrasingContent[];
}

/** A formula in TeX. */
export interface MathNode extends Literal {
	type: 'math';
	/** Set larger, apart from the text around it. */
	display: boolean;
	/** `flow` stands between blocks, `text` inside a paragraph. */
	flow: boolean;
}

/** A fence in a language of diagrams. */
export interface DiagramNode extends Literal {
	type: 'diagram';
	/** The language's own name: `Mermaid`, `PlantUML` … */
	language: string;
	/** The kind as its source says: `flowchart`, `gantt` …; empty where it says none. */
	kind: string;
	/** What the author calls it; empty where nothing was given. */
	title: string;
}

/** A block and its caption; rendered by its `hName`, as the caption is. */
export interface FigureNode extends Parent {
	type: 'figure';
	children: (RootContent | CaptionNode)[];
}

/** What stands below a figure or table. */
export interface CaptionNode extends Parent {
	type: 'caption';
	children: (PhrasingContent | BlockContent | DefinitionContent)[];
}

/** A short word and, as its title, what it stands for; rendered by its `hName`. */
export interface AbbreviationNode extends Parent {
	type: 'abbreviation';
	children: PhrasingContent[];
}

declare module 'mdast' {
	/** What a fence says about its code; lines count from 1. */
	interface CodeData {
		title?: string;
		/** Number of the first line, where lines are to be numbered. */
		firstNumber?: number;
		marked?: readonly number[];
		inserted?: readonly number[];
		deleted?: readonly number[];
	}
	/** A paragraph that has no element of its own: the text of an HTML block. */
	interface ParagraphData {
		bare?: true;
	}
	/** Addresses of its tag that lead into the vault. */
	interface Html {
		src?: VaultLink;
		srcset?: VaultLink;
		poster?: VaultLink;
		href?: VaultLink;
	}
	interface RootContentMap {
		abbreviation: AbbreviationNode;
		taskMark: TaskMarkNode;
		figure: FigureNode;
		caption: CaptionNode;
		math: MathNode;
		diagram: DiagramNode;
		edit: EditNode;
		progress: ProgressNode;
		definitionList: DefinitionListNode;
		definitionTerm: TermNode;
		definitionDescription: DescriptionNode;
		wikiLink: WikiLinkNode;
		embed: EmbedNode;
		video: VideoNode;
		callout: CalloutNode;
		hashtag: HashtagNode;
		timestamp: TimestampNode;
		inlineField: InlineFieldNode;
		scenario: ScenarioNode;
		computed: ComputedNode;
		component: ComponentNode;
		highlight: HighlightNode;
		key: KeyNode;
		query: QueryNode;
	}
	interface PhrasingContentMap {
		abbreviation: AbbreviationNode;
		edit: EditNode;
		progress: ProgressNode;
		math: MathNode;
		taskMark: TaskMarkNode;
		wikiLink: WikiLinkNode;
		embed: EmbedNode;
		video: VideoNode;
		hashtag: HashtagNode;
		timestamp: TimestampNode;
		inlineField: InlineFieldNode;
		computed: ComputedNode;
		component: ComponentNode;
		highlight: HighlightNode;
		key: KeyNode;
		query: QueryNode;
	}
	interface BlockContentMap {
		math: MathNode;
		diagram: DiagramNode;
		definitionList: DefinitionListNode;
		callout: CalloutNode;
		scenario: ScenarioNode;
		video: VideoNode;
		embed: EmbedNode;
		component: ComponentNode;
		query: QueryNode;
	}
}
