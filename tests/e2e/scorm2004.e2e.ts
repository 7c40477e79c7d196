import { finalCheck } from '../../src/lib/session/score.ts';
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

const DURATION = /^P(?=.)(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?)$/;

test('fail the final check, try again, pass: what SCORM 2004 4th edition holds', async ({
	lmsWith,
	course
}) => {
	test.setTimeout(240_000);
	const lms = lmsWith('scorm2004');
	const { screen } = lms;

	await lms.launch();
	await expectSaved(screen, course);
	const place = await decideOnce(screen, course);
	await lms.leave();

	const left = await lms.held();
	expect(left).toMatchObject({
		'cmi.exit': 'suspend',
		'cmi.completion_status': 'incomplete',
		'cmi.location': place.page,
		'cmi.session_time': expect.stringMatching(DURATION)
	});
	expect(left['cmi.success_status']).toBeUndefined();
	expect(left['cmi.score.scaled']).toBeUndefined();

	await lms.launch();
	await resumeAt(screen, course, place);
	const played = await playOn(screen, course, { scored: 'wrong', decided: place.path.length });
	expect(played.opened).toEqual(coreFrom(course, place.page));
	await expectSaved(screen, course);

	// All of it is done and the mark is not reached: never failed, and still open, because an LMS
	// opens what is completed for review only.
	const below = await lms.held();
	expect(below).toMatchObject({ 'cmi.completion_status': 'incomplete', 'cmi.score.scaled': '0' });
	expect(below['cmi.success_status']).toBeUndefined();
	await lms.leave();

	await lms.launch();
	await expectSaved(screen, course);
	const { id } = finalCheck(course.plan)!;
	await openFromMenu(screen, course, id);
	const retried = await playQuiz(screen, course, id, 'right');
	await reflectOn(screen, course);
	await expect(screen.getByRole('textbox').first()).toHaveValue(PRIVATE);
	await expectSaved(screen, course);
	await lms.leave();

	const held = await lms.held();
	expect(await lms.refused()).toEqual([]);
	expect(await lms.told('cmi.completion_status')).toEqual(['incomplete', 'completed']);
	expect(await lms.told('cmi.success_status')).toEqual(['passed']);
	expect(await lms.told('cmi.score.scaled')).toEqual(['0', '1']);
	expect((await lms.told('cmi.progress_measure')).map(Number)).toEqual(
		[...(await lms.told('cmi.progress_measure'))].map(Number).sort((a, b) => a - b)
	);
	expect(held).toMatchObject({
		'cmi.score.raw': '100',
		'cmi.score.min': '0',
		'cmi.score.max': '100',
		'cmi.progress_measure': '1',
		'cmi.location': course.ids('reflect')[0],
		'cmi.exit': 'suspend',
		'cmi.session_time': expect.stringMatching(DURATION)
	});
	expect(held['cmi.suspend_data']!.length).toBeLessThanOrEqual(4_000);
	expect(JSON.stringify(await lms.calls())).not.toContain(PRIVATE);

	const interactions = listIn(held, 'interactions');
	expect(interactions).toHaveLength(answersBeside(course) + played.asked.length + retried.length);
	expectInteractions(interactions, course, retried);
	expectObjectives(listIn(held, 'objectives'));
});

test('a finished attempt is opened for review: the place is kept, results are left alone', async ({
	lmsWith,
	course
}) => {
	const lms = lmsWith('scorm2004');
	const { screen } = lms;
	const results = {
		'cmi.completion_status': 'completed',
		'cmi.success_status': 'passed',
		'cmi.score.scaled': '1'
	};
	await lms.hold(results);
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
		sent.filter((element) => /status|score|progress|objectives|interactions/.test(element))
	).toEqual([]);
	expect(await lms.held()).toMatchObject({ ...results, 'cmi.location': quiz });
});

test('the 3rd edition package starts, decides and resumes in 4,000 characters', async ({
	lmsWith,
	course
}) => {
	const lms = lmsWith('scorm2004-3rd');
	await lms.launch({ suspendData: 4_000 });
	await expectSaved(lms.screen, course);
	const place = await decideOnce(lms.screen, course);
	await lms.leave();
	await lms.launch({ suspendData: 4_000 });
	await resumeAt(lms.screen, course, place);
	expect(await lms.refused()).toEqual([]);
	expect((await lms.held())['cmi.completion_status']).toBe('incomplete');
});

/** Each answer with the words that 2004 has for it; those of the last go come last. */
function expectInteractions(interactions: Held[], course: Course, asked: Asked[]): void {
	expect(new Set(interactions.map(({ id }) => id)).size).toBe(interactions.length);
	for (const interaction of interactions) {
		expect(interaction).toMatchObject({
			id: expect.stringMatching(/^[A-Za-z0-9_.]{1,250}$/),
			type: expect.stringMatching(/^(choice|matching|sequencing|likert)$/),
			timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/),
			latency: expect.stringMatching(DURATION),
			learner_response: expect.stringMatching(/^[a-z0-9](\[[,.]\][a-z0-9])*$/),
			result: expect.stringMatching(
				interaction['type'] === 'likert' ? /^neutral$/ : /^(in)?correct$/
			),
			description: expect.stringMatching(/\S/)
		});
	}
	const answers = answersToQuestions(interactions, ({ id }) => id!, course).slice(-asked.length);
	for (const [at, question] of asked.entries()) {
		const { shape } = question;
		const response = rightResponse(shape, JOINS.bracketed);
		expect(answers[at]).toMatchObject({
			id: expect.stringContaining(interactionOf(question)),
			type: INTERACTION_TYPES[shape.type],
			learner_response: response,
			'correct_responses.0.pattern': response,
			'objectives.0.id': objectiveOf(shape.standards[0]!),
			result: 'correct'
		});
	}
}

/** Each standard practised; met with a score of 1 where there were answers enough to say so. */
function expectObjectives(objectives: Held[]): void {
	expect(objectives.some((objective) => objective['score.scaled'] !== undefined)).toBe(true);
	for (const objective of objectives) {
		expect(objective).toMatchObject({
			id: expect.stringMatching(/^standard_\d+_\d+$/),
			completion_status: 'completed'
		});
		if (objective['score.scaled'] === undefined) continue;
		expect(objective).toMatchObject({ success_status: 'passed', 'score.scaled': '1' });
	}
}
