import type { FileKind } from '../schema/plan.ts';
import type { Reference, Term } from '../schema/page.ts';
import type { ParsedPage } from '../model.ts';

/** A page's file before parsing: what its path says about it. */
export interface PageSource {
	file: string;
	/** `course/en/03-recording`, where its pictures lie. */
	folder: string;
	language: string;
	/** `recording/the-visit`; a lesson's opening is `recording/index`. */
	id: string;
	lesson: string;
	kind: FileKind;
	text: string;
}

/** What a page may refer to. */
export interface PageContext {
	/** By number. */
	standards: ReadonlyMap<string, { number: string; text: string }>;
	references: ReadonlyMap<string, Reference>;
	/** Of the page's own language, by id. */
	terms: ReadonlyMap<string, Term>;
	/** Ids of every page of the course, known before any is parsed. */
	pages: ReadonlySet<string>;
	lessons: ReadonlySet<string>;
	/** The lessons of the part that is packed; a link to any other shows as its text. */
	kept: ReadonlySet<string>;
	/** Pictures, by path from the project's folder. */
	pictures: ReadonlyMap<string, Uint8Array>;
	/** For a translation: the page it mirrors. Its ids are kept, by position. */
	base?: ParsedPage;
}
