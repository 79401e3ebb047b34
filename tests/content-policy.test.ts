import { expect, test } from 'vitest';
import { contentPolicy } from '../src/content-policy.ts';

const needs = { script: 'x', elsewhere: false, frames: false };
const rule = (policy: string): string | undefined => /connect-src [^;]*/.exec(policy)?.[0];

test('the policy names the origin of a search server, and none without', () => {
	expect(rule(contentPolicy({ ...needs, search: 'https://s.org:7700/a/b' }))).toBe(
		"connect-src 'self' https://s.org:7700",
	);
	expect(rule(contentPolicy(needs))).toBeUndefined();
});
