import { unzipSync } from 'fflate';
import { afterEach, expect, test } from 'vitest';
import { textFile, textOf } from './package-file.ts';
import { findUnsafeNames, zip } from './zip.ts';

const FILES = [
	textFile('imsmanifest.xml', '<a/>'),
	textFile('b/c.js', 'c'),
	textFile('a.html', 'a')
];
const zone = process.env.TZ;
afterEach(() => {
	if (zone === undefined) delete process.env.TZ;
	else process.env.TZ = zone;
});

test('keeps content and order', () => {
	const entries = unzipSync(zip(FILES));
	expect(Object.keys(entries)).toEqual(['imsmanifest.xml', 'b/c.js', 'a.html']);
	expect(textOf({ path: '', bytes: entries['b/c.js'] ?? new Uint8Array() })).toBe('c');
});

test('the bytes do not depend on the time zone or the hour', () => {
	const bytes = [
		'UTC',
		'Pacific/Kiritimati',
		'America/Los_Angeles',
		'Asia/Kathmandu',
		'Europe/London'
	].map((TZ) => {
		process.env.TZ = TZ;
		return Buffer.from(zip(FILES)).toString('hex');
	});
	expect(new Set(bytes).size).toBe(1);
});

test('every entry is of 1 January 1980 and has no flags', () => {
	const bytes = Buffer.from(zip(FILES));
	// APPNOTE 4.3.7: local header, flags at 6, time at 10, date at 12.
	expect(bytes.readUInt32LE(0)).toBe(0x04034b50);
	expect(bytes.readUInt16LE(6)).toBe(0);
	expect(bytes.readUInt16LE(10)).toBe(12 << 11);
	expect(bytes.readUInt16LE(12)).toBe((1 << 5) | 1);
});

test.each([
	[['a.js', 'a.js'], 'a.js is there twice'],
	[['a/B.js', 'a/b.js'], 'a/b.js and a/B.js differ in case only'],
	[['café.js'], 'café.js holds something other'],
	[['a b.js'], 'a b.js holds'],
	[['../a.js'], '../a.js holds'],
	[['/a.js'], '/a.js holds'],
	[['a//b.js'], 'a//b.js holds'],
	[['a\\b.js'], 'a\\b.js holds'],
	[['.hidden'], '.hidden holds'],
	[['12'], '12 holds']
])('refuses %j', (paths, message) => {
	expect(findUnsafeNames(paths).join('\n')).toContain(message);
	expect(() => zip(paths.map((path) => textFile(path, '')))).toThrow('safe in a zip');
});
