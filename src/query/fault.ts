/** Why a query cannot be answered. It never leaves this room: the door, `answer.ts`, turns it into a result. */
export class QueryFault extends Error {
	/** What to write instead. */
	readonly hint: string;

	constructor(message: string, hint: string) {
		super(message);
		this.hint = hint;
	}
}

/** Gives up on a query. */
export function refuse(message: string, hint: string): never {
	throw new QueryFault(message, hint);
}
