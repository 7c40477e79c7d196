/** Something an author should know about a place in a file. */
export interface Diagnostic {
	/** Path from the project's folder, with `/`. */
	file: string;
	/** 1-based, as editors count. */
	line: number;
	column: number;
	/** The rule's name, the name of its file in `rules/`, or of the parser that found it. */
	rule: string;
	severity: 'error' | 'warning';
	/** What is wrong, in one sentence. */
	message: string;
	/** What to do about it. */
	hint?: string;
}

/** Where something starts in its file; 1-based. */
export interface Place {
	line: number;
	column: number;
}
