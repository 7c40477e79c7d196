import type {
	ActivityPlan,
	CoursePlan,
	QuestionPlan,
	ScenarioPlan
} from '../course/schema/plan.ts';
import { countWidth, widthFor } from './bits.ts';
import { lessonOf, PAGE_WIDTH } from './page-keys.ts';
import { hasActivity, pagesOf } from './pages.ts';
import { RUNS_WIDTH } from './record-quiz.ts';
import { TURNS_WIDTH } from './record.ts';
import { HEAD, KEY_WIDTH, SCORE_WIDTH, TAIL } from './snapshot.ts';

/** More changes, and more interactions, than one attempt can have. */
const MOST_REVISIONS = 2 ** 25 - 1;
const MOST_INTERACTIONS = 2 ** 15 - 1;

/**
 * The longest a snapshot of this course can grow, in characters: all pages seen, every activity
 * with a go under way and another as its best, each at its longest. For the build and the linter;
 * it does not ship.
 */
export function worstSnapshot(plan: CoursePlan): number {
	const pages = pagesOf(plan);
	const activities = pages.filter(hasActivity);
	const read = pages.length - activities.length;
	let bits = countWidth(MOST_REVISIONS) + countWidth(MOST_INTERACTIONS);
	bits += 4 + KEY_WIDTH + PAGE_WIDTH + SCORE_WIDTH;
	const lessons = new Set(pages.map(({ id }) => lessonOf(id)));
	bits += countWidth(lessons.size) + read * PAGE_WIDTH;
	for (const lesson of lessons) {
		const own = pages.filter(({ id }) => lessonOf(id) === lesson);
		const begun = own.filter(hasActivity).length;
		bits += KEY_WIDTH + countWidth(own.length - begun) + countWidth(begun);
	}
	for (const { activity } of activities) {
		const characters = Math.ceil((TURNS_WIDTH + worstRecord(activity)) / 6);
		bits += PAGE_WIDTH + KEY_WIDTH + countWidth(characters) + characters * 6;
	}
	return HEAD + Math.ceil(bits / 6) + TAIL;
}

/** Bits of an activity's record after its turns. */
function worstRecord(activity: ActivityPlan): number {
	switch (activity.kind) {
		case 'scenario':
			return 2 + widthFor(activity.scenes.length + 1) + 2 * longestPath(activity);
		case 'quiz':
		case 'know-this': {
			const { draw, certainty, questions, spaced } = activity;
			if (spaced) return RUNS_WIDTH + 4 + worstRun(questions, draw, certainty);
			return RUNS_WIDTH + questions.length + 4 + 2 * worstRun(questions, draw, certainty);
		}
		case 'review':
			return 3 + 2 * (activity.source + activity.draft);
		case 'sort':
			return 3 + 2 * activity.items.length * widthFor(activity.bins);
		case 'survey':
			return 1 + activity.statements * widthFor(activity.scale + 1);
	}
}

function worstRun(questions: QuestionPlan[], draw: number, certainty: boolean): number {
	const drawn = Math.min(draw, questions.length);
	const longest = questions
		.map(responseWidth)
		.sort((a, b) => b - a)
		.slice(0, drawn);
	return (
		widthFor(questions.length + 1) +
		picksWidth(drawn, questions.length) +
		widthFor(drawn + 1) +
		longest.reduce((sum, bits) => sum + bits, 0) +
		(certainty ? 2 * drawn : 0)
	);
}

function responseWidth({ type, options }: QuestionPlan): number {
	switch (type) {
		case 'choice':
			return widthFor(options);
		case 'multiple':
			return options;
		case 'matching':
			return options * widthFor(options);
		case 'ordering':
			return picksWidth(options, options);
	}
}

function picksWidth(picks: number, count: number): number {
	let bits = 0;
	for (let at = 0; at < picks; at++) bits += widthFor(count - at);
	return bits;
}

/**
 * Bits of the longest way through, conditions left aside: from the last scene of a way to its
 * first, one choice more each round, and no more rounds than there are scenes.
 */
function longestPath({ scenes }: ScenarioPlan): number {
	let widths = scenes.map(() => 0);
	for (let round = 0; round < scenes.length; round++) {
		const shorter = widths;
		widths = scenes.map(({ choices }) =>
			choices.length === 0
				? 0
				: widthFor(choices.length) + Math.max(...choices.map(({ to }) => shorter[to] ?? 0))
		);
	}
	return widths[0] ?? 0;
}
