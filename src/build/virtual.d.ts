declare module 'virtual:second-look/editions' {
	/** The base language: its pages have no language in their address. */
	export const base: string;
	export const editions: Record<
		string,
		() => Promise<import('../lib/player/edition.ts').EditionModule>
	>;
}

declare module 'virtual:second-look/outlines' {
	/** By language; empty in a browser. */
	export const outlines: Record<string, import('../lib/outline/outline.ts').Outline>;
}
