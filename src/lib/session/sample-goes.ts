import type {
	ActivityPlan,
	QuestionPlan,
	QuizPlan,
	ReviewPlan,
	ScenarioPlan,
	SortPlan
} from '../course/schema/plan.ts';
import { ascending } from './positions.ts';
import { isResponse, isRight } from './quiz.ts';
import { markedSentences } from './review.ts';
import { isFinished, openChoices } from './scenario.ts';
import type { ActivityState, Path, QuizRun, QuizState } from './session.ts';

/**
 * Finished goes at an activity that between them touch all it asks, rightly and wrongly: enough to
 * see what another version of it makes of kept answers. For `new-version.ts`; it does not ship.
 */
export function sampleGoes(activity: ActivityPlan): ActivityState[] {
	switch (activity.kind) {
		case 'scenario':
			return paths(activity).map((path) => ({ kind: 'scenario', turns: 9, path, best: path }));
		case 'quiz':
		case 'know-this':
			return runs(activity).map((run) => quizState(activity, run));
		case 'review':
			return picks(activity).map((picked) => ({ kind: 'review', turns: 1, picked, best: picked }));
		case 'sort':
			return bins(activity).map((placed) => ({ kind: 'sort', turns: 1, placed, best: placed }));
		case 'survey': {
			const answers = (point: number) => Array.from({ length: activity.statements }, () => point);
			return [0, activity.scale - 1].map((point) => ({
				kind: 'survey',
				turns: 1,
				answers: answers(point)
			}));
		}
	}
}

/** Ways to an ending, each taking the n-th open choice wherever there are so many. */
function paths(plan: ScenarioPlan): Path[] {
	const most = Math.max(1, ...plan.scenes.map(({ choices }) => choices.length));
	return Array.from({ length: most }, (_, nth) => {
		const path: Path = [];
		while (!isFinished(plan, path)) {
			const open = openChoices(plan, path);
			path.push(open[Math.min(nth, open.length - 1)]!);
		}
		return path;
	});
}

/** Every question is drawn in one of them, answered rightly in one and wrongly in another. */
function runs(plan: QuizPlan): QuizRun[] {
	const all = [...plan.questions.keys()];
	const size = Math.max(1, Math.min(plan.draw, all.length));
	const draws = all.filter((at) => at % size === 0).map((at) => all.slice(at, at + size));
	return [true, false].flatMap((rightly) =>
		draws.map((drawn) => ({
			drawn,
			answers: drawn.map((at) => ({
				response: responseTo(plan.questions[at]!, rightly),
				certainty: plan.certainty ? 1 : null
			}))
		}))
	);
}

function responseTo(question: QuestionPlan, rightly: boolean): number[] {
	const { options, correct } = question;
	if (rightly) return correct;
	const others = [[0], [options - 1], [...correct].reverse(), [...correct.slice(1), correct[0]!]];
	const wrong = (response: number[]) =>
		isResponse(question, response) && !isRight(question, response);
	return others.find(wrong) ?? correct;
}

/** Of spaced questions only the last go is kept, see `step-quiz.ts`. */
function quizState({ spaced }: QuizPlan, run: QuizRun): QuizState {
	const kept = spaced ? { best: null, met: [] } : { best: run, met: ascending(run.drawn) };
	return { kind: 'quiz', turns: 9, run, runs: 1, ...kept };
}

/** All that is wrong, nothing, and every sentence. */
function picks(plan: ReviewPlan): number[][] {
	const every = [...Array(plan.source + plan.draft).keys()];
	return [markedSentences(plan).wrong, [], every];
}

function bins({ items, bins }: SortPlan): number[][] {
	return [items, ...Array.from({ length: bins }, (_, bin) => items.map(() => bin))];
}
