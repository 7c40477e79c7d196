import { expect, test } from 'vitest';
import type { ParsedCourse } from '../course/model.ts';
import type { CoursePlan, PagePlan, StatusProfile } from '../course/schema/plan.ts';
import { courseFacts } from './facts.ts';

const reading: PagePlan = {
	id: 'a/read',
	kind: 'prose',
	title: 'Read',
	minutes: 4,
	further: false
};

function quiz(scored: boolean): PagePlan {
	const activity = {
		kind: 'quiz' as const,
		standards: [],
		draw: 0,
		certainty: false,
		scored,
		questions: []
	};
	return { id: 'a/check', kind: 'quiz', title: 'Check', minutes: 3, further: false, activity };
}

function course(
	change: {
		pages?: PagePlan[];
		mastery?: boolean;
		completion?: 'core' | 'none';
		status?: StatusProfile;
	} = {}
) {
	const { pages = [reading, quiz(true)], mastery = false, completion = 'core' } = change;
	const { status = 'together' } = change;
	const plan = (language: string): CoursePlan => ({
		id: 'tiny',
		version: '0.0.0',
		language,
		languages: ['en', 'cy'],
		title: `Title ${language}`,
		description: `About ${language}`,
		completion: { pages: completion, activities: completion },
		pass: { scored: 'quizzes', mark: 75 },
		lessons: [
			{ id: 'a', title: `First ${language}`, summary: '', minutes: 7, pages },
			{ id: 'b', title: `Second ${language}`, summary: '', minutes: 80, pages: [] }
		],
		standards: [],
		status
	});
	return {
		settings: {
			id: 'tiny',
			title: { en: 'Tiny' },
			description: { en: 'About', cy: 'Am' },
			publisher: { en: 'Publisher' },
			licence: 'MIT',
			languages: ['en', 'cy'],
			pass: { scored: 'quizzes', mark: 75 },
			status,
			masteryScore: mastery
		},
		editions: ['en', 'cy'].map((language) => ({
			language,
			lessons: [],
			glossary: [],
			plan: plan(language)
		}))
	} as unknown as ParsedCourse;
}

test('says what the course says, in the languages asked for', () => {
	expect(courseFacts(course(), ['en', 'cy'], '1.0.0')).toEqual({
		id: 'tiny',
		version: '1.0.0',
		languages: ['en', 'cy'],
		title: { en: 'Tiny', cy: 'Title en' },
		description: { en: 'About', cy: 'Am' },
		publisher: { en: 'Publisher', cy: 'Publisher' },
		licence: 'MIT',
		lessons: ['First en', 'Second en'],
		minutes: 87,
		status: 'together',
		requires: { completion: true, pass: true }
	});
});

test('a package in one language says nothing in another', () => {
	const facts = courseFacts(course(), ['cy'], '1.0.0');
	expect(facts.languages).toEqual(['cy']);
	expect(facts.title).toEqual({ cy: 'Title cy' });
	expect(facts.description).toEqual({ cy: 'Am' });
	expect(facts.publisher).toEqual({ cy: 'Publisher' });
	expect(facts.lessons).toEqual(['First cy', 'Second cy']);
});

test('gives the mark to the manifest only when the course asks', () => {
	expect(courseFacts(course(), ['en'], '1')).not.toHaveProperty('masteryScore');
	expect(courseFacts(course({ mastery: true }), ['en'], '1').masteryScore).toBe(75);
});

test('asks for what the course can give', () => {
	const requires = (change: Parameters<typeof course>[0]) =>
		courseFacts(course(change), ['en'], '1').requires;
	expect(requires({ pages: [reading] })).toEqual({ completion: true, pass: false });
	expect(requires({ status: 'completion-only' })).toEqual({ completion: true, pass: false });
	expect(requires({ status: 'without-failed' })).toEqual({ completion: true, pass: true });
	expect(requires({ pages: [quiz(false)] })).toEqual({ completion: true, pass: false });
	expect(requires({ completion: 'none' })).toEqual({ completion: false, pass: true });
});
