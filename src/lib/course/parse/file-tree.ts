import type { Diagnostic } from '../diagnostic.ts';
import type { SourceFile } from '../model.ts';
import { Report } from '../report.ts';
import type { FileKind } from '../schema/plan.ts';
import { checkLesson, checkLessonSlugs } from './lesson-folders.ts';
import { checkPictureName, isPicture, readFolderName, readPageName } from './file-names.ts';

export interface PageFile {
	file: SourceFile;
	number: number;
	slug: string;
	kind: FileKind;
}

export interface LessonFolder {
	/** `course/en/03-recording` */
	path: string;
	number: number;
	slug: string;
	/** In reading order, the opening first. */
	pages: PageFile[];
	banks: PageFile[];
}

/** What the paths of the course's files say, before any of them is read. */
export interface FileTree {
	/** `course.yaml`, `standards.yaml`, `references.yaml`, `words.txt`. */
	single: Map<string, SourceFile>;
	/** By language. */
	glossaries: Map<string, SourceFile>;
	/** By language, in the order of their numbers. */
	lessons: Map<string, LessonFolder[]>;
	/** By path. */
	pictures: Map<string, Uint8Array>;
	diagnostics: Diagnostic[];
}

export const ROOT = 'course';
const SINGLE = ['course.yaml', 'standards.yaml', 'references.yaml', 'words.txt'];
/** For people who find the folder; no part of the course. */
const BESIDE = /^(?:README|LICEN[CS]E|CHANGELOG|CONTRIBUTING)(?:\.[a-z]+)?$/i;
const LANGUAGE = /^[a-z]{2,3}(?:-[A-Z]{2})?$/;

/** What is said of a place that holds no file to read. */
const UNREAD: Record<NonNullable<SourceFile['unread']>, [message: string, hint: string]> = {
	link: ['This is a link, and links are not followed.', 'Put the file itself here.'],
	'empty folder': ['The folder is empty.', 'Put its pages in it, or remove it.'],
	device: ['This is no ordinary file.', 'Put a file here, or remove it.']
};

export function readFileTree(files: readonly SourceFile[]): FileTree {
	const tree: FileTree = {
		single: new Map(),
		glossaries: new Map(),
		lessons: new Map(),
		pictures: new Map(),
		diagnostics: []
	};
	const folders = new Map<string, Map<string, LessonFolder | undefined>>();
	for (const file of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) {
		const report = new Report(file.path);
		place(file, tree, folders, report);
		tree.diagnostics.push(...report.diagnostics);
	}
	for (const [language, byName] of folders) {
		const lessons = [...byName.values()].filter((lesson) => lesson !== undefined);
		lessons.sort((a, b) => a.number - b.number);
		for (const lesson of lessons) {
			lesson.pages.sort((a, b) => Number(b.kind === 'opening') - Number(a.kind === 'opening') || a.number - b.number);
			tree.diagnostics.push(...checkLesson(lesson));
		}
		tree.diagnostics.push(...checkLessonSlugs(lessons));
		tree.lessons.set(language, lessons);
	}
	return tree;
}

function place(
	file: SourceFile,
	tree: FileTree,
	folders: Map<string, Map<string, LessonFolder | undefined>>,
	report: Report
): void {
	const [root, first = '', second, third, ...deeper] = file.path.split('/');
	if (root !== ROOT || first.startsWith('.')) return;
	if (file.unread) {
		report.error('file-name', undefined, ...UNREAD[file.unread]);
		return;
	}
	if (second === undefined) {
		if (SINGLE.includes(first)) tree.single.set(first, file);
		else if (!BESIDE.test(first))
			report.error('file-name', undefined, `"${first}" is no part of a course.`, `Here stand ${SINGLE.join(', ')}, and a folder for each language.`);
		return;
	}
	if (first === 'glossary') {
		const language = /^(.+)\.yaml$/.exec(second)?.[1] ?? '';
		if (LANGUAGE.test(language) && third === undefined) tree.glossaries.set(language, file);
		else report.error('file-name', undefined, `"${second}" is not the name of a glossary.`, 'Name it by its language, as in glossary/en.yaml.');
		return;
	}
	if (!LANGUAGE.test(first)) {
		report.error('file-name', undefined, `"${first}" is not a language.`, 'Name the folder by its language tag, as in en or cy.');
		return;
	}
	if (third === undefined) {
		if (!BESIDE.test(second)) report.error('file-name', undefined, 'A page lies in the folder of a lesson.', `Move it to ${ROOT}/${first}/01-…/.`);
		return;
	}
	if (deeper.length > 0) {
		report.error('file-name', undefined, 'A lesson has no folders inside.', 'Move the file up.');
		return;
	}
	const lesson = lessonFolder(folders, first, second, report);
	if (!lesson || third.startsWith('.')) return;
	if (isPicture(third)) {
		checkPictureName(third, report);
		tree.pictures.set(file.path, file.bytes);
	} else if (third.endsWith('.md')) {
		const page = readPageName(third, report);
		if (page) (page.kind === 'bank' ? lesson.banks : lesson.pages).push({ file, ...page });
	} else
		report.error('file-name', undefined, `"${third}" is neither a page nor a picture.`, 'Pages end in .md, pictures in .svg, .png, .jpg or .webp.');
}

function lessonFolder(
	folders: Map<string, Map<string, LessonFolder | undefined>>,
	language: string,
	name: string,
	report: Report
): LessonFolder | undefined {
	let byName = folders.get(language);
	if (!byName) folders.set(language, (byName = new Map()));
	if (!byName.has(name)) {
		const read = name.startsWith('.') ? undefined : readFolderName(name, report);
		byName.set(name, read && { path: `${ROOT}/${language}/${name}`, ...read, pages: [], banks: [] });
	}
	return byName.get(name);
}
