import { expect, test } from 'vitest';
import type { Package } from './package.ts';
import { humanSize, packageTable } from './table.ts';

test('a package a line, with everything that was promised', () => {
	const row = (file: string, bytes: number, seconds: number) =>
		({ listing: { file, bytes, files: 61, worstSnapshot: 1100 }, seconds }) as Package;
	expect(
		packageTable([row('a-1-scorm12.zip', 412_345, 0.42), row('a-1-web.zip', 1_240_000, 12)])
	).toBe(
		[
			'file                size  files  worst snapshot  seconds',
			'a-1-scorm12.zip   412 kB     61            1100      0.4',
			'a-1-web.zip      1.24 MB     61            1100     12.0'
		].join('\n')
	);
});

test.each([
	[999, '999 B'],
	[1000, '1 kB'],
	[999_499, '999 kB'],
	[999_500, '1.00 MB']
])('%i bytes are %s', (bytes, text) => {
	expect(humanSize(bytes)).toBe(text);
});
