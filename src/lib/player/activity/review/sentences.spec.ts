import { expect, it } from 'vitest';
import type { ReviewPage } from '../../../course/schema/page.ts';
import type { ReviewPlan } from '../../../course/schema/plan.ts';
import { annotate, numberSentences } from './sentences.ts';

const page = {
	source: [{ caption: 'Your notes.' }, { sentences: [{ html: 'a' }, { html: 'b', mark: 0 }] }],
	draft: [{ sentences: [{ html: 'c', mark: 1 }, { html: 'd', mark: 2 }, { html: 'e' }] }],
	marks: [
		{ kind: 'omitted', phrase: 'b', why: 'left out' },
		{ kind: 'invented', phrase: 'c', why: 'made up' },
		{ kind: 'sound', phrase: 'd', why: 'her own words' }
	]
} as unknown as ReviewPage;

const plan = {
	source: 2,
	draft: 3,
	marks: [
		{ kind: 'omitted', sentence: 1 },
		{ kind: 'invented', sentence: 2 },
		{ kind: 'sound', sentence: 3 }
	]
} as ReviewPlan;

it('counts through source and draft', () => {
	expect(numberSentences(page)).toEqual({
		source: [
			{ caption: 'Your notes.' },
			{
				sentences: [
					{ html: 'a', number: 0 },
					{ html: 'b', number: 1 }
				]
			}
		],
		draft: [
			{
				sentences: [
					{ html: 'c', number: 2 },
					{ html: 'd', number: 3 },
					{ html: 'e', number: 4 }
				]
			}
		]
	});
});

it('says of every marked or picked sentence what became of it', () => {
	const outcomes = (picked: number[]) =>
		[...annotate(page, plan, picked)].map(([sentence, { label, outcome }]) => [
			sentence,
			label,
			outcome
		]);
	expect(outcomes([2, 4])).toEqual([
		[1, 1, 'missed'],
		[2, 2, 'found'],
		[3, 3, 'left'],
		[4, 4, 'falseAlarm']
	]);
	expect(outcomes([3])).toContainEqual([3, 3, 'falseAlarm']);
});

it('has no reason of the author’s where nothing was marked', () => {
	expect(annotate(page, plan, [4]).get(4)?.notes).toEqual([]);
	expect(annotate(page, plan, [4]).get(3)?.notes[0]?.why).toBe('her own words');
});

it('shows what became of a basis to a learner who picked it, and nothing to others', () => {
	const basis = { kind: 'basis' as const, sentence: 0 };
	const marked = { ...plan, marks: [...plan.marks, basis] };
	const words = { kind: 'basis' as const, phrase: 'a', why: 'became c' };
	const marks = [...page.marks, words];
	const at = (picked: number[]) => annotate({ ...page, marks }, marked, picked).get(0);
	expect(at([0, 2])).toEqual({ label: 1, outcome: 'traced', notes: [words] });
	expect(at([2])).toBeUndefined();
});
