declare module 'virtual:steelyard/loaders' {
	// An ambient module cannot import by a relative path, and the virtual module has a default export.
	// eslint-disable-next-line @typescript-eslint/consistent-type-imports
	const loaders: ReturnType<typeof import('../loader/loader.ts').createLoaders>;
	// eslint-disable-next-line no-restricted-syntax
	export default loaders;
}
