import { describe, expect, it } from 'vitest';
import { courseScripts } from './preloads.ts';

const site = [
	'index.html',
	'cy/index.html',
	'_app/immutable/app.AAAA.js',
	'_app/immutable/edition-en.BBBB.js',
	'_app/immutable/edition-cy.CCCC.js',
	'_app/immutable/pages-en.GGGG.js',
	'_app/immutable/page-en.recording.the-visit.DDDD.js',
	'_app/immutable/page-en.recording.the-visit.EEEE.css',
	'_app/immutable/page-en.recording.the-visit-two.FFFF.js',
	'_app/immutable/page-cy.recording.the-visit.GGGG.js'
].map((path) => ({ path, bytes: new Uint8Array() }));

describe('courseScripts', () => {
	it('names the plan and the words of a page', () => {
		expect(courseScripts('recording/the-visit.html', site)).toEqual([
			'_app/immutable/edition-en.BBBB.js',
			'_app/immutable/pages-en.GGGG.js',
			'_app/immutable/page-en.recording.the-visit.DDDD.js'
		]);
	});

	it('names those of the language that a page is in', () => {
		expect(courseScripts('cy/recording/the-visit.html', site)).toEqual([
			'_app/immutable/edition-cy.CCCC.js',
			'_app/immutable/page-cy.recording.the-visit.GGGG.js'
		]);
	});

	it('names the plan alone for a page without words of its own', () => {
		expect(courseScripts('index.html', site)).toEqual(['_app/immutable/edition-en.BBBB.js']);
	});
});
