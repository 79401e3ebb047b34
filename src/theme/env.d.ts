/// <reference types="astro/client" />

interface ImportMetaEnv {
	/** The server that answers searches; null where the index of the site does. */
	// A declaration for everybody cannot import.
	// eslint-disable-next-line @typescript-eslint/consistent-type-imports
	readonly STEELYARD_SEARCH?: import('../lookup/server.ts').SearchServer | null;
}
