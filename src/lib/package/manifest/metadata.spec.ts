import { expect, test } from 'vitest';
import { TINY_FACTS } from '../tiny.fixture.ts';
import { descendants, parseXml } from '../validate/xml-tree.ts';
import { lint } from '../validate/xmllint.ts';
import { imsMetadata, isoDuration, lomDocument, vcard } from './metadata.ts';
import { writeXml } from './xml.ts';

test.each([
	[0, 'PT0M'],
	[45, 'PT45M'],
	[60, 'PT1H'],
	[150, 'PT2H30M'],
	[1500, 'PT25H']
])('%i minutes are %s', (minutes, duration) => {
	expect(isoDuration(minutes)).toBe(duration);
});

test('a vCard keeps its separators apart from the name’s own', () => {
	expect(vcard('A, B; C\\D\nE').split('\n')).toEqual([
		'BEGIN:VCARD',
		'VERSION:3.0',
		'N:A\\, B\\; C\\\\D E',
		'FN:A\\, B\\; C\\\\D E',
		'ORG:A\\, B\\; C\\\\D E',
		'END:VCARD'
	]);
});

test.each([
	['IMS', writeXml(imsMetadata(TINY_FACTS)), 'langstring'],
	['IEEE', lomDocument(TINY_FACTS), 'string']
])('%s metadata says what a catalogue asks', async (_, xml, string) => {
	expect(await lint({ document: { fileName: 'metadata.xml', contents: xml } })).toEqual([]);
	const lom = parseXml(xml);
	const texts = (...path: string[]) => {
		let found = [lom];
		for (const name of path) {
			found = found.flatMap((each) =>
				each.children.filter((child) => child.name.toLowerCase() === name)
			);
		}
		return found.map((each) => each.text);
	};
	expect(texts('general', 'title', string)).toEqual(Object.values(TINY_FACTS.title));
	expect(texts('general', 'description', string)).toEqual(Object.values(TINY_FACTS.description));
	expect(texts('general', 'language')).toEqual(['en', 'cy']);
	expect(texts('lifecycle', 'version', string)).toEqual(['1.2.3']);
	expect(
		descendants(lom)
			.filter(({ text }) => text === 'PT1H35M')
			.map(({ name }) => name)
	).toEqual([string === 'string' ? 'duration' : 'datetime']);
});
