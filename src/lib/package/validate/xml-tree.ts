import { create } from 'xmlbuilder2';

/** An element with what the rules look at; comments and processing instructions are gone. */
export interface XmlElement {
	/** Local name. */
	name: string;
	/** Namespace name, `''` for none. */
	namespace: string;
	/** By local name; attributes in a namespace are in `foreignAttributes`. */
	attributes: ReadonlyMap<string, string>;
	foreignAttributes: readonly { name: string; namespace: string; value: string }[];
	children: readonly XmlElement[];
	/** Its own text, without that of its children, trimmed. */
	text: string;
}

interface DomNode {
	nodeType: number;
	localName: string;
	namespaceURI: string | null;
	nodeValue: string | null;
	value: string;
	attributes: Iterable<DomNode>;
	childNodes: Iterable<DomNode>;
}

const XMLNS = 'http://www.w3.org/2000/xmlns/';

/** Reads a document that is known to be well-formed: xmlbuilder2's reader forgives too much. */
export function parseXml(document: string): XmlElement {
	return toElement(create(document).root().node as unknown as DomNode);
}

function toElement(node: DomNode): XmlElement {
	const attributes = [...node.attributes].filter((each) => each.namespaceURI !== XMLNS);
	const children = [...node.childNodes];
	return {
		name: node.localName,
		namespace: node.namespaceURI ?? '',
		attributes: new Map(
			attributes.filter((each) => !each.namespaceURI).map((each) => [each.localName, each.value])
		),
		foreignAttributes: attributes.flatMap((each) =>
			each.namespaceURI
				? [{ name: each.localName, namespace: each.namespaceURI, value: each.value }]
				: []
		),
		children: children.filter((child) => child.nodeType === 1).map(toElement),
		text: children
			.filter((child) => child.nodeType === 3 || child.nodeType === 4)
			.map((child) => child.nodeValue ?? '')
			.join('')
			.trim()
	};
}

/** Every element below this one, in document order. */
export function descendants(element: XmlElement): XmlElement[] {
	return element.children.flatMap((child) => [child, ...descendants(child)]);
}
