/** Remembers what is costly to make, and forgets all of it before it grows too large. */

const MOST = 2000;

/** A function that makes the same of the same text, so that it is made once a process. */
export function remember<Made>(make: (key: string) => Made): (key: string) => Made {
	const made = new Map<string, Made>();
	return (key) => {
		const known = made.get(key);
		if (known !== undefined) return known;
		const fresh = make(key);
		if (made.size >= MOST) made.clear();
		made.set(key, fresh);
		return fresh;
	};
}
