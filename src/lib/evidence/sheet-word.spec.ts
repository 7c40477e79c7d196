import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { create } from 'xmlbuilder2';
import { sheetAsWord } from './sheet-word.ts';
import { sampleSheet } from './testing/sample-sheet.ts';

/** The file's paragraphs as text, and its main part. Throws where that is no XML. */
async function read(file: Blob) {
	const parts = unzipSync(new Uint8Array(await file.arrayBuffer()));
	const xml = strFromU8(parts['word/document.xml']!);
	const paragraphs = create(xml)
		.root()
		.filter((node) => node.node.nodeName === 'w:p', false, true)
		.map((paragraph) =>
			paragraph
				.filter((node) => node.node.nodeName === 'w:t', false, true)
				.map(({ node }) => node.textContent)
				.join('')
		);
	return { xml, paragraphs, parts };
}

const options = { notYet: 'Not answered yet.', language: 'en-GB' };

it('writes an A4 document with each question and what was answered', async () => {
	const sheet = sampleSheet({ name: 'Amina Begum', learnt: 'To ask first.\n\nTo wait.' });
	const { xml, paragraphs } = await read(sheetAsWord(sheet, options));
	expect(xml).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
	expect(paragraphs.slice(0, 2)).toEqual(['CPD record', 'Name: Amina Begum']);
	const at = paragraphs.indexOf('What did you learn?');
	expect(paragraphs.slice(at + 1, at + 4)).toEqual(['To ask first.', '', 'To wait.']);
	expect(paragraphs).toContain('Not answered yet.');
	expect(paragraphs).toContain('Result: 85% in the final check; 80% is needed to pass');
});

it('takes any text for text', async () => {
	const learnt = '</w:t><w:p>&amp; "quoted" \u0000\u0008\uD83D😀\uFFFF end';
	const { paragraphs } = await read(sheetAsWord(sampleSheet({ learnt }), options));
	expect(paragraphs).toContain('</w:t><w:p>&amp; "quoted" \uFFFD😀 end');
});

it('holds every part that its other parts name, and each is XML', async () => {
	const { parts } = await read(sheetAsWord(sampleSheet({ learnt: 'To ask.' }), options));
	const text = (path: string) => strFromU8(parts[path]!);
	const named = [
		...[...text('[Content_Types].xml').matchAll(/PartName="\/([^"]+)"/g)].map(([, path]) => path!),
		...[...text('_rels/.rels').matchAll(/Target="([^"]+)"/g)].map(([, path]) => path!),
		...[...text('word/_rels/document.xml.rels').matchAll(/Target="([^"]+)"/g)].map(
			([, path]) => `word/${path}`
		)
	];
	expect(new Set(named)).toEqual(
		new Set(['word/document.xml', 'word/styles.xml', 'docProps/core.xml'])
	);
	for (const path of Object.keys(parts)) expect(() => create(text(path)), path).not.toThrow();
	expect(text('word/styles.xml')).toContain('<w:lang w:val="en-GB"/>');
	expect(text('docProps/core.xml')).toContain('<dc:title>CPD record</dc:title>');
});
