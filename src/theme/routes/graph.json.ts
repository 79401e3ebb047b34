import { getEntry } from 'astro:content';

/** The graph of all notes and links as JSON. */
export async function GET(): Promise<Response> {
	const graph = await getEntry('site', 'graph');
	const json = graph && 'json' in graph.data ? String(graph.data.json) : '{}';
	return new Response(json, { headers: { 'Content-Type': 'application/json' } });
}
