import type { Root } from 'mdast';
import type { Diagnostic, Place } from './diagnostic.ts';
import type { Page, Reference, Term } from './schema/page.ts';
import type { ActivityPlan, CoursePlan, FileKind } from './schema/plan.ts';
import type { Settings } from './schema/settings.ts';

/** A file of the course as read: `path` from the project's folder, with `/`. */
export interface SourceFile {
	path: string;
	bytes: Uint8Array;
	/** What stands there where it is no file to read: the author is told. */
	unread?: 'link' | 'empty folder' | 'device';
}

/** A page after parsing: the words, their plan, and where in the file each part stands. */
export interface ParsedPage {
	file: string;
	language: string;
	/** `recording/the-visit`; a lesson's opening is `recording/index`. A translation has the base's. */
	id: string;
	kind: FileKind;
	/** The file's text with LF line ends and without a byte-order mark; places refer to it. */
	text: string;
	/** The body's syntax tree, positions in file coordinates. */
	tree: Root;
	frontMatter: Record<string, unknown>;
	/** Absent when errors left nothing to compile. */
	page?: Page;
	activity?: ActivityPlan;
	/** Markdown that mdsvex compiles, for prose only. */
	prose?: string;
	/** The same as plain HTML, for prose only: explorations as what they hold, without their program. */
	readable?: string;
	/** A scenario's: what gives a group something to talk about. */
	discuss?: readonly string[];
	/** A quiz's: the banks whose questions join its own, see `banks.ts`. */
	bank?: BankUse;
	places: Places;
}

/** What a quiz takes from the banks of the course's lessons. */
export interface BankUse {
	/** The banks' name, the same in every lesson. */
	name: string;
	/** Only those of lessons that stand before the quiz's own. */
	earlier: boolean;
}

/** Where the parts of a page stand, by their position in the page. */
export interface Places {
	/** Key of front matter → place of its value. */
	frontMatter: Record<string, Place>;
	/** Scenes, questions, items, statements or prompts. */
	parts: Place[];
	/** For each part its choices or options. */
	options: Place[][];
	/** A review's marks. */
	marks: Place[];
}

export interface ParsedLesson {
	id: string;
	/** `course/en/03-recording` */
	folder: string;
	/** In reading order; the opening first. */
	pages: ParsedPage[];
	/** Questions that quizzes draw from; by name. Their ids look like a page's: `recording/final`. */
	banks: ParsedPage[];
}

/** One language of the course. */
export interface ParsedEdition {
	language: string;
	lessons: ParsedLesson[];
	glossary: Term[];
	plan: CoursePlan;
}

export interface ParsedCourse {
	settings: Settings;
	standards: { number: string; area: string; text: string; scored: boolean }[];
	areas: { number: string; title: string }[];
	references: Reference[];
	/** Spellings the dictionary does not know. */
	words: string[];
	/** The base language first. */
	editions: ParsedEdition[];
	/** Everything the parsers found; the linter adds its own. */
	diagnostics: Diagnostic[];
}

/** A linter rule: looks at the whole course, says what it finds. */
export type Rule = (course: ParsedCourse) => Diagnostic[];
