declare module 'virtual:steelyard/options' {
	// An ambient module cannot import by a relative path, and the virtual module has a default export.
	// eslint-disable-next-line @typescript-eslint/consistent-type-imports
	const options: import('../loader/loader.ts').LoaderOptions;
	// eslint-disable-next-line no-restricted-syntax
	export default options;
}
