import { fromHtml } from 'hast-util-from-html';
import type { Nodes, Parent, Root, RootContent } from 'mdast';
import type { Report } from '../report.ts';
import { didYouMean } from '../nearest.ts';
import { withMarks } from '../typography.ts';
import { checkNumbers, type NumberRange } from './component-numbers.ts';
import type { Renderer } from './html.ts';
import { checkNextWord } from './next-word.ts';
import { readPairs } from './same-story.ts';
import { readWays } from './where-did-it-go.ts';
import { readTrustTable } from './who-do-you-trust.ts';

/** A component that pages may use, with the Markdown between its tags. */
export interface Component extends Parent {
	type: 'component';
	name: ComponentName;
	attributes: Record<string, string>;
	children: RootContent[];
}

declare module 'mdast' {
	interface RootContentMap {
		component: Component;
	}
}

interface Offer {
	required: readonly string[];
	optional: readonly string[];
	/** Attributes that are whole numbers, or lists of them. */
	numbers?: Readonly<Record<string, NumberRange>>;
	/** Looks at the component as a whole; what it is given beside its attributes. */
	data?: (component: Component, report: Report, render: Renderer) => Record<string, string>;
	empty: boolean;
	from: string;
}

/** What each offered component takes, and where it lives. */
export const COMPONENTS = {
	Note: { required: [], optional: ['title'], empty: false, from: '$lib/player/prose/Note.svelte' },
	ContentNote: { required: ['title'], optional: [], empty: false, from: '$lib/player/prose/ContentNote.svelte' },
	Worked: { required: [], optional: ['title'], empty: false, from: '$lib/player/prose/Worked.svelte' },
	LostWords: { required: ['passage'], optional: [], empty: true, from: '$lib/explore/LostWords.svelte' },
	StandardsSoFar: {
		required: [],
		optional: [],
		empty: true,
		from: '$lib/player/prose/StandardsSoFar.svelte'
	},
	Threshold: {
		required: ['rates', 'known', 'safe', 'danger', 'shift', 'spread', 'start'],
		optional: [],
		numbers: {
			rates: { least: 1, most: 50, list: true },
			known: { least: 10, most: 90 },
			safe: { least: 0, most: 100 },
			danger: { least: 0, most: 100 },
			shift: { least: 0, most: 50 },
			spread: { least: 1, most: 50 },
			start: { least: 0, most: 100 }
		},
		empty: false,
		from: '$lib/explore/Threshold.svelte'
	},
	NextWord: {
		required: ['text', 'seed', 'start'],
		optional: [],
		numbers: { seed: { least: 0, most: 999_999 } },
		data: checkNextWord,
		empty: true,
		from: '$lib/explore/NextWord.svelte'
	},
	WhoDoYouTrust: {
		required: [],
		optional: [],
		data: readTrustTable,
		empty: false,
		from: '$lib/explore/WhoDoYouTrust.svelte'
	},
	SameStory: {
		required: ['hours'],
		optional: [],
		numbers: { hours: { least: 7, most: 70 } },
		data: readPairs,
		empty: false,
		from: '$lib/explore/SameStory.svelte'
	},
	WhereDidItGo: {
		required: ['public', 'approved'],
		optional: [],
		data: readWays,
		empty: false,
		from: '$lib/explore/WhereDidItGo.svelte'
	}
} as const satisfies Record<string, Offer>;
export type ComponentName = keyof typeof COMPONENTS;

/** Whether a component is a program that answers back, and not text that is set apart: it may hold no text, too. */
export function isExploration({ name }: Component): boolean {
	return COMPONENTS[name].empty || COMPONENTS[name].from.startsWith('$lib/explore/');
}

/** What a component is given beside its attributes. Reports what is wrong between its tags. */
export function dataOf(component: Component, report: Report, render: Renderer): Record<string, string> {
	const { data }: Offer = COMPONENTS[component.name];
	return data?.(component, report, render) ?? {};
}

/** A tag alone on its line, found before Markdown sees it. */
interface Tag {
	source: string;
	line: number;
	name: string;
	attributes: string;
	closes: boolean;
	empty: boolean;
}

