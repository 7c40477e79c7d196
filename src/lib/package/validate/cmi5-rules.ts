import { CMI5_NAMESPACE } from '../manifest/cmi5.ts';
import { descendants, type XmlElement } from './xml-tree.ts';

/** One thing that the specification asks of a course structure whose elements are in their places. */
export interface Cmi5Rule {
	name: string;
	/** Of cmi5, Quartz 1st edition. */
	clause: string;
	/** What breaks it, a line each. */
	check: (root: XmlElement, files: ReadonlySet<string>) => string[];
}

const XSI = 'http://www.w3.org/2001/XMLSchema-instance';
const XML = 'http://www.w3.org/XML/1998/namespace';

/** Every cmi5 element of one of these names. */
function all(root: XmlElement, ...names: string[]): XmlElement[] {
	return [root, ...descendants(root)].filter(
		(element) => element.namespace === CMI5_NAMESPACE && names.includes(element.name)
	);
}

/** The values of an attribute, without the white space that an LMS takes off (13.1). */
function values(elements: readonly XmlElement[], attribute: string): string[] {
	return elements.flatMap((element) => element.attributes.get(attribute)?.trim() ?? []);
}

const definesId = ['course', 'block', 'objective', 'au'] as const;

/** RFC 3987: a scheme, then what an IRI may hold. A reference without scheme will not do (3.0). */
function isFullIri(value: string): boolean {
	return /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i.test(value);
}

function oneOf(element: 'au', attribute: string, allowed: readonly string[]): Cmi5Rule['check'] {
	return (root) =>
		values(all(root, element), attribute)
			.filter((value) => !allowed.includes(value))
			.map((value) => `${attribute}="${value}" is none of ${allowed.join(', ')}`);
}

/** A URL taken apart; `scheme` is absent where it is relative to the package. */
function parseUrl(url: string) {
	const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1];
	const [path = '', ...query] = url.split('?');
	return { scheme, path, query: query.join('?') };
}

const urls = (root: XmlElement) => all(root, 'url').map((element) => element.text);

export const CMI5_RULES: readonly Cmi5Rule[] = [
	{
		name: 'ids are full IRIs',
		clause: '3.0',
		check: (root) =>
			values(all(root, ...definesId), 'id')
				.filter((id) => !isFullIri(id))
				.map((id) => `id="${id}" is not a full IRI`)
	},
	{
		name: 'ids are unique',
		clause: '13.1',
		check: (root) => {
			const ids = values(all(root, ...definesId), 'id');
			return ids
				.filter((id, at) => ids.indexOf(id) < at)
				.map((id) => `id="${id}" is given to more than one thing`);
		}
	},
	{
		name: 'objectives that are referred to exist',
		clause: '13.1.3',
		check: (root) => {
			const defined = new Set(values(all(root, 'objective'), 'id'));
			return values(all(root, 'objective'), 'idref')
				.filter((id) => !defined.has(id))
				.map((id) => `idref="${id}" is no objective of this course`);
		}
	},
	{
		name: 'required texts say something',
		clause: '13.1',
		check: (root) =>
			all(root, 'title', 'description')
				.filter((text) => all(text, 'langstring').every((langstring) => !langstring.text))
				.map((text) => `a ${text.name} is empty`)
	},
	{
		name: 'languages are language tags',
		clause: '13.1',
		// xs:language, whose tags RFC 5646 writes with hyphens.
		check: (root) =>
			values(all(root, 'langstring'), 'lang')
				.filter((tag) => !/^[a-z]{1,8}(-[a-z0-9]{1,8})*$/i.test(tag))
				.map((tag) => `lang="${tag}" is not a language tag`)
	},
	{
		name: 'launchMethod is one of two',
		clause: '13.1.4',
		check: oneOf('au', 'launchMethod', ['OwnWindow', 'AnyWindow'])
	},
	{
		name: 'moveOn is one of five',
		clause: '13.1.4',
		check: oneOf('au', 'moveOn', [
			'Passed',
			'Completed',
			'CompletedAndPassed',
			'CompletedOrPassed',
			'NotApplicable'
		])
	},
	{
		name: 'masteryScore is a decimal from 0 to 1 with four places at most',
		clause: '13.1.4',
		check: (root) =>
			values(all(root, 'au'), 'masteryScore')
				.filter((score) => !/^\+?(0*1(\.0{0,4})?|0+(\.\d{0,4})?|\.\d{1,4})$/.test(score))
				.map(
					(score) => `masteryScore="${score}" is not a decimal from 0 to 1 with four places at most`
				)
	},
	{
		name: 'activityType is an IRI',
		clause: '13.1.4',
		check: (root) =>
			values(all(root, 'au'), 'activityType')
				.filter((type) => !isFullIri(type))
				.map((type) => `activityType="${type}" is not a full IRI`)
	},
	{
		name: 'urls are URLs',
		clause: '13.1.4',
		// RFC 1738, 2.2: letters, digits, a few marks, and % with two hexadecimal digits.
		check: (root) =>
			urls(root)
				.filter((url) => !/^([a-z0-9$\-_.+!*'(),;/?:@=&]|%[0-9a-f]{2})+$/i.test(url))
				.map((url) => `"${url}" is not a URL`)
	},
	{
		name: 'queries leave the launch parameters alone',
		clause: '8.1',
		check: (root) =>
			urls(root).flatMap((url) =>
				[...new URLSearchParams(parseUrl(url).query).keys()]
					.filter((name) => LAUNCH_PARAMETERS.includes(name))
					.map((name) => `the URL "${url}" uses ${name}, which is the LMS's at launch`)
			)
	},
	{
		name: 'relative urls name a file of the package',
		clause: '14.1',
		check: (root, files) =>
			urls(root)
				.map(parseUrl)
				.filter(({ scheme, path }) => !scheme && !files.has(decodePath(path)))
				.map(({ path }) => `the URL "${path}" is relative and no file of the package`)
	},
	{
		name: 'full urls name nothing in the package',
		clause: '14.1',
		check: (root) =>
			urls(root)
				.filter((url) => /^(file|data|blob):/i.test(url))
				.map((url) => `the URL "${url}" must be relative, because its file is in the package`)
	},
	{
		name: 'extensions come with their schema',
		clause: '13.1.5',
		check: (root, files) => {
			const locations = new Map<string, string>();
			for (const { name, namespace, value } of root.foreignAttributes) {
				if (namespace !== XSI || name !== 'schemaLocation') continue;
				const words = value.trim().split(/\s+/);
				for (let at = 0; at + 1 < words.length; at += 2) {
					locations.set(words[at] ?? '', words[at + 1] ?? '');
				}
			}
			const provided = (namespace: string) => {
				const location = locations.get(namespace);
				return location !== undefined && (isFullIri(location) || files.has(location));
			};
			return [...foreignNamespaces(root)]
				.filter((namespace) => !provided(namespace))
				.map((namespace) => `elements of ${namespace} are used without their schema`);
		}
	}
];

const LAUNCH_PARAMETERS = ['endpoint', 'fetch', 'actor', 'registration', 'activityId'];

function decodePath(path: string): string {
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
	}
}

function foreignNamespaces(root: XmlElement): Set<string> {
	const elements = [root, ...descendants(root)];
	const used = elements.flatMap((element) => [
		element.namespace,
		...element.foreignAttributes.map((attribute) => attribute.namespace)
	]);
	return new Set(used.filter((name) => name && ![CMI5_NAMESPACE, XSI, XML].includes(name)));
}
