import { describe, expect, test } from 'vitest';
import type { ActivityPlan, CoursePlan, PagePlan } from '../course/schema/plan.ts';
import { newVersion, type NewVersion } from './new-version.ts';
import { pageKeys } from './page-keys.ts';
import { hasActivity, pagesOf } from './pages.ts';
import { fraction } from './points.ts';
import { sampleGoes } from './sample-goes.ts';
import { bestScore } from './score.ts';
import { newSession } from './session.ts';
import { decode, encode } from './snapshot.ts';
import { bank, check, page, sample, visit } from './sample.fixture.ts';

/** The sample with its pages changed, lesson by lesson. */
function revised(change: (pages: PagePlan[], lesson: string) => PagePlan[]): CoursePlan {
	const lessons = sample.lessons.map((lesson) => ({
		...lesson,
		pages: change(lesson.pages, lesson.id)
	}));
	return { ...sample, lessons };
}

const withActivity = (id: string, activity: ActivityPlan) =>
	revised((pages) => pages.map((old) => (old.id === id ? { ...old, activity } : old)));

const fateOf = ({ activities }: NewVersion, id: string) => {
	const found = activities.find(({ page }) => page === id);
	return found && [found.fate, found.why];
};
const counts = ({ activities }: NewVersion) =>
	activities.reduce<Record<string, number>>((sum, { fate }) => {
		return { ...sum, [fate]: (sum[fate] ?? 0) + 1 };
	}, {});

test('the same version keeps everything', () => {
	const result = newVersion(sample, structuredClone(sample));
	expect(counts(result)).toEqual({ kept: 8 });
	expect(result.pages).toEqual({ kept: 14, new: [], gone: [], moved: [], mistaken: [] });
	expect(result.rules).toEqual([]);
});

test('what is tried are goes that the codec keeps, right ones and wrong ones', () => {
	for (const { id, activity } of pagesOf(sample).filter(hasActivity)) {
		const goes = sampleGoes(activity);
		for (const state of goes) {
			const session = { ...newSession('AAAAAAAA'), seen: [id], activities: { [id]: state } };
			expect(decode(sample, encode(sample, session))).toEqual({ ok: true, session, dropped: [] });
		}
		if (activity.kind === 'survey') continue;
		const scores = goes.map((state) =>
			fraction(bestScore({ ...page(id, 'quiz'), activity }, state)!)
		);
		expect(Math.max(...scores)).toBeGreaterThan(0.8);
		expect(Math.min(...scores)).toBeLessThan(0.7);
	}
});

describe('an activity of another shape starts again, and the author is told what differs', () => {
	const review = sample.lessons[0]!.pages[4]!.activity as ActivityPlan & { kind: 'review' };
	const sort = sample.lessons[1]!.pages[2]!.activity as ActivityPlan & { kind: 'sort' };
	const survey = sample.lessons[1]!.pages[3]!.activity as ActivityPlan & { kind: 'survey' };
	const [scene, ...scenes] = visit.scenes;
	const [first, ...others] = check.questions;
	const changes: [string, ActivityPlan, string][] = [
		[
			'one/the-visit',
			{
				...visit,
				scenes: [{ choices: scene!.choices.map((one) => ({ ...one, points: 2 })) }, ...scenes]
			},
			'choices lead elsewhere, or have other verdicts'
		],
		['one/the-visit', { ...visit, scenes: [...visit.scenes, { choices: [] }] }, 'scenes: 6, not 5'],
		['one/the-visit', { ...visit, meters: [] }, 'other meters'],
		['one/check', { ...check, questions: others }, 'questions gone: who-answers'],
		[
			'one/check',
			{ ...check, questions: [...check.questions, { ...first!, id: 'fresh' }] },
			'questions new: fresh'
		],
		[
			'one/check',
			{ ...check, questions: [{ ...first!, correct: [1] }, ...others] },
			'other answers, or another right one: who-answers'
		],
		[
			'one/check',
			{ ...check, questions: [...others, first!] },
			'its questions stand in another order'
		],
		[
			'one/check',
			{ ...check, draw: 2, certainty: false },
			'draw: 2, not 3; certainty: false, not true'
		],
		['one/check', { ...check, spaced: true }, 'spaced: true, not false'],
		['one/draft', { ...review, draft: 5 }, 'sentences: 8, not 7'],
		['one/draft', { ...review, marks: [] }, 'other sentences are marked, or marked otherwise'],
		['two/bins', { ...sort, bins: 4 }, 'bins: 4, not 3'],
		['two/bins', { ...sort, items: [2, 1, 0, 2] }, 'items belong elsewhere, or there are others'],
		['two/how-you-see-it', { ...survey, statements: 4 }, 'statements: 4, not 3'],
		['two/how-you-see-it', sort, 'it was a survey and is a sort']
	];
	test.each(changes)('%s: %#', (id, activity, why) => {
		const result = newVersion(sample, withActivity(id, activity));
		expect(fateOf(result, id)).toEqual(['reset', why]);
		expect(counts(result)).toEqual({ kept: 7, reset: 1 });
		expect(result.pages.kept).toBe(14);
	});
});

