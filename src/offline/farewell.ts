/**
 * The worker of a site that is not kept on devices any more, and of one that is being written: readers who
 * have the former worker get this in its place, and are rid of both.
 */
import { storeName } from './list.ts';

/** The worker's program. */
export function farewell(base: string): string {
	const stores = (['shell', 'kept', 'state'] as const).map((part) => storeName(base, part));
	// A browser may let the former worker finish what it has just begun: asked again, it hurries.
	return `let again;
addEventListener('install',()=>{skipWaiting();again=setInterval(skipWaiting,500)});
addEventListener('activate',(event)=>event.waitUntil((async()=>{
clearInterval(again);
for(const name of ${JSON.stringify(stores)})await caches.delete(name);
await registration.unregister();
for(const one of await clients.matchAll({type:'window'}))await one.navigate(one.url).catch(()=>undefined);
})()));
`;
}
