import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SearchProvider } from '../../src/lookup/provider.ts';
import { indexSite } from '../../src/search/index-site.ts';
import { askAll, closeSearch, inMemory, openSearch } from './in-node.ts';
import { searchableOf } from './searchable.ts';

/** One note a language, on the same matter. */
const NOTES = {
	'en.md':
		'# The idle machine\n\nServers were running all night, and nobody was charged for requests.',
	'de.md':
		'---\nlang: de\n---\n# Nächtlicher Leerlauf\n\nDie größeren Verträge enthalten Kosten für Maschinen, die nachts nichts tun. Der Straßenname spielt keine Rolle.',
	'fr.md':
		'---\nlang: fr\n---\n# Le prix du sommeil\n\nLes serveurs déployés coûtent même la nuit ; une fonction arrêtée ne coûte rien.',
	'zh.md':
		'---\nlang: zh-Hans\n---\n# 夜间空闲\n\n数据库在夜里没有人使用，但是磁盘仍然收费。冷启动只影响第一个访客。',
	'ja.md':
		'---\nlang: ja\n---\n# 夜の待機費用\n\n東京リージョンのデータベースは、夜間に使われなくても料金が発生します。',
	'ko.md':
		'---\nlang: ko\n---\n# 밤의 유휴 비용\n\n데이터베이스는 밤에 쓰이지 않아도 디스크 요금을 청구합니다.',
	'ar.md':
		'---\nlang: ar\n---\n# كلفة الليل\n\nتعمل الخَوَادِمُ طوال الليل ولا يزورها أحد، وتُحتسب المساحة كل ساعة.',
	'he.md':
		'---\nlang: he\n---\n# מחיר הלילה\n\nהשרתים פועלים כל הלילה, והדיסק מחויב גם כשאיש אינו מבקר.',
	'ru.md':
		'---\nlang: ru\n---\n# Ночной простой\n\nСерверы работают всю ночь, хотя запросов почти нет.',
	'undeclared.md': '# 没有写明语言\n\n作者没有写明语言，但是网关的费用仍然可以找到。',
};

let read: ReturnType<typeof inMemory>;
afterAll(closeSearch);
beforeAll(async () => {
	read = inMemory(await indexSite(searchableOf(NOTES)));
});

const providers = new Map<string, Promise<SearchProvider>>();

const found = async (query: string, lang: string): Promise<string[]> => {
	const provider = providers.get(lang) ?? openSearch(read, lang);
	providers.set(lang, provider);
	const { hits } = await askAll(await provider, query);
	return hits.map(({ url }) => url);
};

describe('a word is found in the form that a reader types', () => {
	test.each([
		['en', 'server', '/en/'],
		['en', 'run', '/en/'],
		['de', 'Vertrag', '/de/'],
		['de', 'grosser', '/de/'],
		['de', 'strassenname', '/de/'],
		['de', 'nächtlich', '/de/'],
		['fr', 'serveur', '/fr/'],
		['fr', 'deployer', '/fr/'],
		['fr', 'arrete', '/fr/'],
		['zh', '数据库', '/zh/'],
		['zh', '冷启动', '/zh/'],
		['zh', '访客', '/zh/'],
		['zh', '空闲', '/zh/'],
		['ja', '東京', '/ja/'],
		['ja', 'データベース', '/ja/'],
		['ja', '料金', '/ja/'],
		['ko', '디스크', '/ko/'],
		['ko', '요금', '/ko/'],
		['ko', '청구', '/ko/'],
		['ar', 'الخوادم', '/ar/'],
		['ar', 'مساحة', '/ar/'],
		['ar', 'ليل', '/ar/'],
		['he', 'השרתים', '/he/'],
		['he', 'שרתים', '/he/'],
		['he', 'הלילה', '/he/'],
		['ru', 'сервер', '/ru/'],
		['ru', 'запрос', '/ru/'],
	])('%s: %s', async (lang, query, url) => {
		expect(await found(query, lang)).toContain(url);
	});
});

describe('from a page in another language', () => {
	test.each([
		['数据库', '/zh/'],
		['料金', '/ja/'],
		['디스크', '/ko/'],
		['الخوادم', '/ar/'],
		['Verträge', '/de/'],
		['网关', '/undeclared/'],
	])('%s is found too', async (query, url) => {
		expect(await found(query, 'en')).toContain(url);
	});
});

test('the words of an unspaced script are marked as they stand', async () => {
	const { hits } = await askAll(await openSearch(read, 'zh'), '冷启动');
	expect(hits[0]?.marks.join('')).toContain('启动');
	expect(hits[0]?.excerpt).toContain('<mark>');
});

test('part of a title is found without spaces', async () => {
	expect((await found('间空', 'zh'))[0]).toBe('/zh/');
});