describe('the same answers come to something else', () => {
	test('where a question bears on another standard', () => {
		const questions = check.questions.map((one) => ({ ...one, standards: ['4.2'] }));
		const result = newVersion(sample, withActivity('one/check', { ...check, questions }));
		expect(fateOf(result, 'one/check')).toEqual([
			'rescored',
			'the same answers bear on other standards'
		]);
		expect(counts(result)).toEqual({ kept: 7, rescored: 1 });
	});

	test('where a quiz begins or ceases to count', () => {
		const [off, on] = [{ ...check, scored: false }, check];
		const [before, after] = [off, on].map((quiz) => withActivity('one/check', quiz));
		const now = 'it counts towards the course score now';
		expect(fateOf(newVersion(before!, after!), 'one/check')).toEqual(['rescored', now]);
		expect(fateOf(newVersion(after!, before!), 'one/check')?.[1]).toContain('no longer');
	});

	test('where two shapes share a fingerprint, which 1 in 65,536 does', () => {
		const [before, after] = twins();
		expect(fateOf(newVersion(before, after), 'one/draft')).toEqual([
			'rescored',
			'the same answers score 0 %, not 100 %'
		]);
	});
});

describe('pages', () => {
	test('new ones, gone ones, and an activity that leaves its page', () => {
		const after = revised((pages, lesson) =>
			lesson === 'two'
				? [
						...pages.filter(({ id }) => !['two/bins', 'two/more'].includes(id)),
						page('two/again', 'quiz', bank),
						page('two/last', 'prose')
					]
				: pages.map((old) => (old.id === 'one/check' ? page(old.id, 'prose') : old))
		);
		const result = newVersion(sample, after);
		expect(result.activities.filter(({ fate }) => fate !== 'kept')).toEqual([
			{ page: 'two/again', fate: 'new' },
			{ page: 'one/check', fate: 'gone' },
			{ page: 'two/bins', fate: 'gone' }
		]);
		expect(result.pages).toMatchObject({
			kept: 12,
			new: ['two/again', 'two/last'],
			gone: ['two/more', 'two/bins'],
			moved: []
		});
	});

	test('one that moves to another lesson starts again, another order changes nothing', () => {
		const bins = sample.lessons[1]!.pages.find(({ id }) => id === 'two/bins')!;
		const after = revised((pages, lesson) =>
			lesson === 'one'
				? [...pages.slice(0, 2), { ...bins, id: 'one/bins' }, ...pages.slice(2).reverse()]
				: pages.filter(({ id }) => id !== 'two/bins')
		);
		const result = newVersion(sample, after);
		expect(result.pages).toMatchObject({
			kept: 13,
			new: [],
			gone: [],
			moved: [{ from: 'two/bins', to: 'one/bins' }]
		});
		expect(fateOf(result, 'one/bins')).toEqual(['reset', 'it was two/bins']);
		expect(counts(result)).toEqual({ kept: 7, reset: 1 });
	});

	test('one whose key goes to a new page before it is found out', () => {
		const key = pageKeys(sample).get('one/check')!.page;
		const twin = Array.from({ length: 5000 }, (_, n) => `one/p${n}`).find((id) => {
			const after = revised((pages, lesson) =>
				lesson === 'one' ? [page(id, 'prose'), ...pages] : pages
			);
			return pageKeys(after).get(id)!.page === key;
		})!;
		const after = revised((pages, lesson) =>
			lesson === 'one' ? [page(twin, 'prose'), ...pages] : pages
		);
		const result = newVersion(sample, after);
		expect(result.pages.mistaken).toEqual([{ from: 'one/check', to: twin }]);
		expect(fateOf(result, 'one/check')).toEqual([
			'reset',
			'its key in a snapshot went to another page'
		]);
	});
});

test('a scenario that goes in circles, which no author can write, is compared all the same', () => {
	const choice = { to: 0, points: 3 };
	const scenes = [{ choices: [choice, choice] }];
	const circling = withActivity('one/the-visit', { ...visit, scenes });
	expect(fateOf(newVersion(circling, sample), 'one/the-visit')?.[0]).toBe('reset');
});

test('a stand-in that is taken away or put in is said', () => {
	const standIn = (instead?: string) =>
		revised((pages) =>
			pages.map((old) => (old.id === 'one/the-visit' ? { ...old, instead } : old))
		);
	expect(newVersion(standIn('one/check'), sample).rules).toEqual([
		'one/the-visit has as its stand-in: nothing, not one/check'
	]);
	expect(newVersion(sample, standIn('one/check')).rules).toEqual([
		'one/the-visit has as its stand-in: one/check, not nothing'
	]);
});

test('other rules are said', () => {
	const after: CoursePlan = {
		...revised((pages) =>
			pages.map((old) => (old.id === 'two/more' ? { ...old, further: false } : old))
		),
		completion: { pages: 'all', activities: 'none' },
		pass: { scored: 'final-check', mark: 70, attempts: 3 },
		status: 'separate'
	};
	const { rules, activities } = newVersion(sample, after);
	expect(rules).toEqual([
		'pass mark: 70 %, not 80 %',
		'attempts: 3, not any number',
		'status profile: separate, not together',
		'scored: final-check, not quizzes',
		'pages to see: all, not core',
		'activities to finish: none, not core',
		'two/more: on the core route now'
	]);
	expect(activities.filter(({ fate }) => fate === 'rescored').map(({ page }) => page)).toEqual([
		'one/check'
	]);
});

/** Found by trying: two reviews of one fingerprint whose marks differ, in two versions of the sample. */
function twins(): [CoursePlan, CoursePlan] {
	const review = (marks: [number, number]): ActivityPlan => ({
		kind: 'review',
		standards: [],
		source: 200,
		draft: 200,
		marks: marks.map((sentence) => ({ kind: 'invented', sentence }))
	});
	return [withActivity('one/draft', review([0, 16])), withActivity('one/draft', review([0, 149]))];
}
