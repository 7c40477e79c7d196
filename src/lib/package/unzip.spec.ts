import { crc32, deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bytesOf, type Ending, handmade, type Handmade } from './testing/handmade-zip.ts';
import { textFile, textOf } from './package-file.ts';
import { unzip, ZIP_LIMITS, type ZipLimits } from './unzip.ts';
import { zip } from './zip.ts';

const limits = (change: Partial<ZipLimits>) => ({ ...ZIP_LIMITS, ...change });
const reading =
	(entries: Handmade[], ending?: Ending, change: Partial<ZipLimits> = {}) =>
	() =>
		unzip(handmade(entries, ending), undefined, limits(change));

describe('a plain zip', () => {
	test('reads what the packager writes, whatever is in it', () => {
		const path = fc.stringMatching(/^[a-z][a-z0-9]{0,8}(\/[a-z][a-z0-9]{0,8}){0,2}\.js$/);
		const files = fc.uniqueArray(fc.tuple(path, fc.uint8Array({ maxLength: 5000 })), {
			selector: ([path]) => path,
			maxLength: 8
		});
		fc.assert(
			fc.property(files, (all) => {
				const written = all.map(([path, bytes]) => ({ path, bytes }));
				const read = unzip(zip(written));
				expect(read.map(({ path }) => path)).toEqual(all.map(([path]) => path));
				for (const [at, [, bytes]] of all.entries()) {
					expect(Buffer.from(read[at]!.bytes).equals(bytes)).toBe(true);
				}
			}),
			{ seed: 5, numRuns: 60 }
		);
	});

	test('takes stored files, folders, a comment and names in UTF-8; keeps only what is wanted', () => {
		const bytes = handmade(
			[
				{ path: 'folder/', content: new Uint8Array(), method: 0, mode: 0x41ed },
				{ path: 'folder/café.js', method: 0, mode: 0x81a4 },
				{ path: 'other.bin' }
			],
			{ comment: 'from somewhere else' }
		);
		const read = unzip(bytes, (path) => path.endsWith('.js'));
		expect(read.map(({ path }) => path)).toEqual(['folder/café.js']);
		expect(textOf(read[0]!)).toBe('hello');
	});

	test('an empty one has no files', () => {
		expect(unzip(handmade([]))).toEqual([]);
	});
});

describe('a name that leads elsewhere', () => {
	test.each([
		'../a.js',
		'a/../../b.js',
		'a/..',
		'/etc/passwd',
		'//server/share',
		'a//b.js',
		'./a.js',
		'a\\b.js',
		'..\\a.js',
		'C:/a.js',
		'c:a.js',
		'a\u0000.js',
		'a\nb.js',
		''
	])('%j is refused', (path) => {
		expect(reading([{ path }])).toThrow(`leads elsewhere: ${JSON.stringify(path)}`);
	});

	test('what would move a cursor or turn a line round is shown as what it is', () => {
		expect(reading([{ path: 'a\u009b2J.js' }])).toThrow('"a\\u{9b}2J.js"');
		expect(reading([{ path: 'a\u202esj.b' }])).toThrow('"a\\u{202e}sj.b"');
	});

	test('whatever is put between two steps up', () => {
		const step = fc.constantFrom('a', 'b.js', '.', 'long name');
		fc.assert(
			fc.property(fc.array(step), fc.array(step), (before, after) => {
				const path = [...before, '..', ...after].join('/');
				expect(reading([{ path }])).toThrow('leads elsewhere');
			}),
			{ seed: 6, numRuns: 50 }
		);
	});

	test('its own header cannot name another file', () => {
		expect(reading([{ path: 'a.txt', localPath: '../../x' }])).toThrow('a.txt in it is damaged');
	});
});

describe('what is no plain file', () => {
	test('a link', () => {
		expect(reading([{ path: 'a.js', mode: 0xa1ff }])).toThrow('a.js in it is a link.');
	});
	test('a device, a pipe', () => {
		for (const mode of [0x2000, 0x6000, 0x1000, 0xc000]) {
			expect(reading([{ mode }])).toThrow('is no plain file');
		}
	});
	test('an encrypted file, and a masked directory', () => {
		for (const flags of [1, 0x41, 0x2000]) expect(reading([{ flags }])).toThrow('is encrypted');
	});
	test('a name twice, in another case too', () => {
		expect(reading([{ path: 'a.js' }, { path: 'a.js' }])).toThrow('a.js twice. Build');
		expect(reading([{ path: 'a.js' }, { path: 'A.js' }])).toThrow('A.js twice, once as a.js.');
		const [composed, decomposed] = ['\u00e9.js', 'e\u0301.js'];
		expect(reading([{ path: composed }, { path: decomposed }])).toThrow('twice');
		expect(reading([{ path: 'a' }, { path: 'a/', content: new Uint8Array() }])).toThrow(
			'a/ twice, once as a.'
		);
	});
	test('a method that is not known', () => {
		expect(reading([{ method: 14, packed: bytesOf('x') }])).toThrow('not known here');
	});
	test('a name in no known encoding', () => {
		expect(reading([{ path: 'café.js', flags: 0 }])).toThrow('neither ASCII');
	});
	test('a folder with data', () => {
		expect(reading([{ path: 'a/' }])).toThrow('holds data itself');
	});
});