const TAG = /^<(\/?)([A-Z][A-Za-z0-9]*)((?:\s+[^<>\s="'/]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>[ \t]*$/;
const ATTRIBUTE = /([^<>\s="'/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;

/**
 * Hides component tags from the Markdown parser, to which `<Note>` and the lines after it are one
 * piece of raw HTML. Each becomes a processing instruction of the same length, which Markdown
 * ends on the same line; so no position moves.
 */
export function hideTags(text: string): { text: string; tags: Map<number, Tag> } {
	const tags = new Map<number, Tag>();
	let fence = '';
	const lines = text.split('\n').map((source, i) => {
		const mark = FENCE.exec(source)?.[1] ?? '';
		if (fence) {
			if (mark.startsWith(fence)) fence = '';
			return source;
		}
		if (mark) fence = mark;
		const found = TAG.exec(source);
		if (!found) return source;
		const [, slash, name = '', attributes = '', selfClosing] = found;
		tags.set(i + 1, {
			source,
			line: i + 1,
			name,
			attributes,
			closes: slash === '/',
			empty: selfClosing === '/'
		});
		return `<?${' '.repeat(source.length - 4)}?>`;
	});
	return { text: lines.join('\n'), tags };
}

/** Groups what stands between the tags, and puts wrong tags back as the text they are. */
export function groupComponents(tree: Root, tags: Map<number, Tag>, report: Report): void {
	const root: RootContent[] = [];
	const open: Component[] = [];
	for (const node of tree.children) {
		const siblings = open.at(-1)?.children ?? root;
		const tag = node.type === 'html' ? tags.get(node.position?.start.line ?? 0) : undefined;
		if (!tag || node.type !== 'html') {
			siblings.push(node);
			continue;
		}
		const component = tag.closes ? undefined : toComponent(tag, node, report);
		if (component) {
			siblings.push(component);
			if (!tag.empty && !COMPONENTS[component.name].empty) open.push(component);
		} else if (tag.closes && open.at(-1)?.name === tag.name) {
			const closed = open.pop();
			if (closed?.position && node.position) closed.position.end = node.position.end;
		} else {
			if (tag.closes && isOffered(tag.name))
				report.error('component', node, `</${tag.name}> closes nothing that is open here.`);
			// The renderer shows HTML as text, and `checkHtml` reports unknown names.
			siblings.push({ ...node, value: tag.source });
		}
	}
	for (const component of open)
		report.error(
			'component',
			component,
			`<${component.name}> is never closed.`,
			`Put </${component.name}> on a line of its own after it.`
		);
	tree.children = root;
}

export function isOffered(name: string): name is ComponentName {
	return Object.hasOwn(COMPONENTS, name);
}

/** What an attribute says once its `&quot;` and the like are read. */
function decode(double: string | undefined, single = ''): string {
	const quoted = double === undefined ? `'${single}'` : `"${double}"`;
	const [element] = fromHtml(`<p title=${quoted}>`, { fragment: true }).children;
	return element?.type === 'element' ? String(element.properties.title) : '';
}

function toComponent(tag: Tag, node: Nodes, report: Report): Component | undefined {
	if (!isOffered(tag.name)) return undefined;
	const { required, optional, numbers, empty }: Offer = COMPONENTS[tag.name];
	const known: string[] = [...required, ...optional];
	const attributes: Record<string, string> = {};
	for (const [, name = '', double, single] of tag.attributes.matchAll(ATTRIBUTE)) {
		if (name === 'title' && known.includes(name)) attributes[name] = withMarks(decode(double, single));
		else if (known.includes(name)) attributes[name] = decode(double, single);
		else
			report.error(
				'component',
				node,
				`<${tag.name}> has no \`${name}\`.`,
				didYouMean(name, known, known.length > 0 ? `It takes: ${known.join(', ')}.` : 'It takes nothing.')
			);
	}
	for (const name of required)
		if (!attributes[name]?.trim())
			report.error('component', node, `<${tag.name}> needs a \`${name}\`.`, `Write ${name}="…".`);
	checkNumbers(tag.name, attributes, numbers ?? {}, node, report);
	if (empty && !tag.empty)
		report.error('component', node, `<${tag.name}> holds nothing.`, `End it with />.`);
	if (!empty && tag.empty)
		report.error('component', node, `<${tag.name}> is empty.`, `Put text and </${tag.name}> after it.`);
	return {
		type: 'component',
		name: tag.name,
		attributes,
		children: [],
		...(node.position && { position: { start: node.position.start, end: node.position.end } })
	};
}
