/** The knowledge base as a whole → what the home page, the tag index and the index of wanted notes may know. */
import { calculatorId } from '../calculators/calculator.ts';
import { MODELS } from '../cost-model/models.ts';
import { countSources } from '../graph/backlinks.ts';
import { compareText } from '../graph/paths.ts';
import { encodePath, ghostUrl, kindUrl, noteUrl, tagUrl } from '../html/url.ts';
import { messagesFor } from '../messages/messages.ts';
import type { ListData, SiteData } from '../schema.ts';
import { KINDS } from '../vault/note.ts';
import { hasCostPages } from './cost-scope.ts';
import { cardData, siteCard } from './card.ts';
import { hasFeeds } from './feed-scope.ts';
import { siteStyles } from './site-styles.ts';
import { siteTitle } from './site-title.ts';
import { byDate, summarise, type Knowledge } from './site.ts';

/** Wanted notes and tags that an index shows at most. */
const INDEX_SIZE = 400;

/** The data of the site. */
export function siteData(knowledge: Knowledge, lists: readonly ListData[]): SiteData {
	const { config, graph } = knowledge;
	const notes = [...graph.notes.values()].filter((note) => note.slug !== '');
	const summaries = notes.map((note) => summarise(knowledge, note));
	const home = [...graph.notes.values()].find((note) => note.slug === '');
	const answer = answerOf(knowledge);
	const say = messagesFor(config.lang);
	const title = siteTitle(knowledge);
	const styles = siteStyles(knowledge);
	const card = siteCard(knowledge, title);
	return {
		title,
		description: config.description || (home?.description ?? home?.document.excerpt ?? ''),
		lang: config.lang,
		remoteMedia: config.remoteMedia,
		...(config.site !== undefined && { address: config.site, feeds: hasFeeds(knowledge) }),
		...(styles && { styles: `/${encodePath(styles.path)}` }),
		...(card && { card: cardData(card) }),
		notes: graph.notes.size,
		links: graph.resolutions.size,
		kinds: KINDS.flatMap((kind) => {
			const count = summaries.filter((item) => item.kind === kind).length;
			return count > 0 ? [{ kind, name: say[`kinds_${kind}`], url: kindUrl(kind), count }] : [];
		}),
		tags: tagsOf(knowledge),
		folders: lists
			.filter((list) => list.type === 'folder' && list.page === 1 && list.trail.length === 0)
			.map(({ name, url, count }) => ({ name, url, count })),
		newest: [...summaries].sort(byDate).slice(0, 8),
		mostLinked: [...summaries]
			.filter((item) => item.inbound > 0)
			.sort((a, b) => b.inbound - a.inbound || compareText(a.title, b.title))
			.slice(0, 8),
		tradeoffs: summaries
			.filter((item) => item.kind === 'tradeoff')
			.sort(byDate)
			.slice(0, 8),
		wanted: wantedOf(knowledge),
		...(config.offline && { offline: offlineUrl(knowledge, lists) }),
		...(hasCostPages(knowledge) && { models: MODELS.size }),
		...(answer && { answer }),
	};
}

/** Where a note or a folder has the address, the page gives way to it. */
function offlineUrl({ graph }: Knowledge, lists: readonly ListData[]): string {
	const url = '/offline/';
	const taken = [...graph.notes.values()].some((note) => noteUrl(note) === url);
	return taken || lists.some((list) => list.url === url) ? `/_offline/` : url;
}

function tagsOf({ graph }: Knowledge): SiteData['tags'] {
	return [...graph.tags]
		.map(([key, tag]) => ({ name: tag.name, url: tagUrl(key), count: tag.notes.length }))
		.sort((a, b) => b.count - a.count || compareText(a.name, b.name))
		.slice(0, INDEX_SIZE);
}

function wantedOf({ graph }: Knowledge): SiteData['wanted'] {
	return [...graph.ghosts.values()]
		.map((ghost) => ({
			name: ghost.name,
			url: ghostUrl(ghost),
			count: countSources(ghost.mentions),
		}))
		.sort((a, b) => b.count - a.count || compareText(a.name, b.name))
		.slice(0, INDEX_SIZE);
}

function answerOf({ config, graph, figures }: Knowledge): SiteData['answer'] {
	const id = config.answer ?? figures.scenarios.keys().next().value;
	const entry = id === undefined ? undefined : figures.scenarios.get(id);
	const note = entry && graph.notes.get(entry.note);
	if (!entry || !note) return undefined;
	const { outcome } = entry;
	if (!outcome.ok) return undefined;
	return {
		sentence: outcome.result.sentence,
		url: `${noteUrl(note)}#${calculatorId(entry.scenario.id)}`,
		note: note.title,
	};
}
