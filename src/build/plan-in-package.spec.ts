import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { toBase85 } from '../lib/course/base85.ts';
import type { ActivityPlan, CoursePlan } from '../lib/course/schema/plan.ts';
import { planText } from './plan-text.ts';
import { sample } from '../lib/session/sample.fixture.ts';
import { textFile, type PackageFile } from '../lib/package/package-file.ts';
import { mayHoldPlan, planInPackage } from '../lib/package/plan-in-package.ts';
import { siteForTarget } from '../lib/package/site.ts';
import { TARGET_IDS, TARGETS } from '../lib/package/target.ts';
import { tinySite } from '../lib/package/tiny.fixture.ts';
import { unzip } from '../lib/package/unzip.ts';
import { zip } from '../lib/package/zip.ts';

/** A script as the build leaves it: the plan is a text in it, whatever the names around it are. */
const edition = (text: string, language = 'en') =>
	textFile(`_app/immutable/edition-${language}.Xy-1.js`, `const e="${text}";export{e as plan};`);
const packed = (...files: PackageFile[]) => zip([...tinySite(), ...files]);
const planOf = (bytes: Uint8Array) => planInPackage(unzip(bytes, mayHoldPlan));
const marked = (json: string, format = 2) =>
	`second-look-plan/${format}/${toBase85(deflateRawSync(json))}`;

/** The sample course with one more page. */
function withActivity(activity: ActivityPlan): CoursePlan {
	const [one, ...rest] = sample.lessons;
	const page = { ...one!.pages[0]!, id: 'one/more', kind: activity.kind, activity };
	return { ...sample, lessons: [{ ...one!, pages: [...one!.pages, page] }, ...rest] };
}

test.each(TARGET_IDS)('is found in a package of %s', (target) => {
	const files = siteForTarget([...tinySite(), edition(planText(sample))], TARGETS[target]);
	expect(planOf(zip(files))).toEqual(sample);
});

test('is found where an LMS or a person has zipped the package anew, in a folder', () => {
	const file = edition(planText(sample));
	const path = `second-look-0.1.0/${file.path.replace('edition-en', 'another-name')}`;
	expect(planOf(zip([{ ...file, path }]))).toEqual(sample);
});

test('of several languages the base language’s is taken', () => {
	const languages = ['en', 'cy'];
	const plans = languages.map((language) => ({ ...sample, language, languages }));
	const files = plans.map((plan) => edition(planText(plan), plan.language));
	expect(planOf(packed(...files.reverse()))).toMatchObject({ language: 'en' });
	expect(planOf(packed(files[0]!))).toMatchObject({ language: 'cy' });
});

describe('refuses in one line', () => {
	test.each<[string, Uint8Array, string]>([
		['another zip', zip([textFile('a.js', planText(sample))]), 'It is no Second Look package.'],
		[
			'a package from before',
			packed(edition('5VjbbuM2EP2V')),
			'It was packed before packages said'
		],
		[
			'a later format',
			packed(edition(marked(' '.repeat(40), 3))),
			'Its plan is in format 3, of a later'
		],
		[
			'an earlier format',
			packed(edition(marked(' '.repeat(40), 1))),
			'Its plan is in format 1, of an earlier'
		],
		[
			'a plan that is cut',
			packed(edition(planText(sample).slice(0, 200))),
			'the plan in it is damaged'
		],
		['a plan that is none', packed(edition(marked('{"a":1}'))), 'The plan in it is damaged.'],
		[
			'a plan with other fields',
			packed(edition(marked('["a","1",2]'))),
			'The plan in it is damaged.'
		],
		[
			'a plan that would never end',
			packed(edition(marked(' '.repeat(51e6)))),
			'the plan in it becomes larger'
		],
		[
			'more plans than languages',
			packed(edition(Array(50).fill(planText(sample)).join(' '))),
			'It holds 50 plans; 40 are the most.'
		],
		[
			'two packages',
			packed(edition(planText(sample)), {
				...edition(planText(sample)),
				path: 'old/_app/immutable/edition-en.Xy-2.js'
			}),
			'It holds more than one package.'
		],
		[
			'a name that moves a cursor',
			packed(edition(planText({ ...sample, version: '1.0\u001b[2J' }))),
			'The plan in it is damaged.'
		],
		...[
			{ kind: 'review' as const, standards: [], source: 2 ** 40, draft: 1, marks: [] },
			{ kind: 'survey' as const, standards: [], statements: 2 ** 30, scale: 5 },
			{ kind: 'sort' as const, standards: [], bins: 5e7, items: [0, 1] }
		].map((activity): [string, Uint8Array, string] => [
			`a ${activity.kind} that asks for a world of it`,
			packed(edition(planText(withActivity(activity)))),
			'The plan in it is damaged.'
		])
	])('%s', (_, bytes, message) => {
		expect(() => planOf(bytes)).toThrow(message);
		expect(() => planOf(bytes)).toThrow(/^[^\n]+$/);
	});
});
