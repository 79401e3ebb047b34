/**
 * The worker of a site that is not kept on devices any more, and of one that is being written: readers who
 * have the former worker get this in its place, and are rid of both.
 */
import { storeName } from './list.ts';

/** The worker's program. */
export function farewell(base: string): string {
	const stores = (['shell', 'kept', 'state'] as const).map((part) => storeName(base, part));
	return `addEventListener('install',()=>skipWaiting());
addEventListener('activate',(event)=>event.waitUntil((async()=>{
for(const name of ${JSON.stringify(stores)})await caches.delete(name);
await registration.unregister();
for(const one of await clients.matchAll({type:'window'}))await one.navigate(one.url);
})()));
`;
}
