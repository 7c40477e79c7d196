import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { textFile } from './package-file.ts';
import { findWebPackage, previewServer } from './preview-server.ts';
import { zip } from './zip.ts';

let folder: string;
let server: ReturnType<typeof previewServer>;
let origin: string;

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'second-look-'));
	const file = join(folder, 'a-1-web.zip');
	writeFileSync(file, zip([textFile('index.html', 'start'), textFile('b/index.html', 'below')]));
	server = previewServer(file);
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
	await new Promise((resolve) => server.close(resolve));
	rmSync(folder, { recursive: true });
});

const get = (path: string, init?: RequestInit) =>
	fetch(origin + path, { redirect: 'manual', ...init });

test('the top leads to the start and keeps the query', async () => {
	const answer = await get('/?a=1');
	expect([answer.status, answer.headers.get('location')]).toEqual([302, '/index.html?a=1']);
});

test('files are there by name, whatever the query', async () => {
	const answer = await get('/b/index.html?x');
	expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
	expect(await answer.text()).toBe('below');
});

test.each(['/b/', '/b', '/../index.html.', '/%2e%2e/etc/passwd', '/none.js', '//index.html'])(
	'%s is not there',
	async (path) => {
		expect((await get(path)).status).toBe(404);
	}
);

test('nothing can be sent to it', async () => {
	expect((await get('/index.html', { method: 'POST', body: '' })).status).toBe(405);
});

test('the newest web package is taken, and none is nothing', () => {
	const older = join(folder, 'a-0-web.zip');
	writeFileSync(older, '');
	writeFileSync(join(folder, 'a-2-cmi5.zip'), '');
	writeFileSync(join(folder, '.a-2-web.zip.part'), '');
	utimesSync(older, 1, 1);
	expect(findWebPackage(folder)).toBe(join(folder, 'a-1-web.zip'));
	expect(findWebPackage(join(folder, 'nowhere'))).toBeUndefined();
});
