import { readGraph } from '../site.ts';

/** The graph of all notes and links as JSON. */
export async function GET(): Promise<Response> {
	return new Response(await readGraph(), { headers: { 'Content-Type': 'application/json' } });
}
