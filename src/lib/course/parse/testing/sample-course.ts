import type { SourceFile } from '../../model.ts';

/** A whole course in a few lines, by path. */
export const SAMPLE_COURSE: Readonly<Record<string, string>> = {
	'course/course.yaml': `id: sample
title: { en: Sample }
description: { en: A sample }
languages: [en]
lessons: [second, first]
completion: { pages: core, activities: core }
pass: { scored: quizzes }
publisher: { en: Nobody }
licence: CC-BY-4.0
`,
	'course/standards.yaml': `source: REF
areas: [{ number: 1, title: Rights }, { number: 3, title: Accountability }]
standards:
  - { number: 1.2, text: Uphold rights }
  - { number: 3.1, text: Stay within the law }
  - { number: 3.10, text: Keep up, scored: false }
`,
	'course/references.yaml': '- { id: REF, title: Standards, publisher: The regulator, year: 2021 }\n',
	'course/words.txt': 'Inês\n# people\nTomos # a name\n\n',
	'course/glossary/en.yaml': '- { id: bias, term: Bias, meaning: A lean }\n',
	'course/en/01-first/index.md':
		'---\ntitle: First\nsummary: What comes first\noutcomes: [Look]\nstandards: [3.10]\n---\n\nSee [the second](page:second/index).\n',
	'course/en/01-first/02-read.md': '---\ntitle: Read\nminutes: 3\n---\n\nA [lean](glossary:bias) [@REF].\n',
	'course/en/01-first/01-go.scenario.md':
		'---\ntitle: Go\nminutes: 4\n---\n\n## Start\n\n- [On](#ending-good-there "best")\n  > Good.\n\n## Ending (good): there\n',
	'course/en/02-second/index.md': '---\ntitle: Second\nsummary: What comes next\noutcomes: [Look]\n---\n',
	'course/en/02-second/01-quiz.quiz.md':
		'---\ntitle: Quiz\nminutes: 5\nquestions: { one: { standards: [1.2], difficulty: 3 } }\n---\n\n## One\n\n- [x] a\n- [ ] b\n',
	'course/en/02-second/02-more.review.md':
		'---\ntitle: More\nminutes: 6\nfurther: true\n---\n\n## Source\n\nShe [stayed](#omitted "Why.").\n\n## Draft\n\nShe [left](#invented "Why.").\n'
};

/** The same in Welsh, with its own file names, headings and links. */
export const WELSH: Readonly<Record<string, string>> = {
	'course/glossary/cy.yaml': '- { id: bias, term: Tuedd, meaning: Gogwydd }\n',
	'course/cy/01-cyntaf/index.md':
		'---\ntitle: Cyntaf\nsummary: Yn gyntaf\noutcomes: [Edrych]\n---\n\n[Yr ail](page:second/index).\n',
	'course/cy/01-cyntaf/02-darllen.md': '---\ntitle: Darllen\nminutes: 3\n---\n\n[Tuedd](glossary:bias).\n',
	'course/cy/01-cyntaf/01-mynd.scenario.md':
		'---\ntitle: Mynd\nminutes: 4\n---\n\n## Dechrau\n\n- [Ymlaen](#ending-good-yno "best")\n  > Da.\n\n## Ending (good): yno\n',
	'course/cy/02-ail/index.md': '---\ntitle: Ail\nsummary: Nesaf\noutcomes: [Edrych]\n---\n',
	'course/cy/02-ail/01-cwis.quiz.md': '---\ntitle: Cwis\nminutes: 5\n---\n\n## Un\n\n- [x] a\n- [ ] b\n',
	'course/cy/02-ail/02-mwy.review.md':
		'---\ntitle: Mwy\nminutes: 6\nfurther: true\n---\n\n## Ffynhonnell\n\nArhosodd [hi](#omitted "Pam.").\n\n## Drafft\n\nAeth [hi](#invented "Pam.").\n'
};

/** The sample with some files replaced, added or (`null`) taken away. */
export function sampleFiles(
	changes: Readonly<Record<string, string | Uint8Array | null>> = {}
): SourceFile[] {
	return Object.entries({ ...SAMPLE_COURSE, ...changes }).flatMap(([path, content]) => {
		if (content === null) return [];
		const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
		return [{ path, bytes }];
	});
}
