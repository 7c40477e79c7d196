import { create } from 'xmlbuilder2';
import { PackageError } from '../package-error.ts';

/** An element as xmlbuilder2 reads it: `@name` attributes, `#` text, anything else children. */
export interface XmlObject {
	[name: string]: XmlValue;
}
export type XmlValue = string | XmlObject | readonly XmlObject[] | readonly string[] | undefined;

/** Not a `Char` of XML 1.0 (2.2): most control characters, lone surrogates. */
const NOT_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

/**
 * Writes an XML document: UTF-8, LF, two spaces, so that the same facts give the same bytes.
 * Throws where a text holds a character that XML cannot carry; xmlbuilder2's own check for that
 * refuses prefixed attributes.
 */
export function writeXml(document: XmlObject): string {
	const xml = create({ version: '1.0', encoding: 'UTF-8' }, document as Record<string, unknown>);
	const text = xml.end({ prettyPrint: true, indent: '  ', newline: '\n' });
	const bad = NOT_XML.exec(text);
	if (bad) {
		const code = bad[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
		const around = text.slice(0, bad.index).replace(/\s+/g, ' ').slice(-30);
		throw new PackageError(
			`A text holds the character U+${code}, which XML cannot carry, after "${around}".`
		);
	}
	return `${text}\n`;
}
