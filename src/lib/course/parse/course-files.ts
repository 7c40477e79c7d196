import type { Diagnostic } from '../diagnostic.ts';
import type { SourceFile } from '../model.ts';
import { parseGlossary } from '../glossary.ts';
import { parseReferences } from '../references.ts';
import { Report } from '../report.ts';
import type { Reference, Term } from '../schema/page.ts';
import type { Settings } from '../schema/settings.ts';
import { parseSettings } from '../settings.ts';
import { parseStandards, type Standards } from '../standards.ts';
import { ROOT, type FileTree } from './file-tree.ts';
import { internal } from './page.ts';
import { decodeText } from './source-text.ts';

/** What the files beside the pages say. */
export interface CourseFiles extends Standards {
	settings: Settings;
	references: Reference[];
	words: string[];
	glossaries: Map<string, Term[]>;
	diagnostics: Diagnostic[];
}

export function parseCourseFiles(tree: FileTree): CourseFiles {
	const diagnostics: Diagnostic[] = [];
	const read = <T>(
		file: SourceFile | undefined,
		path: string,
		parse: (text: string, report: Report) => T | undefined
	): T | undefined => {
		const report = new Report(path);
		let result: T | undefined;
		try {
			const text = file && decodeText(file.bytes, report);
			if (!file) report.error('missing-file', undefined, 'The file is missing.', 'See docs/writing.md for what it holds.');
			else if (text !== undefined && text.trim() === '' && !path.endsWith('.txt'))
				report.error('empty-file', undefined, 'The file is empty.', 'See docs/writing.md for what it holds.');
			else if (text !== undefined) result = parse(text, report);
		} catch (error) {
			report.stop(...internal(error));
		}
		diagnostics.push(...report.diagnostics);
		return result;
	};
	const single = <T>(name: string, parse: (text: string, report: Report) => T | undefined) =>
		read(tree.single.get(name), `${ROOT}/${name}`, parse);

	const settings = single('course.yaml', parseSettings) ?? settingsFromFolders(tree);
	const standards = single('standards.yaml', parseStandards) ?? { standards: [], areas: [] };
	const references = single('references.yaml', parseReferences) ?? [];
	const words = tree.single.has('words.txt') ? single('words.txt', parseWords) : [];
	const glossaries = new Map<string, Term[]>();
	for (const language of settings.languages)
		glossaries.set(
			language,
			read(tree.glossaries.get(language), `${ROOT}/glossary/${language}.yaml`, parseGlossary) ?? []
		);
	return { settings, ...standards, references, words: words ?? [], glossaries, diagnostics };
}

/** One spelling a line; what stands after # is for people. */
function parseWords(text: string): string[] {
	return text
		.split('\n')
		.map((line) => line.replace(/#.*/, '').trim())
		.filter((line) => line !== '');
}

/** Enough to go on with when `course.yaml` is broken, so that the pages are checked all the same. */
function settingsFromFolders(tree: FileTree): Settings {
	const languages = [...tree.lessons.keys()].sort((a, b) => Number(b === 'en') - Number(a === 'en'));
	const base = languages[0] ?? 'en';
	return {
		id: 'course',
		title: { [base]: 'Untitled' },
		description: { [base]: '' },
		languages: languages.length > 0 ? languages : [base],
		lessons: (tree.lessons.get(base) ?? []).map(({ slug }) => slug),
		completion: { pages: 'core', activities: 'core' },
		pass: { scored: 'quizzes', mark: 80 },
		status: 'together',
		masteryScore: false,
		publisher: { [base]: '' },
		licence: ''
	};
}
