import { describe, expect, test } from 'vitest';
import { cmi5CourseStructure, CMI5_NAMESPACE, moveOn } from '../manifest/cmi5.ts';
import { TINY_FACTS } from '../tiny.fixture.ts';
import { validateCmi5 } from './cmi5.ts';
import { CMI5_RULES } from './cmi5-rules.ts';

const FILES = ['index.html', 'part two/start.html', 'more.xsd'];
const validate = (xml: string) => validateCmi5(xml, FILES);

const text = (word: string) => `<langstring lang="en-GB">${word}</langstring>`;
const named = `<title>${text('T')}</title><description>${text('D')}</description>`;

/** A structure that uses everything cmi5 has. */
const FULL = `<?xml version="1.0" encoding="utf-8"?>
<courseStructure xmlns="${CMI5_NAMESPACE}">
	<course id="https://a.invalid/course">${named}</course>
	<objectives>
		<objective id="https://a.invalid/objective/1">${named}</objective>
	</objectives>
	<block id="https://a.invalid/block/1">
		${named}
		<objectives><objective idref="https://a.invalid/objective/1"/></objectives>
		<au id="https://a.invalid/au/1" launchMethod="OwnWindow" moveOn="Passed" masteryScore="0.85"
			activityType="http://adlnet.gov/expapi/activities/lesson">
			${named}
			<objectives><objective idref="https://a.invalid/objective/1"/></objectives>
			<url>
				index.html?mode=full
			</url>
			<launchParameters>Start=1</launchParameters>
			<entitlementKey>xyz</entitlementKey>
		</au>
		<block id="https://a.invalid/block/2">
			${named}
			<au id="https://a.invalid/au/2">${named}<url>part%20two/start.html</url></au>
		</block>
	</block>
	<au id="https://a.invalid/au/3" moveOn="NotApplicable" masteryScore="1.0">
		${named}<url>https://elsewhere.invalid/start</url>
	</au>
</courseStructure>`;

test('what is written is valid, with and without a mark', async () => {
	expect(await validate(cmi5CourseStructure(TINY_FACTS))).toEqual([]);
	expect(await validate(cmi5CourseStructure({ ...TINY_FACTS, masteryScore: 80 }))).toEqual([]);
});

test('a structure with blocks, objectives and every attribute is valid', async () => {
	expect(await validate(FULL)).toEqual([]);
});

