import { strToU8, zipSync } from 'fflate';
import type { Fact, Sheet } from './sheet.ts';
import { corePart, documentPart, PARTS, STYLES } from './word-parts.ts';

/** The type of a Word file, as browsers and mail programs know it. */
export const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/**
 * A record as a Word file: WordprocessingML of the few parts that a document of headings and
 * paragraphs needs (ECMA-376), zipped. See docs/decisions/word-file.md.
 *
 * @param language a BCP 47 tag, for proofing
 */
export function sheetAsWord(
	sheet: Sheet,
	{ notYet, language }: { notYet: string; language: string }
): Blob {
	const { title, facts, answers, courseTitle, course, note } = sheet;
	const paragraphs = [
		paragraph(run(title), 'Heading1'),
		...facts.map(factLine),
		...answers.flatMap(({ label, text }) => [
			paragraph(run(label), 'Heading2'),
			...(text ?? notYet).split('\n').map((line) => paragraph(run(line)))
		]),
		paragraph(run(courseTitle), 'Heading2'),
		...course.map(factLine),
		paragraph(run(note, '<w:i/>'))
	];
	const parts = {
		...PARTS,
		'docProps/core.xml': corePart(escapeXml(title), language),
		'word/styles.xml': STYLES.replace('{language}', language),
		'word/document.xml': documentPart(paragraphs.join(''))
	};
	const files = Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)] as const);
	return new Blob([zipSync(Object.fromEntries(files))], { type: WORD });
}

function factLine({ label, text }: Fact): string {
	return paragraph(run(`${label}: `, '<w:b/>') + run(text));
}

function paragraph(runs: string, style?: 'Heading1' | 'Heading2'): string {
	const properties = style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : '';
	return `<w:p>${properties}${runs}</w:p>`;
}

function run(text: string, properties = ''): string {
	const given = properties && `<w:rPr>${properties}</w:rPr>`;
	const words = escapeXml(text).replaceAll('\t', '</w:t><w:tab/><w:t xml:space="preserve">');
	return `<w:r>${given}<w:t xml:space="preserve">${words}</w:t></w:r>`;
}

/** What no XML may hold was taken out when the sheet was made. */
function escapeXml(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
