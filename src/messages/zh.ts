import type { Translation } from './translation.ts';

/** What the interface says, in simplified Chinese. */
export const zh: Translation<'other'> = {
	kind_thought: '思考',
	kind_critique: '评论',
	kind_tradeoff: '权衡',
	kind_source: '来源',
	kind_note: '笔记',
	kinds_thought: '思考',
	kinds_critique: '评论',
	kinds_tradeoff: '权衡',
	kinds_source: '来源',
	kinds_note: '笔记',
	notes: { other: '{n} 篇笔记' },
	links: { other: '{n} 个链接' },
	tags: '标签',
	allNotes: '全部笔记',
	skip: '跳到正文',
	site: '网站',
	search: '搜索',
	switchTheme: '切换浅色与深色',
	madeWith: '由 Steelyard 生成。',
};
