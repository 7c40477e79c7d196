import { describe, expect, test } from 'vitest';
import { TINY_FACTS } from '../tiny.fixture.ts';
import { scorm12Manifest } from './scorm12.ts';
import { scaled, scorm2004Manifest } from './scorm2004.ts';

const FILES = ['a.js', 'index.html'];
const WITH_MARK = { ...TINY_FACTS, masteryScore: 80 };

test('SCORM 1.2 has a mastery score only when the course asks', () => {
	expect(scorm12Manifest(TINY_FACTS, FILES)).not.toContain('masteryscore');
	expect(scorm12Manifest(WITH_MARK, FILES)).toContain(
		'<adlcp:masteryscore>80</adlcp:masteryscore>'
	);
});

describe.each(['3rd', '4th'] as const)('SCORM 2004 %s Edition', (edition) => {
	const manifest = scorm2004Manifest(edition, TINY_FACTS, FILES);

	test('keeps the LMS from completing or passing by itself', () => {
		expect(manifest).toContain(
			'<imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true"/>'
		);
		expect(manifest).not.toMatch(/completionThreshold|satisfiedByMeasure|minNormalizedMeasure/);
	});

	test('leaves objective 0 to the course', () => {
		expect(manifest).not.toContain('objectives>');
		const marked = scorm2004Manifest(edition, WITH_MARK, FILES);
		expect(marked).toContain('<imsss:minNormalizedMeasure>0.8</imsss:minNormalizedMeasure>');
		expect(marked).not.toContain('objectiveID');
	});

	test('says which edition it is', () => {
		expect(manifest).toContain(`<schemaversion>2004 ${edition} Edition</schemaversion>`);
	});
});

test.each([
	[80, '0.8'],
	[0, '0'],
	[100, '1'],
	[66.67, '0.6667'],
	[0.00001, '0']
])('%d per cent is %s', (percent, measure) => {
	expect(scaled(percent)).toBe(measure);
});

test('each file is listed once, in the order given, and one SCO is launched', () => {
	for (const manifest of [
		scorm12Manifest(TINY_FACTS, FILES),
		scorm2004Manifest('4th', TINY_FACTS, FILES)
	]) {
		expect([...manifest.matchAll(/<file href="([^"]*)"/g)].map(([, href]) => href)).toEqual(FILES);
		expect(manifest.match(/<item /g)).toHaveLength(1);
		expect(manifest.match(/<resource /g)).toHaveLength(1);
		expect(manifest).toMatch(/scorm[tT]ype="sco" href="index.html"/);
	}
});
