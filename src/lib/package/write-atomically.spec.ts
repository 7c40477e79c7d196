import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeAtomically } from './write-atomically.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'second-look-'))));
afterEach(() => rmSync(folder, { recursive: true }));

test('makes the folder and leaves nothing but the file', () => {
	writeAtomically(join(folder, 'out/a.zip'), 'one');
	writeAtomically(join(folder, 'out/a.zip'), 'two');
	expect(readdirSync(join(folder, 'out'))).toEqual(['a.zip']);
	expect(readFileSync(join(folder, 'out/a.zip'), 'utf8')).toBe('two');
});

test('leaves nothing half-written when it fails', () => {
	mkdirSync(join(folder, 'a.zip'));
	writeFileSync(join(folder, 'a.zip/kept'), '');
	expect(() => writeAtomically(join(folder, 'a.zip'), 'one')).toThrow();
	expect(readdirSync(folder)).toEqual(['a.zip']);
	expect(readdirSync(join(folder, 'a.zip'))).toEqual(['kept']);
});
