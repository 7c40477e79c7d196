import { expect, test } from 'vitest';
import type { CoursePlan, PagePlan } from '../../src/lib/course/schema/plan.ts';
import { report } from '../../src/lib/session/report.ts';
import { page, question, quizOf, sample } from '../../src/lib/session/sample.fixture.ts';
import { newSession, type Session, type SessionEvent } from '../../src/lib/session/session.ts';
import { encode } from '../../src/lib/session/snapshot.ts';
import { step } from '../../src/lib/session/step.ts';
import { strict12, strict2004 } from './bench.ts';

/**
 * A learner who has done everything there is and goes on: ten lessons, four hundred answers, more
 * than an LMS need list. What an answer costs may not grow with what came before.
 */
const LESSONS = 10;
const QUESTIONS = 20;
const STANDARDS = Array.from({ length: 12 }, (_, at) => `3.${at + 1}`);

const pages = (lesson: string): PagePlan[] => [
	page(`${lesson}/index`, 'opening'),
	...Array.from({ length: 8 }, (_, at) => page(`${lesson}/page-${at}`, 'prose')),
	page(
		`${lesson}/check`,
		'quiz',
		quizOf(
			Array.from({ length: QUESTIONS }, (_, at) =>
				question(`q${at}`, {
					lesson,
					options: 4,
					correct: [at % 4],
					standards: [STANDARDS[at % 12]!, STANDARDS[(at + 5) % 12]!]
				})
			),
			{ certainty: true }
		)
	)
];
const plan: CoursePlan = {
	...sample,
	standards: STANDARDS.map((number) => ({ number, scored: true })),
	lessons: Array.from({ length: LESSONS }, (_, at) => {
		const id = `lesson-${at}`;
		return { id, title: id, summary: '', minutes: 10, pages: pages(id) };
	})
};

/** All pages, then every quiz twice: the first time half wrong, so that standards move again. */
function* events(): Generator<SessionEvent> {
	for (const { id } of plan.lessons.flatMap((lesson) => lesson.pages)) {
		yield { type: 'pageOpened', page: id };
	}
	for (const better of [false, true]) {
		for (let at = 0; at < LESSONS; at++) {
			const activity = `lesson-${at}/check`;
			const drawn = [...Array(QUESTIONS).keys()];
			yield { type: 'startedAgain', activity, drawn };
			for (const position of drawn) {
				const right = better || position % 2 === 0;
				const response = [(position + (right ? 0 : 1)) % 4];
				yield { type: 'questionAnswered', activity, response, certainty: 2, latency: 9 };
			}
		}
	}
}

const SLOW = 60_000;

test.each<[string, () => ReturnType<typeof strict12> | ReturnType<typeof strict2004>]>([
	['SCORM 1.2', strict12],
	['SCORM 2004', strict2004]
])(
	'%s: each of 400 answers costs one commit at most and 30 values',
	{ timeout: SLOW },
	async (_, bench) => {
		const b = bench();
		const driver = b.launch();
		await driver.open();
		let session: Session = newSession('AAAAAAAA');
		let answers = 0;
		for (const event of events()) {
			const next = step(plan, session, event);
			session = next.session;
			const before = b.lms.calls.length;
			const outcome = await driver.write({
				snapshot: encode(plan, session),
				report: report(plan, session),
				interactions: next.effects.flatMap((effect) =>
					effect.type === 'recordInteraction' ? { ...effect.interaction, at: Date.now() } : []
				),
				seconds: 1
			});
			expect(outcome).toEqual({ saved: true });
			if (event.type !== 'questionAnswered') continue;
			answers++;
			const made = b.lms.calls.slice(before).map(({ name }) => name);
			expect(made.filter((name) => name === 'Commit')).toHaveLength(1);
			const sets = made.filter((name) => name === 'SetValue').length;
			expect(sets, `answer ${answers}`).toBeLessThanOrEqual(30);
		}
		expect(answers).toBe(400);
		expect(session.interactions).toBeGreaterThanOrEqual(240);
		driver.close({
			snapshot: encode(plan, session),
			report: report(plan, session),
			interactions: [],
			seconds: 2
		});
		expect(b.held()).toMatchObject({ completed: true, passed: true, score: 100 });
		expect(Object.values(b.held().objectives)).toEqual(STANDARDS.map(() => 100));
		expect(b.refusals()).toEqual([]);
	}
);
