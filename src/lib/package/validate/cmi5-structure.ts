import { CMI5_NAMESPACE } from '../manifest/cmi5.ts';
import type { XmlElement } from './xml-tree.ts';

/*
 * The shape of a course structure (cmi5 13.1, 13.2): which elements stand in which, in what order
 * and how often, and which attributes they have. Elements and attributes of other namespaces are
 * extensions (13.1.5) and may stand anywhere; `cmi5-rules.ts` looks after them.
 */

interface Shape {
	/** In the order in which they must come. */
	children?: readonly Part[];
	required?: readonly string[];
	optional?: readonly string[];
	/** Holds words of its own. */
	text?: true;
}

/** One element, or several of which any may come; with how often, and its shape. */
interface Part {
	names: readonly string[];
	least: 0 | 1;
	most: 1 | 'many';
	shape: string;
}

const one = (name: string, shape = name): Part => ({ names: [name], least: 1, most: 1, shape });
const perhaps = (name: string, shape = name): Part => ({ ...one(name, shape), least: 0 });
const some = (names: string | readonly string[], shape = ''): Part => ({
	names: typeof names === 'string' ? [names] : names,
	least: 1,
	most: 'many',
	shape
});

const SHAPES: Record<string, Shape> = {
	courseStructure: {
		children: [one('course'), perhaps('objectives'), some(['au', 'block'])]
	},
	course: { children: [one('title', 'text'), one('description', 'text')], required: ['id'] },
	objectives: { children: [some('objective')] },
	objective: { children: [one('title', 'text'), one('description', 'text')], required: ['id'] },
	block: {
		children: [
			one('title', 'text'),
			one('description', 'text'),
			perhaps('objectives', 'references'),
			some(['au', 'block'])
		],
		required: ['id']
	},
	au: {
		children: [
			one('title', 'text'),
			one('description', 'text'),
			perhaps('objectives', 'references'),
			one('url', 'words'),
			perhaps('launchParameters', 'words'),
			perhaps('entitlementKey', 'words')
		],
		required: ['id'],
		optional: ['launchMethod', 'masteryScore', 'moveOn', 'activityType']
	},
	references: { children: [some('objective', 'reference')] },
	reference: { required: ['idref'] },
	text: { children: [some('langstring')] },
	langstring: { optional: ['lang'], text: true },
	words: { text: true }
};

/** What is out of its place, a line each. */
export function checkStructure(root: XmlElement): string[] {
	if (root.name !== 'courseStructure' || root.namespace !== CMI5_NAMESPACE) {
		return [`the root element is not courseStructure of ${CMI5_NAMESPACE} (cmi5 13.2)`];
	}
	return checkShape(root, 'courseStructure').map((problem) => `${problem} (cmi5 13.2)`);
}

function checkShape(element: XmlElement, shapeName: string): string[] {
	const shape = SHAPES[shapeName] ?? {};
	return [
		...checkAttributes(element, shape),
		...checkText(element, shape),
		...checkChildren(element, shape)
	];
}

function checkAttributes(element: XmlElement, { required = [], optional = [] }: Shape): string[] {
	return [
		...required
			.filter((name) => !element.attributes.has(name))
			.map((name) => `${element.name} has no ${name}`),
		...[...element.attributes.keys()]
			.filter((name) => !required.includes(name) && !optional.includes(name))
			.map((name) => `${element.name} has an attribute ${name}, which cmi5 does not know`)
	];
}

function checkText(element: XmlElement, { text }: Shape): string[] {
	return text || !element.text ? [] : [`${element.name} holds text outside its elements`];
}

/** Walks through the children and the parts together. */
function checkChildren(element: XmlElement, { children: parts = [] }: Shape): string[] {
	const children = element.children.filter((child) => isCmi5(child, element));
	const problems: string[] = [];
	let at = 0;
	for (const { names, least, most, shape } of parts) {
		const start = at;
		for (let child = children[at]; child && names.includes(child.name); child = children[++at]) {
			problems.push(...checkShape(child, shape || child.name));
		}
		const count = at - start;
		if (count < least)
			problems.push(`${element.name} has no ${names.join(' or ')} where it should`);
		if (most === 1 && count > 1) problems.push(`${element.name} has more than one ${names[0]}`);
	}
	const left = children[at];
	if (left) problems.push(`${left.name} is out of place in ${element.name}`);
	return problems;
}

/** An element without a namespace is no extension: it is one of cmi5's, wrongly written. */
function isCmi5(child: XmlElement, parent: XmlElement): boolean {
	return (
		child.namespace === CMI5_NAMESPACE ||
		child.namespace === '' ||
		child.namespace === parent.namespace
	);
}
