import type { QuestionPlan, QuizPlan } from '../course/schema/plan.ts';
import type { QuizState } from './session.ts';

/** A number in [0, 1), as `Math.random` gives. */
export type Random = () => number;

/**
 * Draws the questions of a new go, in the order in which they are asked. Questions never met come
 * before those met, and the last go's come last.
 *
 * A quiz that draws from the lessons' banks takes `each` from every bank and the rest of its own
 * questions; at most half of a bank's share asks for something known, and questions on standards
 * that the draw has least of come first. In any other quiz each lesson has its turn before any has
 * a second one, so that no two lessons differ by more than one question unless one runs out.
 */
export function drawQuestions(
	plan: QuizPlan,
	state: QuizState | undefined,
	random: Random
): number[] {
	const met = new Set(state?.met);
	const last = new Set(state?.run?.drawn);
	const staleness = (question: number) => (last.has(question) ? 2 : met.has(question) ? 1 : 0);
	const all = shuffle([...plan.questions.keys()], random);
	const drawn =
		plan.each === undefined
			? inTurns(plan, all, staleness, random)
			: inShares(plan, plan.each, all, staleness);
	return shuffle(drawn, random);
}

type Staleness = (question: number) => number;

function inTurns(plan: QuizPlan, all: number[], staleness: Staleness, random: Random): number[] {
	const lessons = new Map<string, number[]>();
	// Taken from the end, so the freshest stand last; the sort is stable and keeps the shuffle.
	for (const question of all.sort((a, b) => staleness(b) - staleness(a))) {
		const lesson = plan.questions[question]?.lesson ?? '';
		const own = lessons.get(lesson) ?? [];
		own.push(question);
		lessons.set(lesson, own);
	}
	const fresh = (left: number[]) => left.filter((question) => staleness(question) === 0).length;

	const drawn: number[] = [];
	while (drawn.length < plan.draw && lessons.size > 0) {
		// One round: every lesson that has questions left gives one. Among lessons that are level,
		// the one with most questions not met comes first.
		const round = shuffle([...lessons], random).sort(([, a], [, b]) => fresh(b) - fresh(a));
		for (const [lesson, left] of round) {
			const question = left.pop();
			if (question === undefined) lessons.delete(lesson);
			else if (drawn.length < plan.draw) drawn.push(question);
		}
	}
	return drawn;
}

function inShares(plan: QuizPlan, each: number, all: number[], staleness: Staleness): number[] {
	const shares = new Map<string, number[]>();
	for (const question of all) {
		const bank = bankOf(plan.questions[question]);
		const share = shares.get(bank) ?? [];
		share.push(question);
		shares.set(bank, share);
	}
	const drawn: number[] = [];
	/** How often each standard is touched so far. */
	const touched = new Map<string, number>();
	const take = (from: number[], count: number) => {
		let known = Math.floor(count / 2);
		const left = [...from];
		for (let taken = 0; taken < count && left.length > 0; taken++) {
			const rank = (at: number) => {
				const { asks, standards } = plan.questions[at]!;
				const often = Math.max(0, ...standards.map((number) => touched.get(number) ?? 0));
				return [asks === 'knowledge' && known === 0 ? 1 : 0, staleness(at), often];
			};
			const next = left.reduce((best, at) => (isLess(rank(at), rank(best)) ? at : best));
			left.splice(left.indexOf(next), 1);
			drawn.push(next);
			const { asks, standards } = plan.questions[next]!;
			if (asks === 'knowledge') known--;
			for (const number of standards) touched.set(number, (touched.get(number) ?? 0) + 1);
		}
	};
	for (const [bank, questions] of shares) if (bank !== '') take(questions, each);
	take(shares.get('') ?? [], plan.draw - drawn.length);
	// A bank that ran out leaves room for any.
	take(
		all.filter((question) => !drawn.includes(question)),
		plan.draw - drawn.length
	);
	return drawn;
}

/** The lesson whose bank a question comes from, which its id says; `''` for the quiz's own. */
function bankOf(question: QuestionPlan | undefined): string {
	return question?.id.includes('.') ? question.id.slice(0, question.id.indexOf('.')) : '';
}

function isLess(a: readonly number[], b: readonly number[]): boolean {
	const at = a.findIndex((value, index) => value !== b[index]);
	return at >= 0 && a[at]! < b[at]!;
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
export function shuffle<T>(list: T[], random: Random): T[] {
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
