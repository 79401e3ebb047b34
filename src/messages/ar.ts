import type { Translation } from './translation.ts';

/** What the interface says, in Arabic. */
export const ar: Translation<'zero' | 'one' | 'two' | 'few' | 'many' | 'other'> = {
	kind_thought: 'فكرة',
	kind_critique: 'نقد',
	kind_tradeoff: 'مفاضلة',
	kind_source: 'مصدر',
	kind_note: 'ملاحظة',
	kinds_thought: 'أفكار',
	kinds_critique: 'مراجعات نقدية',
	kinds_tradeoff: 'مفاضلات',
	kinds_source: 'مصادر',
	kinds_note: 'ملاحظات',
	notes: {
		zero: 'لا ملاحظات',
		one: 'ملاحظة واحدة',
		two: 'ملاحظتان',
		few: '{n} ملاحظات',
		many: '{n} ملاحظة',
		other: '{n} ملاحظة',
	},
	links: {
		zero: 'لا روابط',
		one: 'رابط واحد',
		two: 'رابطان',
		few: '{n} روابط',
		many: '{n} رابطًا',
		other: '{n} رابط',
	},
	tags: 'الوسوم',
	allNotes: 'كل الملاحظات',
	skip: 'انتقل إلى النص',
	site: 'الموقع',
	search: 'بحث',
	switchTheme: 'التبديل بين الفاتح والداكن',
	madeWith: 'أُنشئ باستخدام Steelyard.',
};
