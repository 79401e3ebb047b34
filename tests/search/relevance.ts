/**
 * What readers ask of the project's own notes and the page that must come: in the first place, or among the first
 * three. A reader is on a page in the language given.
 */
export interface Wanted {
	readonly query: string;
	/** Address without base. */
	readonly url: string;
	/** 1 where nothing may come before it. */
	readonly within: 1 | 3;
	/** BCP 47. Default: English. */
	readonly lang?: string;
	/** What the question is a test of. */
	readonly about: Topic;
}

/** Sorts of questions. */
export const TOPICS = [
	'title',
	'alias',
	'part of a word',
	'typing error',
	'number',
	'phrase',
	'words',
	'heading',
	'tag',
	'wanted note',
	'claim',
	'figure',
	'language',
] as const;

/** One of {@link TOPICS}. */
export type Topic = (typeof TOPICS)[number];

type Row = readonly [query: string, url: string, within?: 1 | 3, lang?: string];

const of = (about: Topic, rows: readonly Row[]): Wanted[] =>
	rows.map(([query, url, within = 1, lang = 'en']) => ({ query, url, within, lang, about }));

const COLD = '/posts/2026-10-15-cold-starts-are-for-the-quiet/';
const FREE = '/posts/2026-10-22-what-a-free-tier-is-worth/';
const FIRESHIP = '/sources/fireship-prime-video/';
const ZERO = '/thoughts/scale-to-zero/';
const BLAST = '/thoughts/blast-radius/';
const BAND = '/thoughts/break-even-is-a-band/';
const SPIKES = '/blog/posts/spikes-and-waiting/';
const TWELVE = '/critiques/the-twelve-dollar-server/';
const BILL = '/critiques/orchestration-is-the-bill/';
const WALL = '/critiques/connections-are-the-wall/';
const CHINESE = '/notes/%E7%A9%BA%E9%97%B2%E7%9A%84%E4%BB%B7%E6%A0%BC/';
const ARABIC = '/notes/%D8%AB%D9%85%D9%86-%D8%A7%D9%84%D8%AE%D9%85%D9%88%D9%84/';

/** The set. */
export const RELEVANCE: readonly Wanted[] = [
	...of('title', [
		['Cold starts are for the quiet', COLD],
		['What a free tier is worth', FREE],
		['lock-in sits in the events', '/critiques/lock-in-sits-in-the-events/'],
		['Orchestration is the bill', BILL],
		['serverless or servers?', '/trade-offs/serverless-or-servers/'],
		['Monolith or microservices', '/trade-offs/monolith-or-microservices/'],
		['glossary', '/notes/glossary/'],
		['billing quirks', '/notes/billing-quirks/'],
		['The twelve-dollar server', TWELVE],
		['rent or own', '/trade-offs/rent-or-own/'],
	]),
	...of('alias', [
		['Fireship on Prime Video', FIRESHIP],
		['what a server costs idle', TWELVE],
		['lock-in', '/critiques/lock-in-sits-in-the-events/'],
		['idle-in-chinese', CHINESE],
	]),
	...of('part of a word', [
		['orchest', BILL],
		['microserv', '/trade-offs/monolith-or-microservices/'],
		['gloss', '/notes/glossary/'],
		['utilis', '/notes/utilisation-and-queues/', 3],
		['37sig', '/sources/37signals-exit/'],
	]),
	...of('typing error', [
		['orchestartion', BILL],
		['glosary', '/notes/glossary/'],
		['microservises', '/trade-offs/monolith-or-microservices/'],
		['blast raduis', BLAST],
		['calculater', '/notes/calculator/', 3],
		['cold strats', COLD],
		['monolth', '/trade-offs/monolith-or-microservices/'],
		['utilizaton queues', '/notes/utilisation-and-queues/', 3],
	]),
	...of('number', [
		['0.0168', TWELVE],
		['$0.20', '/notes/one-request-priced/', 3],
		['t4g.small', '/prices/#aws-ec2/t4g.small', 3],
		['37signals', '/sources/37signals-exit/'],
		['3,200,000', '/sources/37signals-exit/'],
		['840000', '/sources/37signals-exit/'],
	]),
	...of('phrase', [
		['"blast radius"', BLAST],
		['"one container"', FIRESHIP, 3],
		['"free tier" worth', FREE],
		['"scale to zero"', ZERO],
	]),
	...of('words', [
		['netflix failure 2008', BLAST],
		['who pays for idle machines', ZERO, 3],
		['connection pool', WALL, 3],
		['queue waiting utilisation', '/notes/utilisation-and-queues/', 3],
		['traffic spikes', SPIKES],
		['state transitions bill', BILL],
		['leaving the cloud', '/sources/37signals-exit/', 3],
		['break-even requests', BAND, 3],
	]),
	...of('heading', [
		['two honest choices', BAND],
		['the model that does work', BLAST],
		['who is below the line', COLD],
	]),
	...of('tag', [
		['#prime-video', '/tags/prime-video/'],
		['idle-cost', '/tags/idle-cost/', 3],
	]),
	...of('wanted note', [['fireship', '/wanted/fireship/', 3]]),
	...of('claim', [
		['starve all others in the account', BLAST, 3],
		['a request costs nothing while nobody sends one', '/trade-offs/serverless-or-servers/', 3],
	]),
	...of('figure', [['AWS Lambda: Requests', '/prices/#aws-lambda/requests', 3]]),
	...of('language', [
		['Kaltstart', '/notes/kaltstart/', 1, 'de'],
		['kaltstarts', '/notes/kaltstart/', 1],
		['空闲的价格', CHINESE, 1, 'zh'],
		['服务器', CHINESE, 1],
		['按小时收费', CHINESE, 1, 'zh'],
		['ثمن الخمول', ARABIC, 1, 'ar'],
		['الخادم', ARABIC, 3],
	]),
];