describe('a bomb', () => {
	const zeros = new Uint8Array(3e6);

	test('is stopped while it inflates, whatever size it claims', () => {
		const bomb = { content: zeros, size: 5, crc: crc32(bytesOf('hello')) };
		expect(reading([bomb], {}, { single: 2e6, ratio: 1e6 })).toThrow('becomes larger');
	});
	test('by what one byte becomes', () => {
		expect(reading([{ content: zeros }], {}, { ratio: 10 })).toThrow('becomes larger');
		expect(reading([{ content: zeros }], {}, { ratio: 1e6 })()).toHaveLength(1);
	});
	test('by what all files become together', () => {
		const many = ['a', 'b', 'c'].map((path) => ({ path, content: new Uint8Array(9e5) }));
		expect(reading(many, {}, { total: 2e6 })).toThrow('becomes larger');
		expect(reading(many, {}, { total: 3e6 })()).toHaveLength(3);
	});
	test('by what it says of all files together, before one is inflated', () => {
		const many = ['a', 'b', 'c'].map((path) => ({ path, size: 9e5, packed: bytesOf('none') }));
		expect(reading(many, {}, { total: 2e6 })).toThrow('It becomes larger than 2 MB');
		expect(reading(many, {}, { single: 8e5 })).toThrow('a in it becomes larger');
		expect(reading(many, {}, { total: 3e6 })).toThrow('a in it is damaged');
	});
	test('under a name that is not wanted, whatever size it claims', () => {
		const size = { size: 5, crc: crc32(bytesOf('hello')) };
		const none = () => false;
		const read = (bomb: Handmade, change: Partial<ZipLimits>) => () =>
			unzip(handmade([{ path: 'a.js' }, { path: 'bomb.bin', ...bomb }]), none, limits(change));
		for (const lie of [{}, size]) {
			const bomb = { content: zeros, ...lie };
			expect(read(bomb, { ratio: 10 })).toThrow('bomb.bin in it becomes larger');
			expect(read(bomb, { ratio: 1e6, single: 2e6 })).toThrow('bomb.bin in it becomes larger');
			expect(read(bomb, { ratio: 1e6, total: 2e6 })).toThrow('becomes larger');
		}
		expect(read({ content: zeros, ...size }, { ratio: 1e6 })).toThrow('bomb.bin in it is damaged');
		expect(read({ content: zeros }, { ratio: 1e6 })()).toEqual([]);
	});
	test('by the number of files, and by its own size', () => {
		const many = Array.from({ length: 4 }, (_, at) => ({ path: `${at}.js` }));
		expect(reading(many, {}, { entries: 3 })).toThrow('It holds 4 files; 3 is the most.');
		expect(reading(many, {}, { zip: 100 })).toThrow('larger than');
	});
	test('by files that share their bytes', () => {
		const two = [{ path: 'a.js' }, { path: 'b.js', at: 0 }];
		expect(reading(two)).toThrow('overlaps');
	});
	test('without reading on: what follows is never looked at', () => {
		const packed = Buffer.concat([
			deflateRawSync(zeros).subarray(0, -200),
			Buffer.alloc(200, 0xff)
		]);
		expect(reading([{ content: zeros, packed }], {}, { ratio: 1e6 })).toThrow('damaged');
		expect(reading([{ content: zeros, packed }], {}, { single: 1e6, ratio: 1e6 })).toThrow(
			'becomes larger'
		);
	});
});

describe('a zip that is none, or not whole', () => {
	test('other text', () => {
		expect(() => unzip(bytesOf('no zip at all, but long enough'))).toThrow('It is not a zip');
		expect(() => unzip(new Uint8Array())).toThrow('It is not a zip');
	});
	test('cut short anywhere', () => {
		const whole = zip([textFile('a.js', 'a'.repeat(500)), textFile('b.js', 'b')]);
		for (let length = 4; length < whole.length; length++) {
			expect(() => unzip(whole.subarray(0, length))).toThrow(/cut short|not a zip/);
		}
	});
	test(
		'one wrong bit anywhere is found, or changes nothing that is read',
		{ timeout: 30_000 },
		() => {
			const files = [textFile('a.js', 'a '.repeat(40)), textFile('b.js', 'b')];
			const whole = zip(files);
			fc.assert(
				fc.property(fc.nat({ max: whole.length * 8 - 1 }), (bit) => {
					const changed = Uint8Array.from(whole);
					changed[bit >> 3]! ^= 1 << (bit & 7);
					let read;
					try {
						read = unzip(changed);
					} catch (error) {
						expect(error).toMatchObject({ name: 'PackageError' });
						return;
					}
					// A name is not covered by any sum, and names are compared with their own header's.
					expect(read.map(({ bytes }) => Buffer.from(bytes).toString())).toEqual(
						files.map(({ bytes }) => Buffer.from(bytes).toString())
					);
				}),
				{ seed: 7, numRuns: 3000 }
			);
		}
	);
	test('wrong sums, sizes and places', () => {
		expect(reading([{ crc: 1 }])).toThrow('a.txt in it is damaged');
		expect(reading([{ size: 4 }])).toThrow('a.txt in it is damaged');
		expect(reading([{ packed: bytesOf('not deflated') }])).toThrow('a.txt in it is damaged');
		expect(reading([{ at: 5 }])).toThrow('damaged');
		expect(reading([{}], { start: 3 })).toThrow('The zip is damaged');
		expect(reading([{}], { count: 2 })).toThrow('The zip is damaged');
	});
	test('a part of a split zip, and a zip64', () => {
		expect(reading([{}], { disk: 1 })).toThrow('one part');
		expect(reading([{}], { count: 0xffff })).toThrow('zip64');
	});
	test('any bytes give files or one line, never anything else', () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
				try {
					unzip(bytes);
				} catch (error) {
					expect(error).toMatchObject({ name: 'PackageError' });
				}
			}),
			{ seed: 8, numRuns: 2000 }
		);
	});
});
