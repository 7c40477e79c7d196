import { expect, test } from 'vitest';
import { findMachinePaths, machineFolders } from './machine-path.ts';
import { textFile } from './package-file.ts';

const FOLDERS = ['/home/ada/course', 'C:\\Users\\ada'];
const found = (text: string) => findMachinePaths([textFile('a.js', text)], FOLDERS);

test.each([
	'//# sourceMappingURL=/home/ada/course/src/a.ts',
	'/home/ada/course/src/a.ts',
	'import "file:///home/ada/course/src/a.ts"',
	'at C:\\Users\\ada\\src\\a.ts',
	JSON.stringify({ file: 'C:\\Users\\ada\\src' })
])('finds %s', (text) => {
	expect(found(text)).toEqual([expect.stringContaining('a.js names a folder of this machine')]);
});

test.each(['./_app/home/ada/course/a.js', 'see /home/ada/courses/x', 'x.home/ada/course/', ''])(
	'leaves %s alone',
	(text) => {
		expect(found(text)).toEqual([]);
	}
);

test('looks for the project, the home and the temporary folder, but not for the top folder', () => {
	const folders = machineFolders('/');
	expect(folders).not.toContain('/');
	expect(machineFolders('/srv/course')).toEqual(['/srv/course', ...folders]);
});
