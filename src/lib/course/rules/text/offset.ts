import type { Place } from '../../diagnostic.ts';

/** Line and column → offset in the file's text. */
export function offsetAt(source: string, { line, column }: Place): number {
	let start = 0;
	for (let passed = 1; passed < line; passed++) {
		const end = source.indexOf('\n', start);
		if (end === -1) break;
		start = end + 1;
	}
	return start + column - 1;
}
