declare module 'virtual:steelyard/options' {
	const options: import('../loader/loader.ts').LoaderOptions;
	export default options;
}
