/** The table of meanings, in the order in which they are tried. Adding a syntax is one file and one line here. */
import { admonition } from './admonition.ts';
import { blockId } from './block-id.ts';
import { blockReference } from './block-reference.ts';
import { blockProperty } from './block-property.ts';
import { boldCallout } from './bold-callout.ts';
import { drawer } from './drawer.ts';
import { emptyBullet } from './empty-bullet.ts';
import { luaExpression } from './lua-expression.ts';
import { oddBlank } from './odd-blank.ts';
import { orgBlock } from './org-block.ts';
import { outlineIndent } from './outline-indent.ts';
import { outlinerMacro } from './outliner-macro.ts';
import { pageProperty } from './page-property.ts';
import { taskKeyword } from './task-keyword.ts';
import { callout } from './callout.ts';
import { claim } from './claim.ts';
import { comment } from './comment.ts';
import { commentBadge } from './comment-badge.ts';
import { computed } from './computed.ts';
import { context } from './context.ts';
import { definitionAnchor } from './definition-anchor.ts';
import { definitionList, definitionListInBox } from './definition-list.ts';
import { embed } from './embed.ts';
import { fence } from './fence.ts';
import { html } from './html.ts';
import { htmlLiteral } from './html-literal.ts';
import { htmlRegion } from './html-region.ts';
import { hashtag } from './hashtag.ts';
import { heading } from './heading.ts';
import { hiccup } from './hiccup.ts';
import { inlineField } from './inline-field.ts';
import { leader } from './leader.ts';
import { letterList } from './letter-list.ts';
import { limits } from './limits.ts';
import { link } from './link.ts';
import { linkBlank } from './link-blank.ts';
import { liquid } from './liquid.ts';
import { macroEmbed } from './macro-embed.ts';
import { mdx } from './mdx.ts';
import { highlight } from './highlight.ts';
import { keys } from './keys.ts';
import { caption } from './caption.ts';
import { slashBlock } from './slash-block.ts';
import { abbreviation } from './abbreviation.ts';
import { footnote } from './footnote.ts';
import { gridTable } from './grid-table.ts';
import { headingLine } from './heading-line.ts';
import { bold } from './bold.ts';
import { tableRule } from './table-rule.ts';
import { critic } from './critic.ts';
import { pageBreak } from './page-break.ts';
import { progressBar } from './progress-bar.ts';
import { subSup } from './sub-sup.ts';
import { emoji } from './emoji.ts';
import { taskState } from './task-state.ts';
import { icon } from './icon.ts';
import { inlineFootnote } from './inline-footnote.ts';
import { attributeList } from './attribute-list.ts';
import { tocMarker } from './toc-marker.ts';
import { container } from './container.ts';
import { snippet } from './snippet.ts';
import { diagram } from './diagram.ts';
import { math } from './math.ts';
import { templater } from './templater.ts';
import { componentLines } from './component-lines.ts';
import { moduleImport } from './module-import.ts';
import { multiColumn } from './multi-column.ts';
import { myst } from './myst.ts';
import type { Meaning } from './meaning.ts';
import { query } from './query.ts';
import { reference } from './reference.ts';
import { referenceUndefined } from './reference-undefined.ts';
import { scenario } from './scenario.ts';
import { standalone } from './standalone.ts';
import { timestamp } from './timestamp.ts';
import { video } from './video.ts';
import { videoAbove } from './video-above.ts';
import { wikiLink } from './wiki-link.ts';
import { wikiLinkEmpty } from './wiki-link-empty.ts';
import { wikiLinkTable } from './wiki-link-table.ts';

/** Every meaning. `comment` comes first but for badges in comments, as what it removes is private; `context` comes behind all that changes a block's text. */
export const MEANINGS: readonly Meaning[] = [
	commentBadge,
	comment,
	oddBlank,
	limits,
	htmlLiteral,
	htmlRegion,
	orgBlock,
	math,
	diagram,
	pageProperty,
	drawer,
	blockProperty,
	emptyBullet,
	outlineIndent,
	taskKeyword,
	boldCallout,
	macroEmbed,
	outlinerMacro,
	luaExpression,
	hiccup,
	liquid,
	templater,
	moduleImport,
	componentLines,
	myst,
	snippet,
	gridTable,
	tableRule,
	leader,
	footnote,
	headingLine,
	letterList,
	slashBlock,
	multiColumn,
	container,
	definitionList,
	admonition,
	definitionListInBox,
	definitionAnchor,
	mdx,
	fence,
	html,
	tocMarker,
	pageBreak,
	attributeList,
	reference,
	callout,
	caption,
	videoAbove,
	video,
	referenceUndefined,
	inlineFootnote,
	bold,
	critic,
	subSup,
	highlight,
	wikiLinkTable,
	wikiLinkEmpty,
	wikiLink,
	blockReference,
	embed,
	linkBlank,
	link,
	timestamp,
	hashtag,
	keys,
	icon,
	emoji,
	progressBar,
	taskState,
	computed,
	query,
	scenario,
	blockId,
	inlineField,
	abbreviation,
	heading,
	context,
	claim,
	standalone,
];
