import type { Node } from 'unist';
import type { Diagnostic, Place } from './diagnostic.ts';
import { FILE_START, placeOf } from './place.ts';

/** Where a finding stands: a syntax node, a place, or (without either) the file as a whole. */
export type Where = Node | Place | undefined;

/** More findings in one file help nobody, and a hostile file could have a million. */
const MOST = 100;

/** Collects what is found in one file. Parsers get one and never throw at an author's mistake. */
export class Report {
	readonly file: string;
	readonly diagnostics: Diagnostic[] = [];
	/** A mistake was found after which there is no page to compile. */
	stopped = false;

	constructor(file: string) {
		this.file = file;
	}

	/** An error that still leaves a page to compile, such as a citation of an unknown source. */
	error(rule: string, where: Where, message: string, hint?: string): void {
		this.#add('error', rule, where, message, hint);
	}

	/** An error in the page's structure: nothing is compiled. */
	stop(rule: string, where: Where, message: string, hint?: string): void {
		this.stopped = true;
		this.error(rule, where, message, hint);
	}

	warn(rule: string, where: Where, message: string, hint?: string): void {
		this.#add('warning', rule, where, message, hint);
	}

	#add(
		severity: Diagnostic['severity'],
		rule: string,
		where: Where,
		message: string,
		hint: string | undefined
	): void {
		if (this.diagnostics.length > MOST) return;
		if (this.diagnostics.length === MOST) {
			message = `There are more than ${MOST} findings in this file; the rest is left out.`;
			hint = undefined;
		}
		const { line, column } =
			where === undefined ? FILE_START : 'line' in where ? (where as Place) : placeOf(where as Node);
		const finding: Diagnostic = { file: this.file, line, column, rule, severity, message };
		this.diagnostics.push(hint ? { ...finding, hint } : finding);
	}
}
