/** Questions of the notes that no number answers: they have a page like a model, without a calculator. */

/** A question without a formula, and why it has none. */
export interface Qualitative {
	/** kebab-case, none of a model. */
	readonly id: string;
	readonly title: string;
	readonly question: string;
	/** What can be said instead, and why a number would not settle it; a paragraph each. */
	readonly instead: readonly string[];
	/** Public pages, with their dates. */
	readonly sources: readonly string[];
}

/** All of them. */
export const QUALITATIVE: readonly Qualitative[] = [
	{
		id: 'pods',
		title: 'Pods on workers: stateless without serverless',
		question: 'Do stateless services need functions?',
		instead: [
			'Eight stateless pods on three workers are as free to come and go as functions are. Being stateless is a property of the program, so no price can decide for or against it.',
			'Two figures can be had. The workers needed are the requests of all pods divided by what a worker can allocate, rounded up, and one more if one may fail. The idle share is 1 minus the requests of all pods divided by what all workers can allocate. Both describe how well a cluster is filled; neither says that functions would be better or cheaper.',
			'What the workers cost is a question with a number: ask the fleet or the break-even.',
		],
		sources: [
			'kubernetes.io/docs/concepts/configuration/manage-resources-containers (version 1.28)',
			'12factor.net/processes (2011)',
		],
	},
];
