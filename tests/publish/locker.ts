/** Holds the lock of a folder for a while and writes down when; run as a process of its own. */
import { appendFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { lockOutput } from '../../src/publish/lock.ts';

const [out = '', log = '', rounds = '1'] = process.argv.slice(2);
for (let round = 0; round < Number(rounds); round++) {
	const lock = await lockOutput(out, () => undefined);
	appendFileSync(log, `in ${process.pid}\n`);
	await sleep(5);
	appendFileSync(log, `out ${process.pid}\n`);
	lock.release();
}
