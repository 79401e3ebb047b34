/** Memory, in MB, at which a function gets one whole vCPU (docs.aws.amazon.com/lambda, memory and computing power). */
export const VCPU_MEMORY_MB = 1769;
