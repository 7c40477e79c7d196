import type { Node } from 'unist';
import type { Place } from './diagnostic.ts';

export const FILE_START: Place = { line: 1, column: 1 };

/** Where a node starts; the file's start for nodes that were not in the source. */
export function placeOf(node: Node | undefined): Place {
	const start = node?.position?.start;
	return start ? { line: start.line, column: start.column } : FILE_START;
}

/** Where a character offset of `text` stands. Counts from the nearest known place, if one is given. */
export function placeAt(text: string, offset: number, from?: Place & { offset: number }): Place {
	let line = from?.line ?? 1;
	let lineStart = from ? from.offset - from.column + 1 : 0;
	for (;;) {
		const end = text.indexOf('\n', lineStart);
		if (end < 0 || end >= offset) return { line, column: offset - lineStart + 1 };
		lineStart = end + 1;
		line++;
	}
}
