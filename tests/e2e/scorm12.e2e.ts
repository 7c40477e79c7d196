import type { Course } from './course.ts';
import {
	answersBeside,
	answersToQuestions,
	coreFrom,
	interactionOf,
	INTERACTION_TYPES,
	JOINS,
	objectiveOf,
	rightResponse
} from './expected.ts';
import { decideOnce, resumeAt } from './learner/first-scenario.ts';
import { playQuiz, type Asked } from './learner/quiz.ts';
import { openFromMenu, playOn, PRIVATE, reflectOn } from './learner/whole-course.ts';
import { listIn, type Held } from './lms.ts';
import { expectSaved } from './screen.ts';
import { expect, test } from './test.ts';

const TIMESPAN = /^\d{2,4}:[0-5]\d:[0-5]\d(\.\d{1,2})?$/;

test('decide, close the frame, come back, finish: what SCORM 1.2 holds', async ({
	lmsWith,
	course
}) => {
	test.setTimeout(240_000);
	const lms = lmsWith('scorm12');
	const { screen } = lms;

	await lms.launch();
	await expectSaved(screen, course);
	const place = await decideOnce(screen, course);
	await lms.leave();

	const left = await lms.held();
	expect(left['cmi.core.exit']).toBe('suspend');
	expect(left['cmi.core.lesson_status']).toBe('incomplete');
	expect(left['cmi.core.lesson_location']).toBe(place.page);
	expect(left['cmi.core.score.raw']).toBeUndefined();
	expect(left['cmi.core.session_time']).toMatch(TIMESPAN);

	await lms.launch();
	await resumeAt(screen, course, place);
	const { asked, opened } = await playOn(screen, course, { decided: place.path.length });
	expect(opened).toEqual(coreFrom(course, place.page));
	await reflectOn(screen, course);
	await expect(screen.getByRole('textbox').first()).toHaveValue(PRIVATE);
	await expectSaved(screen, course);
	await lms.leave();

	const held = await lms.held();
	expect(await lms.refused()).toEqual([]);
	expect(await lms.told('cmi.core.lesson_status')).toEqual(['incomplete', 'passed']);
	expect(await lms.told('cmi.core.score.raw')).toEqual(['100']);
	expect(held['cmi.core.score.min']).toBe('0');
	expect(held['cmi.core.score.max']).toBe('100');
	expect(held['cmi.core.lesson_location']).toBe(course.ids('reflect')[0]);
	expect(held['cmi.core.exit']).toBe('suspend');
	expect(held['cmi.core.session_time']).toMatch(TIMESPAN);
	expect(held['cmi.suspend_data']!.length).toBeLessThanOrEqual(4_000);
	expect(JSON.stringify(held)).not.toContain(PRIVATE);
	expect(JSON.stringify(await lms.calls())).not.toContain(PRIVATE);

	expectInteractions(listIn(held, 'interactions'), course, asked);
	expectObjectives(listIn(held, 'objectives'));
});

test('a finished attempt is opened for review: the place is kept, results are left alone', async ({
	lmsWith,
	course
}) => {
	const lms = lmsWith('scorm12');
	const { screen } = lms;
	await lms.hold({ 'cmi.core.lesson_status': 'passed', 'cmi.core.score.raw': '100' });
	await lms.launch();
	await expectSaved(screen, course);
	const [quiz] = course.ids('quiz');
	await openFromMenu(screen, course, quiz!);
	await playQuiz(screen, course, quiz!, 'wrong');
	await expectSaved(screen, course);
	await lms.leave();

	const sent = (await lms.calls()).flatMap(({ name, element }) =>
		name === 'SetValue' ? element! : []
	);
	expect(sent).toContain('cmi.suspend_data');
	expect(
		sent.filter((element) => /lesson_status|score|objectives|interactions/.test(element))
	).toEqual([]);
	expect(await lms.held()).toMatchObject({
		'cmi.core.lesson_status': 'passed',
		'cmi.core.score.raw': '100',
		'cmi.core.lesson_location': quiz
	});
});

/** Each answer once, with the words that 1.2 has for it, in the order of the questions. */
function expectInteractions(interactions: Held[], course: Course, asked: Asked[]): void {
	expect(interactions).toHaveLength(answersBeside(course) + asked.length);
	expect(new Set(interactions.map(({ id }) => id)).size).toBe(interactions.length);
	for (const interaction of interactions) {
		expect(interaction).toMatchObject({
			id: expect.stringMatching(/^[A-Za-z0-9_.]{1,255}$/),
			type: expect.stringMatching(/^(choice|matching|sequencing|likert)$/),
			time: expect.stringMatching(/^\d\d:\d\d:\d\d/),
			latency: expect.stringMatching(TIMESPAN),
			student_response: expect.stringMatching(/^[a-z0-9]([,.][a-z0-9])*$/),
			result: interaction['type'] === 'likert' ? 'neutral' : 'correct'
		});
	}
	const answers = answersToQuestions(interactions, ({ id }) => id!, course);
	for (const [at, question] of asked.entries()) {
		const { shape } = question;
		const response = rightResponse(shape, JOINS.scorm12);
		expect(answers[at]).toMatchObject({
			id: expect.stringContaining(interactionOf(question)),
			type: INTERACTION_TYPES[shape.type],
			student_response: response,
			'correct_responses.0.pattern': response,
			'objectives.0.id': objectiveOf(shape.standards[0]!)
		});
	}
}

/** Each standard practised; a score of 100, and met, where there were answers enough to say so. */
function expectObjectives(objectives: Held[]): void {
	expect(objectives.some((objective) => objective['score.raw'] !== undefined)).toBe(true);
	for (const objective of objectives) {
		expect(objective['id']).toMatch(/^standard_\d+_\d+$/);
		expect(objective).toMatchObject(
			objective['score.raw'] === undefined
				? { status: 'completed' }
				: { status: 'passed', 'score.raw': '100', 'score.min': '0', 'score.max': '100' }
		);
	}
}
