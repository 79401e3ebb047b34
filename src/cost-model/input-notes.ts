/** What each input means and where its default comes from. Kept apart, so that browsers need not load it. */
import { AWS_NOTES } from './input-notes-aws.ts';
import { NOTES_BEYOND_AWS } from './input-notes-beyond-aws.ts';
import type { Field, InputNote, InputSpec, NoteText } from './input.ts';

const LAMBDA = 'aws.amazon.com/lambda/pricing';
const ASSUMED = 'assumed';

// prettier-ignore
const TABLE: readonly NoteText[] = [
	['requests', 'Requests in a month.', ASSUMED],
	['requestsPerUser', 'How many requests one daily user makes in a day.', ASSUMED],
	['durationMs', 'Wall-clock time that one invocation takes, waiting included; each vendor rounds it up in its own steps.', ASSUMED],
	['memoryMb', 'Memory of the function or of its instance; 1 GB is 1,024 MB.', ASSUMED],
	['architecture', 'Processor family that the function runs on.', LAMBDA],
	['freeTier', 'Take off first what the vendor gives free every month.', ASSUMED],
	['ephemeralStorageMb', 'Space under /tmp; the first 512 MB cost nothing.', LAMBDA],
	['provisionedConcurrency', 'Environments kept ready.', ASSUMED],
	['provisionedHours', 'Hours a month that the environments are kept ready.', ASSUMED],
	['provisionedRequests', 'Requests a month that ready environments serve, on top of the others.', ASSUMED],
	['provisionedDurationMs', 'Wall-clock time of a request that a ready environment serves.', ASSUMED],
	['instanceHours', 'Hours of all machines together.', ASSUMED],
	['onDemandPrice', 'On-demand price of the machines that the functions run on.', 'github.com/aws/karpenter-provider-aws (m7g.xlarge, 2026-07-20)'],
	['hourlyPrice', 'What the machines cost you, after discounts.', 'github.com/aws/karpenter-provider-aws (m7g.xlarge, 2026-07-20)'],
	['instance', 'EC2 machine type, Linux, on demand.', ASSUMED],
	['instances', 'How many machines run side by side.', ASSUMED],
	['hours', 'Hours that each runs: 730 is a mean month, 720 has 30 days, 744 has 31.', 'calculator.aws (730 h)'],
	['lcu', 'Mean load balancer capacity units: the most of connections, traffic and rules that an hour sees.', ASSUMED],
	['payloadKb', 'The larger of request and response; each 512 KB begun counts as a request.', ASSUMED],
	['firstYearFreeTier', 'Take the monthly allowance of the first 12 months off, in accounts opened before 2025-07-15.', 'aws.amazon.com/api-gateway/pricing'],
	['httpApi', 'Requests come through an HTTP API; without it, through a function URL at no charge.', ASSUMED],
	['loadBalancer', 'An Application Load Balancer spreads requests over the servers.', ASSUMED],
	['cpuMs', 'Processor time that one request needs; waiting does not count.', ASSUMED],
	['peak', 'How many times the mean load the busiest minutes have; the servers must carry those.', ASSUMED],
	['utilisation', 'How busy a server may get at the peak before another one is added.', ASSUMED],
	['transitionsPerSecond', 'Steps that the orchestrator takes for every second of one stream; Prime Video published only “multiple”.', ASSUMED],
	['detectors', 'Functions that look at every second of a stream, besides the one that prepares it.', ASSUMED],
	['workflow', 'How the orchestrator is billed.', 'aws.amazon.com/step-functions/pricing'],
	['framesPerSecond', 'Pictures of every second of a stream that are written to S3 once and read by every detector.', ASSUMED],
	['workflowMs', 'How long the Express workflow of one second of a stream runs; billed in steps of 100 ms at 64 MB.', ASSUMED],
	['streams', 'Streams that are processed at the same time.', ASSUMED],
	['bucketSize', 'Actions that the quota allows at once, before its refill counts.', 'docs.aws.amazon.com/step-functions/latest/dg/service-quotas.html (large regions)'],
	['refillPerSecond', 'Actions that the quota allows for good, a second.', 'docs.aws.amazon.com/step-functions/latest/dg/service-quotas.html (large regions)'],
	['concurrencyLimit', 'Functions that an account may run at the same moment in a region.', 'docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html'],
	['hop', 'How one step hands its result to the next.', ASSUMED],
	['messageKb', 'Data that passes in one hop.', ASSUMED],
	['throughputMb', 'How fast a function writes, moves and reads a message, all together.', ASSUMED],
	['family', 'Machines of one kind, from small to very large, Linux on demand.', ASSUMED],
	['requestsPerSecond', 'Mean number of requests in a second.', ASSUMED],
	['cpuShare', 'CPU time of a request as a share of its duration: 100 % computes, 10 % mostly waits for others.', ASSUMED],
	['spike', 'How many times the ordinary load a spike has.', ASSUMED],
	['spikeHours', 'Hours a year that spikes last, all together.', ASSUMED],
	['spikesPerYear', 'How many spikes the hours belong to; servers start anew for each.', ASSUMED],
	['scaleOutMinutes', 'Time from the load’s rise until further servers take requests: noticing, starting, warming up.', ASSUMED],
	['concurrencyLimit', 'Environments that an account may run at once in a region; new accounts start lower, more can be asked for.', 'docs.aws.amazon.com/lambda, quotas'],
	['scalingPer10s', 'Environments by which a function may grow in ten seconds.', 'docs.aws.amazon.com/lambda, scaling behavior'],
	['host', 'What sleeps when nobody asks: a database at Neon or a machine at Fly.io.', ASSUMED],
	['environments', 'How many environments there are, for example one preview for each branch.', ASSUMED],
	['visitsPerDay', 'Visits that each environment gets in a day, at random times.', ASSUMED],
	['visitMinutes', 'How long a visit keeps the environment in use.', ASSUMED],
	['suspendMinutes', 'Idle time after which the environment is put to sleep.', 'neon.com/docs/introduction/plans (5 minutes)'],
	['pollsPerDay', 'Regular requests of monitors, connection pools or telemetry, which keep it awake like visits do.', ASSUMED],
	['gbEach', 'Data of each database, or file system of each machine: billed asleep or awake.', ASSUMED],
	['asBranches', 'The environments are branches of one project: those beyond ten are billed by the month.', ASSUMED],
	['targetWaitMs', 'How long 99 % of requests may wait for a processor at the peak.', ASSUMED],
	['cloudPerYear', 'What the part of the cloud that is to be moved costs a year.', '37signals’ plan, world.hey.com/dhh, 2023-02-21'],
	['hardwarePrice', 'Price of all machines together.', '37signals’ plan, world.hey.com/dhh, 2023-02-21'],
	['racksRented', 'The racks would be paid for without the move too, so that it costs none.', ASSUMED],
	['hires', 'Engineers who have to be hired because of the move.', ASSUMED],
	['salary', 'What one engineer costs a company in a year.', ASSUMED],
	['reserve', 'Held back for what goes wrong, and counted as spent when the hardware’s life ends.', '37signals’ plan, world.hey.com/dhh, 2023-02-21'],
	['moveCost', 'Spent once, before the first month.', ASSUMED],
	['discountRate', 'What money earns elsewhere in a year.', ASSUMED],
	['month', 'The month up to which spending is added up.', ASSUMED],
	['releases', 'How often a new version goes out in a month.', ASSUMED],
	['failShare', 'Share of releases that break something users notice.', ASSUMED],
	['repairHours', 'From the release to its repair or withdrawal.', ASSUMED],
	['lossPerHour', 'What an hour costs in which nobody can use anything.', ASSUMED],
	['functions', 'Parts that are released, and fail, one at a time.', ASSUMED],
	['sharedShare', 'Failures of what all parts use, such as a database: they reach everybody.', ASSUMED],
	['splitOpex', 'What it costs more a month to run many parts instead of one.', ASSUMED],
	['canaryShare', 'Share of users who get a release before the others.', ASSUMED],
	['canaryHours', 'How long those users have it alone.', ASSUMED],
	['functionWork', 'Hours a month that functions keep somebody busy.', ASSUMED],
	['serverWork', 'Hours a month that servers keep somebody busy: patches, certificates, alerts.', ASSUMED],
	['cluster', 'The servers are nodes of a Kubernetes cluster whose control plane is billed by the hour.', 'aws.amazon.com/eks/pricing'],
	['moving', 'Which side would have to be moved to.', ASSUMED],
	['migrationHours', 'Hours that the move takes, once.', ASSUMED],
	['writeOffMonths', 'Months that the work of the move is spread over.', ASSUMED],
];

const NOTES: ReadonlyMap<string, InputNote> = new Map(
	[...AWS_NOTES, ...NOTES_BEYOND_AWS, ...TABLE].map(([id, description, source]) => [id, { description, source }]),
);

/** Fields with their notes. */
export function withNotes(fields: readonly Field[]): readonly InputSpec[] {
	const unknown = { description: '', source: ASSUMED };
	return fields.map((field) => ({ ...field, ...(NOTES.get(field.id) ?? unknown) }));
}
