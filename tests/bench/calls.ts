import { strict12, strict2004, type Bench } from '../contract/bench.ts';
import type { ActivityPlan, CoursePlan } from '../../src/lib/course/schema/plan.ts';
import { drawQuestions } from '../../src/lib/session/draw.ts';
import { report } from '../../src/lib/session/report.ts';
import { isFinished, openChoices } from '../../src/lib/session/scenario.ts';
import { newSession, type Session, type SessionEvent } from '../../src/lib/session/session.ts';
import { encode } from '../../src/lib/session/snapshot.ts';
import { step } from '../../src/lib/session/step.ts';

export interface AnswerCalls {
	commits: number;
	setValues: number;
}

/**
 * The most that one answer costs an LMS, over a learner who takes the whole course and answers
 * everything rightly, in SCORM 1.2 and 2004. The first write of a launch, which also opens the
 * attempt, is not an answer and does not count.
 */
export async function callsPerAnswer(plan: CoursePlan): Promise<AnswerCalls> {
	const each = [await playOn(plan, strict12()), await playOn(plan, strict2004())];
	return {
		commits: Math.max(...each.map(({ commits }) => commits)),
		setValues: Math.max(...each.map(({ setValues }) => setValues))
	};
}

async function playOn(plan: CoursePlan, bench: Bench): Promise<AnswerCalls> {
	const driver = bench.launch();
	await driver.open();
	let session: Session = newSession('AAAAAAAA');
	const most: AnswerCalls = { commits: 0, setValues: 0 };
	let seconds = 0;
	const send = async (event: SessionEvent) => {
		const next = step(plan, session, event);
		session = next.session;
		if (next.effects.length === 0) return;
		const before = bench.calls!();
		await driver.write({
			snapshot: encode(plan, session),
			report: report(plan, session),
			interactions: next.effects.flatMap((effect) =>
				effect.type === 'recordInteraction' ? { ...effect.interaction, at: Date.now() } : []
			),
			seconds: (seconds += 20)
		});
		const after = bench.calls!();
		if (event.type === 'pageOpened') return;
		most.commits = Math.max(most.commits, after.commits - before.commits);
		// A survey is as many answers as it has statements.
		const answers = event.type === 'surveyAnswered' ? event.answers.length : 1;
		const sets = Math.ceil((after.sets - before.sets) / answers);
		most.setValues = Math.max(most.setValues, sets);
	};
	for (const { id, activity } of plan.lessons.flatMap((lesson) => lesson.pages)) {
		await send({ type: 'pageOpened', page: id });
		if (activity) await take(id, activity, () => session, send);
	}
	return most;
}

async function take(
	id: string,
	plan: ActivityPlan,
	session: () => Session,
	send: (event: SessionEvent) => Promise<void>
): Promise<void> {
	const latency = 5;
	if (plan.kind === 'scenario') {
		const path: number[] = [];
		while (!isFinished(plan, path)) {
			const [choice = 0] = openChoices(plan, path);
			await send({ type: 'choiceMade', activity: id, choice, latency });
			path.push(choice);
		}
	} else if (plan.kind === 'quiz' || plan.kind === 'know-this') {
		const state = session().activities[id];
		const drawn = drawQuestions(plan, state?.kind === 'quiz' ? state : undefined, () => 0.5);
		await send({ type: 'startedAgain', activity: id, drawn });
		for (const position of drawn) {
			const response = plan.questions[position]!.correct;
			const certainty = plan.certainty ? 2 : null;
			await send({ type: 'questionAnswered', activity: id, response, certainty, latency });
		}
	} else if (plan.kind === 'review') {
		const picked = plan.marks.filter(({ kind }) => kind !== 'sound').map((mark) => mark.sentence);
		await send({ type: 'draftReviewed', activity: id, picked: [...new Set(picked)], latency });
	} else if (plan.kind === 'sort') {
		await send({ type: 'sorted', activity: id, placed: plan.items, latency });
	} else if (plan.kind === 'survey') {
		const answers = Array.from({ length: plan.statements }, () => 0);
		await send({ type: 'surveyAnswered', activity: id, answers, latency });
	}
}