describe('the shape', () => {
	test.each<[what: string, from: string | RegExp, to: string, message: string]>([
		['no XML', '</course>', '', 'mismatch'],
		[
			'another namespace',
			CMI5_NAMESPACE,
			'http://aicc.org/CMI5/CourseStructure.xsd',
			'root element'
		],
		['another root', /courseStructure/g, 'course', 'root element'],
		['no course', /<course id[^]*<\/course>/, '', 'courseStructure has no course'],
		['two courses', /(<course id[^]*<\/course>)/, '$1$1', 'more than one course'],
		['nothing to launch', /<(block|au) id[^]*(<\/au>|<\/block>)/, '', 'no au or block'],
		[
			'objectives after the units',
			/(<objectives>[^]*?<\/objectives>)([^]*<\/au>)\n/,
			'$2$1',
			'objectives is out of place'
		],
		[
			'objectives without objective',
			/<objective idref="[^"]*"\/>/,
			'',
			'objectives has no objective'
		],
		['a course without title', /(<course[^>]*>)<title>.*?<\/title>/, '$1', 'course has no title'],
		[
			'a course without description',
			/(<course[^>]*>.*?)<description>.*?<\/description>/,
			'$1',
			'course has no description'
		],
		['a course without id', / id="https:\/\/a.invalid\/course"/, '', 'course has no id'],
		['a block without id', ' id="https://a.invalid/block/1"', '', 'block has no id'],
		['a block without title', /(block\/2">\s*)<title>.*?<\/title>/, '$1', 'block has no title'],
		[
			'a block without description',
			/(block\/2">\s*<title>.*?<\/title>)<description>.*?<\/description>/,
			'$1',
			'block has no description'
		],
		[
			'a block without units',
			/<au id="https:\/\/a.invalid\/au\/2">.*?<\/au>/,
			'',
			'block has no au or block'
		],
		['an objective without id', ' id="https://a.invalid/objective/1"', '', 'objective has no id'],
		[
			'an objective without title',
			/(objective\/1">)<title>.*?<\/title>/,
			'$1',
			'objective has no title'
		],
		[
			'an objective without description',
			/(objective\/1"><title>.*?<\/title>)<description>.*?<\/description>/,
			'$1',
			'objective has no description'
		],
		['a reference without idref', / idref="[^"]*"/, '', 'objective has no idref'],
		['a unit without id', ' id="https://a.invalid/au/2"', '', 'au has no id'],
		['a unit without title', /(au\/2">)<title>.*?<\/title>/, '$1', 'au has no title'],
		[
			'a unit without description',
			/(au\/2"><title>.*?<\/title>)<description>.*?<\/description>/,
			'$1',
			'au has no description'
		],
		['a unit without url', '<url>part%20two/start.html</url>', '', 'au has no url'],
		['two urls', '<url>part', '<url>index.html</url><url>part', 'more than one url'],
		[
			'a url before the title',
			/(<title>(?:(?!<title>)[^])*)(<url>part.*?<\/url>)/,
			'$2$1',
			'out of place'
		],
		['words where langstrings belong', text('T'), 'T', 'title holds text outside'],
		['a title without langstring', text('D'), '', 'description has no langstring'],
		[
			'an element cmi5 does not have',
			'<launchParameters>',
			'<languages>en</languages><launchParameters>',
			'languages is out of place'
		],
		[
			'an attribute cmi5 does not have',
			'launchMethod=',
			'passIsFinal="true" launchMethod=',
			'passIsFinal'
		],
		[
			'an element without namespace',
			'<entitlementKey>',
			'<extra xmlns=""/><entitlementKey>',
			'extra is out of place'
		]
	])('%s', async (_, from, to, message) => {
		const broken = FULL.replace(from, to);
		expect(broken).not.toBe(FULL);
		expect((await validate(broken)).join('\n')).toContain(message);
	});
});

/** For every rule at least one structure that breaks it and nothing else. */
const BREAKS: Record<string, [from: string, to: string][]> = {
	'ids are full IRIs': [
		['id="https://a.invalid/au/1"', 'id="au/1"'],
		['id="https://a.invalid/course"', 'id="https://a.invalid/the course"'],
		['id="https://a.invalid/block/1"', 'id="//a.invalid/block/1"']
	],
	'ids are unique': [
		['id="https://a.invalid/au/2"', 'id="https://a.invalid/au/1"'],
		['id="https://a.invalid/block/2"', 'id=" https://a.invalid/block/1 "'],
		['id="https://a.invalid/au/3"', 'id="https://a.invalid/course"']
	],
	'objectives that are referred to exist': [
		['idref="https://a.invalid/objective/1"', 'idref="https://a.invalid/o"']
	],
	'required texts say something': [[text('T'), text(' ')]],
	'languages are language tags': [['lang="en-GB"', 'lang="en_GB"']],
	'launchMethod is one of two': [['"OwnWindow"', '"Popup"']],
	'moveOn is one of five': [['moveOn="Passed"', 'moveOn="passed"']],
	'masteryScore is a decimal from 0 to 1 with four places at most': [
		['"0.85"', '"85"'],
		['"0.85"', '"1.01"'],
		['"0.85"', '"-0.1"'],
		['"0.85"', '"8e-1"'],
		['"0.85"', '"0.85555"'],
		['"0.85"', '""']
	],
	'activityType is an IRI': [['"http://adlnet.gov/expapi/activities/lesson"', '"lesson"']],
	'urls are URLs': [['https://elsewhere.invalid/start', 'https://elsewhere.invalid/a b']],
	'queries leave the launch parameters alone': [
		['index.html?mode=full', 'index.html?endpoint=x'],
		['https://elsewhere.invalid/start', 'https://elsewhere.invalid/start?a=1&amp;activityId=2']
	],
	'relative urls name a file of the package': [
		['part%20two/start.html', 'part/start.html'],
		['part%20two/start.html', '/index.html']
	],
	'full urls name nothing in the package': [
		['https://elsewhere.invalid/start', 'file:///start.html']
	],
	'extensions come with their schema': [
		['<course id', '<x:extra xmlns:x="http://x.invalid/x"/><course id'],
		['<course id', '<course xmlns:x="http://x.invalid/x" x:extra="1" id']
	]
};

describe('the rules', () => {
	test('each has a structure that breaks it', () => {
		expect(Object.keys(BREAKS).sort()).toEqual(CMI5_RULES.map(({ name }) => name).sort());
	});

	const cases = CMI5_RULES.flatMap(({ name, clause }) =>
		(BREAKS[name] ?? []).map(([from, to]) => [name, clause, from, to] as const)
	);
	test.each(cases)('%s (%s): %s → %s', async (_, clause, from, to) => {
		const broken = FULL.replace(from, to);
		expect(broken).not.toBe(FULL);
		const problems = await validate(broken);
		expect(problems.length).toBeGreaterThan(0);
		for (const problem of problems)
			expect(problem).toMatch(new RegExp(`^cmi5.xml: .* \\(cmi5 ${clause}\\)$`));
	});

	test.each(['0', '1', '0.0', '1.0000', '.5', '0.1234'])(
		'a masteryScore of %s is allowed',
		async (score) => {
			expect(await validate(FULL.replace('"0.85"', `"${score}"`))).toEqual([]);
		}
	);

	test('an extension is allowed where its schema is named and there', async () => {
		const extended = FULL.replace(
			'<courseStructure',
			'<courseStructure xmlns:x="http://x.invalid/x" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://x.invalid/x more.xsd"'
		).replace('</au>', '<x:extra/></au>');
		expect(await validate(extended)).toEqual([]);
		expect((await validate(extended.replace('more.xsd', 'less.xsd'))).join()).toContain(
			'without their schema'
		);
	});
});

test.each([
	[true, true, 'CompletedAndPassed'],
	[true, false, 'Completed'],
	[false, true, 'Passed'],
	[false, false, 'NotApplicable']
])('completion %s and pass %s move on at %s', (completion, pass, expected) => {
	expect(moveOn({ requires: { completion, pass } })).toBe(expected);
});

test('a mark is in the structure only when the course asks', () => {
	expect(cmi5CourseStructure(TINY_FACTS)).not.toContain('masteryScore');
	expect(cmi5CourseStructure({ ...TINY_FACTS, masteryScore: 80 })).toContain('masteryScore="0.8"');
});
