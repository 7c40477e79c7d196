import type { ParsedCourse, ParsedPage } from '../model.ts';
import type { FileKind } from '../schema/plan.ts';
import { worstSnapshot } from '../../session/worst-case.ts';
import { figuresWithoutSource } from './figure-needs-source.ts';
import { explore } from './scenario/explore.ts';
import { scenariosOf } from './scenario/scenarios.ts';
import { scoresOf, type ScoreRange } from './scenario/scores.ts';
import { citedIn } from './text/citation-ids.ts';
import { wordCount } from './text/word-count.ts';

/** A scenario in figures; scores are fractions 0–1. */
export interface ScenarioSummary extends ScoreRange {
	page: string;
	scenes: number;
	/** Situations: scenes with the values the meters can have there. */
	states: number;
	paths: number;
	endings: ({ title: string; ending: string } & ScoreRange)[];
}

/** The course in figures, those of the base language. */
export interface CourseSummary {
	lessons: number;
	pages: Partial<Record<FileKind, number>>;
	/** Pages with errors after which nothing of them could be counted but their kind. */
	pagesUnread: number;
	scenes: number;
	endings: number;
	/** Different ways through all scenarios together. */
	paths: number;
	words: number;
	/** Of the core pages. */
	minutes: number;
	/** With what stands under *Go further*. */
	minutesWithFurther: number;
	questions: number;
	/** How many standards some activity touches. */
	standardsPractised: number;
	/** How many sources some page cites. */
	sourcesCited: number;
	figuresWithoutSource: number;
	/** Characters. */
	worstSnapshot: number;
	scenarios: ScenarioSummary[];
}

export function summarise(course: ParsedCourse): CourseSummary {
	const lessons = course.editions[0]?.lessons ?? [];
	const pages = lessons.flatMap((lesson) => lesson.pages);
	const files = lessons.flatMap((lesson) => [...lesson.pages, ...lesson.banks]);
	const scenarios = [...summariesOf(course)];
	const plan = course.editions[0]?.plan;
	const touched = new Set(files.flatMap(({ activity }) => standardsIn(activity)));
	const cited = new Set(files.flatMap((page) => [...citedIn(page)]));
	return {
		lessons: lessons.length,
		pages: countByKind(pages),
		pagesUnread: pages.filter(({ page }) => !page).length,
		scenes: sum(scenarios.map(({ scenes }) => scenes)),
		endings: sum(scenarios.map(({ endings }) => endings.length)),
		paths: sum(scenarios.map(({ paths }) => paths)),
		words: sum(files.map(wordCount)),
		minutes: sum(pages.map(({ page }) => (page && !page.further ? page.minutes : 0))),
		minutesWithFurther: sum(pages.map(({ page }) => page?.minutes ?? 0)),
		questions: sum(
			files.map(({ activity }) =>
				activity?.kind === 'quiz' || activity?.kind === 'know-this' ? activity.questions.length : 0
			)
		),
		standardsPractised: course.standards.filter(({ number }) => touched.has(number)).length,
		sourcesCited: course.references.filter(({ id }) => cited.has(id)).length,
		figuresWithoutSource: sum(files.map((page) => [...figuresWithoutSource(page)].length)),
		worstSnapshot: plan ? worstSnapshot(plan) : 0,
		scenarios
	};
}

function* summariesOf(course: ParsedCourse): Generator<ScenarioSummary> {
	for (const { plan, words } of scenariosOf(course)) {
		const scores = scoresOf(plan);
		const none: ScoreRange = { lowest: 0, highest: 0 };
		yield {
			page: words.id,
			scenes: plan.scenes.filter(({ ending }) => !ending).length,
			states: explore(plan).states.length,
			paths: scores?.paths ?? 0,
			lowest: scores?.lowest ?? 0,
			highest: scores?.highest ?? 0,
			endings: words.scenes.flatMap(({ title, ending }, scene) =>
				ending ? [{ title, ending, ...(scores?.endings.get(scene) ?? none) }] : []
			)
		};
	}
}

function standardsIn(activity: ParsedPage['activity']): string[] {
	if (!activity) return [];
	const own = activity.standards;
	return activity.kind === 'quiz' || activity.kind === 'know-this'
		? [...own, ...activity.questions.flatMap(({ standards }) => standards)]
		: own;
}

function countByKind(pages: ParsedPage[]): CourseSummary['pages'] {
	const counts: CourseSummary['pages'] = {};
	for (const page of pages) counts[page.kind] = (counts[page.kind] ?? 0) + 1;
	return counts;
}

function sum(numbers: number[]): number {
	return numbers.reduce((total, number) => total + number, 0);
}
