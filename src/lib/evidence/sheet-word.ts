import { Document, HeadingLevel, Packer, Paragraph, TextRun } from 'docx';
import type { Fact, Sheet } from './sheet.ts';

/** A4 and its margins in twentieths of a point: 210 × 297 mm, 20 mm around. */
const PAGE = {
	size: { width: 11_906, height: 16_838 },
	margin: { top: 1134, right: 1134, bottom: 1134, left: 1134 }
};

/** A record as a Word file. The library is large, so this file is loaded when it is asked for. */
export function sheetAsWord(
	sheet: Sheet,
	{ notYet, language }: { notYet: string; language: string }
): Promise<Blob> {
	const { title, facts, answers, courseTitle, course, note } = sheet;
	const heading = (text: string) => new Paragraph({ text, heading: HeadingLevel.HEADING_2 });
	return Packer.toBlob(
		new Document({
			title,
			creator: 'Second Look',
			styles: {
				default: {
					document: {
						run: { font: 'Calibri', size: 22, language: { value: language } },
						paragraph: { spacing: { after: 80 } }
					},
					heading1: { run: { size: 36, bold: true }, paragraph: { spacing: { after: 160 } } },
					heading2: {
						run: { size: 24, bold: true },
						paragraph: { spacing: { before: 200, after: 60 }, keepNext: true }
					}
				}
			},
			sections: [
				{
					properties: { page: PAGE },
					children: [
						new Paragraph({ text: title, heading: HeadingLevel.HEADING_1 }),
						...facts.map(factLine),
						...answers.flatMap(({ label, text }) => [
							heading(label),
							...(text ?? notYet).split('\n').map((line) => new Paragraph(line))
						]),
						heading(courseTitle),
						...course.map(factLine),
						new Paragraph({ children: [new TextRun({ text: note, italics: true })] })
					]
				}
			]
		})
	);
}

function factLine({ label, text }: Fact): Paragraph {
	return new Paragraph({
		children: [new TextRun({ text: `${label}: `, bold: true }), new TextRun(text)]
	});
}
