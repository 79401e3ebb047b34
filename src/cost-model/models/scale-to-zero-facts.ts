/** What people want to know of the model of scale to zero besides its answer. */
import type { ModelFacts } from '../model.ts';
import { declared } from './figures.ts';
import { SCALE_TO_ZERO_UNITS } from './scale-to-zero.ts';

/** Question, outputs, stories, limits and sources. */
export const SCALE_TO_ZERO_FACTS: ModelFacts = {
	question: 'What do environments cost that nobody visits, and does scale to zero make them free?',
	outputs: declared(SCALE_TO_ZERO_UNITS, {
		awake: 'Share of the time awake',
		sleepingCost: 'Sleeping between visits, all in',
		alwaysOnCost: 'Always on, all in',
		computeCost: 'Being awake',
		alwaysOnCompute: 'Being always awake',
		standingCost: 'What does not sleep',
		each: 'One environment that sleeps, all in',
		saving: 'Saved by sleeping',
		serversCost: 'Small servers instead',
		visitsAtServer: 'Visits at which being awake costs as much as the server',
		freePlanVisits: 'Visits that Neon’s Free plan carries',
		coldVisits: 'Visits that find the environment asleep',
	}),
	presets: [
		{
			id: 'side-project',
			label: 'Side project without users',
			story: 'One side project that somebody opens every other day.',
			inputs: { environments: 1 },
		},
		{
			id: 'branch-deploys',
			label: 'Hundreds of branch deploys',
			story: 'Three hundred previews of one project, most of them never opened again.',
			inputs: { environments: 300, visitsPerDay: 0.1, asBranches: true },
		},
		{
			id: 'stopped-machines',
			label: 'Stopped machines',
			story: 'A hundred previews as machines with a file system of a gigabyte each.',
			inputs: { host: 'fly', gbEach: 1 },
		},
		{
			id: 'health-check',
			label: 'A health check every five minutes',
			story: 'Nobody visits, but a monitor asks every five minutes and the database never sleeps.',
			inputs: { environments: 1, visitsPerDay: 0, pollsPerDay: 288 },
		},
	],
	limits: [
		'Visits come at random and independently; office hours bundle them, and a bundle costs less than the same visits spread.',
		'Anything that asks regularly counts as a poll: monitors, connection pools that keep alive, telemetry, crawlers.',
		'A visit to a sleeping environment waits for it to wake.',
		'Neon does not collect invoices under $0.50, and its Free plan, with 100 CU-hours and 0.5 GB for a project, costs nothing.',
		'Elsewhere sleep may save nothing: a server at Hetzner that is switched off is billed in full until it is deleted.',
		'Extra Neon branches are counted beyond the ten of one project; child branches are billed for changes only.',
	],
	sources: [
		'neon.com/docs/introduction/plans, 2026-03-20 and 2026-11-12',
		'fly.io/docs/about/pricing, 2026-08-07',
		'docs.hetzner.com/cloud/billing/faq, read 2026 (servers that are switched off)',
		'aws.amazon.com/ec2/pricing/on-demand, list of 2026-07-20',
	],
	notIncluded: ['data transfer', 'history and snapshots', 'public IPv4 addresses', 'builds'],
};
