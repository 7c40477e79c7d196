import type { QuestionPlan, QuizPlan } from '../course/schema/plan.ts';
import type { QuizState } from './session.ts';

/** A number in [0, 1), as `Math.random` gives. */
export type Random = () => number;

/**
 * Draws the questions of a new go, in the order in which they are asked. Each lesson has its turn
 * before any has a second one, so that no two lessons differ by more than one question unless one
 * runs out; among lessons that are level, the one with most questions not met comes first. Within a
 * lesson, questions never met come before those met, and the last go's come last.
 */
export function drawQuestions(
	plan: QuizPlan,
	state: QuizState | undefined,
	random: Random
): number[] {
	const met = new Set(state?.met);
	const last = new Set(state?.run?.drawn);
	const staleness = (question: number) => (last.has(question) ? 2 : met.has(question) ? 1 : 0);
	const lessons = new Map<string, number[]>();
	// Taken from the end, so the freshest stand last; the sort is stable and keeps the shuffle.
	const all = shuffle([...plan.questions.keys()], random);
	for (const question of all.sort((a, b) => staleness(b) - staleness(a))) {
		const lesson = plan.questions[question]?.lesson ?? '';
		lessons.set(lesson, [...(lessons.get(lesson) ?? []), question]);
	}
	const fresh = (left: number[]) => left.filter((question) => staleness(question) === 0).length;

	const drawn: number[] = [];
	while (drawn.length < plan.draw && lessons.size > 0) {
		// One round: every lesson that has questions left gives one.
		const round = shuffle([...lessons], random).sort(([, a], [, b]) => fresh(b) - fresh(a));
		for (const [lesson, left] of round) {
			const question = left.pop();
			if (question === undefined) lessons.delete(lesson);
			else if (drawn.length < plan.draw) drawn.push(question);
		}
	}
	return shuffle(drawn, random);
}

/**
 * The order in which a question's options are shown, as positions in source order. The same seed
 * always gives the same order, so that Back and reload show what was shown before; make it of
 * the attempt, the question and the run. An ordering never shows its answer.
 */
export function shuffledOptions(question: QuestionPlan, seed: string | number): number[] {
	const random = seeded(String(seed));
	const order = shuffle([...Array(question.options).keys()], random);
	const inOrder = order.every((option, at) => option === at);
	return question.type === 'ordering' && inOrder ? [...order.slice(1), 0] : order;
}

/** Fisher and Yates's shuffle, in place. */
function shuffle<T>(list: T[], random: Random): T[] {
	for (let at = list.length - 1; at > 0; at--) {
		const other = Math.floor(random() * (at + 1));
		[list[at], list[other]] = [list[other]!, list[at]!];
	}
	return list;
}

/** Mulberry32, started from the text's FNV-1a hash: small, and the same in every browser. */
function seeded(text: string): Random {
	let state = 0x811c9dc5;
	for (let at = 0; at < text.length; at++) {
		state = Math.imul(state ^ text.charCodeAt(at), 0x01000193);
	}
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}
