/**
 * Prints `passed failed` out of Vitest's JSON report. A file that could not be loaded, a run that failed without a
 * failed test, and a report that is missing count as failures: no run may look better than it was.
 */
import { readFileSync } from 'node:fs';

function count(file) {
	try {
		const report = JSON.parse(readFileSync(file, 'utf8'));
		const broken = report.testResults.filter(
			({ status, assertionResults }) =>
				status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
		);
		const failed = report.numFailedTests + broken.length;
		return [report.numPassedTests, Math.max(failed, report.success ? 0 : 1)];
	} catch {
		return [0, 1];
	}
}

console.log(count(process.argv[2]).join(' '));
