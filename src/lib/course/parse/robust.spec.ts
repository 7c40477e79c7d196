import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseCourse } from './course.ts';
import { SAMPLE_COURSE, sampleFiles } from './testing/sample-course.ts';

const parse = (changes: Record<string, Uint8Array>) =>
	parseCourse(sampleFiles(changes), { version: '1' });
const path = fc.constantFrom(...Object.keys(SAMPLE_COURSE));

/** Whatever a file holds, the answer is a course with findings that point into it, and never an exception. */
function expectFindings(file: string, bytes: Uint8Array): void {
	const { diagnostics } = parse({ [file]: bytes });
	const lines = new TextDecoder().decode(bytes).split(/\r\n?|\n/).length;
	for (const finding of diagnostics) {
		expect(finding.rule, finding.message).not.toBe('internal');
		expect(finding.line).toBeGreaterThan(0);
		expect(finding.column).toBeGreaterThan(0);
		if (finding.file === file) expect(finding.line).toBeLessThanOrEqual(lines);
	}
}

it('takes any bytes in any file', () => {
	fc.assert(
		fc.property(path, fc.uint8Array({ maxLength: 300 }), (file, bytes) => expectFindings(file, bytes)),
		{ numRuns: 40, seed: 1 }
	);
}, 60_000);

it('takes any slip of the author’s hand', () => {
	const slip = fc.record({
		at: fc.double({ min: 0, max: 1, noNaN: true }),
		cut: fc.nat(12),
		put: fc.oneof(
			fc.string({ maxLength: 6, unit: 'binary' }),
			fc.constantFrom('\n', '  ', '> ', '- ', '## ', '[', '](#', '"', '`', '---\n', '|', ': ', '<', '{', '&a ', '*a', '\t', '\u2028')
		)
	});
	fc.assert(
		fc.property(path, fc.array(slip, { minLength: 1, maxLength: 5 }), (file, slips) => {
			const text = slips.reduce((before, { at, cut, put }) => {
				const from = Math.floor(at * before.length);
				return before.slice(0, from) + put + before.slice(from + cut);
			}, SAMPLE_COURSE[file] ?? '');
			expectFindings(file, new TextEncoder().encode(text));
		}),
		{ numRuns: 100, seed: 2 }
	);
}, 60_000);

it('takes any name of a file', () => {
	fc.assert(
		fc.property(fc.array(fc.string({ maxLength: 8 }), { maxLength: 5 }), (names) => {
			parseCourse([...sampleFiles(), { path: ['course', ...names].join('/'), bytes: new Uint8Array() }], { version: '1' });
		}),
		{ numRuns: 40, seed: 3 }
	);
}, 60_000);
