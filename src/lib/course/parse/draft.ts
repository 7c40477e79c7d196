import type { Root, RootContent } from 'mdast';
import type { BankUse, Places } from '../model.ts';
import type { Report } from '../report.ts';
import type { FrontMatter } from '../schema/front-matter.ts';
import type { Page, ProsePage } from '../schema/page.ts';
import type { ActivityPlan, FileKind } from '../schema/plan.ts';
import type { PageContext, PageSource } from './context.ts';
import type { Figures } from './figure.ts';
import type { Renderer } from './html.ts';
import type { YamlData } from './yaml.ts';

/** What all pages have in common, ready for the parser of a kind to add its own. */
export interface Draft<K extends FileKind = FileKind> {
	source: PageSource;
	context: PageContext;
	report: Report;
	tree: Root;
	frontMatter: FrontMatter<K>;
	yaml: YamlData;
	/** The part of the page that every kind has. */
	base: Omit<ProsePage, 'kind'>;
	figures: Figures;
	render: Renderer;
}

/** What the parser of a kind makes of a draft. */
export interface Compiled {
	page: Page;
	activity?: ActivityPlan;
	prose?: string;
	readable?: string;
	discuss?: readonly string[];
	bank?: BankUse;
	places?: Partial<Pick<Places, 'parts' | 'options' | 'marks'>>;
}

/** The body cut at its `##` headings: what stands before the first, then a section for each. */
export interface Section {
	heading: Extract<RootContent, { type: 'heading' }>;
	body: RootContent[];
}

export function cutAtHeadings(tree: Root): { intro: RootContent[]; sections: Section[] } {
	const intro: RootContent[] = [];
	const sections: Section[] = [];
	for (const node of tree.children) {
		if (node.type === 'heading' && node.depth === 2) sections.push({ heading: node, body: [] });
		else (sections.at(-1)?.body ?? intro).push(node);
	}
	return { intro, sections };
}
