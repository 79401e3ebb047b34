/** What the outputs of vertical scaling are counted in. */
export const VERTICAL_UNITS = {
	premium: 'ratio',
	perVcpuSmallest: 'USD/vCPU-hour',
	perVcpuLargest: 'USD/vCPU-hour',
	largestVcpus: 'vCPUs',
	ceiling: 'requests/s',
	neededVcpus: 'vCPUs',
	oneMachine: 'USD/month',
	smallMachines: 'USD/month',
	machines: 'servers',
	oneWithSpare: 'USD/month',
	smallWithSpare: 'USD/month',
	lostWithOne: 'ratio',
} as const;
