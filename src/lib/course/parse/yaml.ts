import {
	isAlias,
	isMap,
	isNode,
	isPair,
	isScalar,
	isSeq,
	LineCounter,
	parseDocument,
	visit,
	type Document,
	type Node,
	type ParsedNode
} from 'yaml';
import type { Place } from '../diagnostic.ts';
import type { Report } from '../report.ts';
import { wordsFor } from './yaml-words.ts';

export type Path = readonly PropertyKey[];

/** YAML as data, with the way back to the place of each part. */
export interface YamlData {
	data: unknown;
	/** The place of the value at `path`, or of the nearest value around it. */
	placeOf(path: Path): Place;
	/** The place of the key `key` of the mapping at `path`. */
	placeOfKey(path: Path, key: string): Place;
}

/** Deeper YAML is no settings file, and would exhaust the stack of whoever walks it. */
const DEEPEST = 12;

export interface YamlOptions {
	/** The line of the file on which `source` starts. */
	firstLine?: number;
	/**
	 * Scalars that are text whatever they look like. Their value is taken from the source, because
	 * 3.10 read as a number is 3.1, which is another professional standard.
	 */
	isText: (path: Path) => boolean;
}

/** Parses YAML without aliases, anchors and tags. `undefined` when it is broken; the report says where. */
export function parseYaml(source: string, report: Report, options: YamlOptions): YamlData | undefined {
	const counter = new LineCounter();
	const shift = (options.firstLine ?? 1) - 1;
	const at = (offset: number): Place => {
		const { line, col } = counter.linePos(offset);
		return { line: Math.max(line, 1) + shift, column: Math.max(col, 1) };
	};
	if (nests(source)) {
		report.stop('yaml', { line: 1 + shift, column: 1 }, 'The YAML is nested too deeply.');
		return undefined;
	}
	const document = parseDocument(source, {
		lineCounter: counter,
		prettyErrors: false,
		stringKeys: true,
		version: '1.2'
	});
	const problems = [...document.errors, ...document.warnings];
	for (const problem of problems) {
		const { rule, message, hint } = wordsFor(problem);
		report.stop(rule, at(problem.pos[0]), message, hint);
	}
	if (refused(document, report, at) || problems.length > 0) return undefined;
	return {
		data: toData(document.contents, [], options.isText),
		placeOf: (path) => at(nodeNear(document, path)?.range?.[0] ?? 0),
		placeOfKey: (path, key) => {
			const parent = nodeNear(document, path);
			const pair = isMap(parent) ? parent.items.find((p) => keyText(p.key) === key) : undefined;
			const node = isNode(pair?.key) ? pair.key : parent;
			return at(node?.range?.[0] ?? 0);
		}
	};
}

/** A cheap look at the source before the recursive parser sees it. */
function nests(source: string): boolean {
	if (/(?:[-?:][ \t]+){13}/.test(source)) return true;
	let depth = 0;
	for (const char of source) {
		if (char === '[' || char === '{') depth++;
		else if (char === ']' || char === '}') depth = Math.max(0, depth - 1);
		if (depth > 200) return true;
	}
	return /^ {200}/m.test(source);
}

/** What YAML allows and a course does not. Aliases can blow a small file up to gigabytes. */
function refused(document: Document, report: Report, at: (offset: number) => Place): boolean {
	let found = false;
	const stop = (node: Node, message: string, hint: string) => {
		found = true;
		report.stop('yaml', at(node.range?.[0] ?? 0), message, hint);
	};
	visit(document, (_, node, path) => {
		if (isPair(node) && keyText(node.key) === '__proto__') {
			found = true;
			const offset = isNode(node.key) ? (node.key.range?.[0] ?? 0) : 0;
			report.stop('yaml', at(offset), 'The key `__proto__` is not allowed.');
		}
		if (!isNode(node)) return undefined;
		if (isAlias(node)) stop(node, 'YAML aliases are not read here.', 'Write the value out again.');
		else if (node.anchor) stop(node, 'YAML anchors are not read here.', 'Take the & name away.');
		else if (node.tag && !node.tag.startsWith('tag:yaml.org,2002:'))
			stop(node, 'YAML tags are not read here.', 'Take the ! name away.');
		else if (path.length > 2 * DEEPEST) {
			stop(node, 'The YAML is nested too deeply.', 'Nothing in a course needs so many levels.');
			return visit.BREAK;
		}
		return found && isAlias(node) ? visit.BREAK : undefined;
	});
	return found;
}

function keyText(key: unknown): string {
	return isScalar(key) ? String(key.source ?? key.value) : '';
}

function toData(node: unknown, path: Path, isText: YamlOptions['isText']): unknown {
	if (isMap(node)) {
		return Object.fromEntries(
			node.items.map(({ key, value }) => {
				const name = keyText(key);
				return [name, toData(value, [...path, name], isText)];
			})
		);
	}
	if (isSeq(node)) return node.items.map((item, i) => toData(item, [...path, i], isText));
	if (!isScalar(node)) return null;
	const { value, source } = node;
	return typeof value !== 'string' && value !== null && source !== undefined && isText(path)
		? source
		: value;
}

function nodeNear(document: Document, path: Path): ParsedNode | undefined {
	let node: unknown = document.contents;
	for (const step of path) {
		const next: unknown = isMap(node)
			? node.items.find((pair) => keyText(pair.key) === String(step))?.value
			: isSeq(node) && typeof step === 'number'
				? node.items[step]
				: undefined;
		if (!isNode(next)) break;
		node = next;
	}
	return isNode(node) ? (node as ParsedNode) : undefined;
}
