import { INTERACTION_TYPES, JOINS, otherInteractions, rightResponse } from './expected.ts';
import { decideOnce, resumeAt } from './learner/first-scenario.ts';
import { answer, playQuiz, questionOn } from './learner/quiz.ts';
import { openFromMenu, playOn, PRIVATE, reflectOn } from './learner/whole-course.ts';
import { listIn } from './lms.ts';
import { expectSaved, statusLine } from './screen.ts';
import { expect, test } from './test.ts';

const TIMESPAN = /^\d{2,4}:[0-5]\d:[0-5]\d(\.\d{1,2})?$/;

test('decide, close the frame, come back, finish: what SCORM 1.2 holds', async ({
	lmsWith,
	course
}) => {
	test.setTimeout(240_000);
	const { t } = course;
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
	expect(opened).toHaveLength(course.pages.filter(({ further }) => !further).length - 4);
	await reflectOn(screen, course);
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

	const interactions = listIn(held, 'interactions');
	const survey = course.shape(course.ids('survey')[0]!, 'survey');
	expect(interactions).toHaveLength(
		otherInteractions(course) + survey.statements + asked.length
	);
	expect(new Set(interactions.map(({ id }) => id)).size).toBe(interactions.length);
	for (const interaction of interactions) {
		expect(interaction['id']).toMatch(/^[A-Za-z0-9_.]{1,255}$/);
		expect(interaction['latency']).toMatch(TIMESPAN);
		expect(interaction['time']).toMatch(/^\d\d:\d\d:\d\d/);
		expect(interaction['type']).toMatch(/^(choice|matching|sequencing|likert)$/);
		expect(interaction['result']).toBe(interaction['type'] === 'likert' ? 'neutral' : 'correct');
	}
	const answers = interactions.slice(-asked.length);
	for (const [at, { shape }] of asked.entries()) {
		const response = rightResponse(shape, JOINS.scorm12);
		expect(answers[at]).toMatchObject({
			type: INTERACTION_TYPES[shape.type],
			student_response: response,
			'correct_responses.0.pattern': response
		});
		expect(answers[at]!['id']).toContain(shape.id.replaceAll('-', '_'));
	}

	const objectives = listIn(held, 'objectives');
	const scored = objectives.filter((objective) => objective['score.raw'] !== undefined);
	expect(scored.length).toBeGreaterThan(0);
	for (const objective of objectives) {
		expect(objective).toMatchObject({
			id: expect.stringMatching(/^standard_\d+_\d+$/),
			status: 'completed'
		});
	}
	for (const objective of scored) {
		expect(objective).toMatchObject({ 'score.raw': '100', 'score.min': '0', 'score.max': '100' });
	}

	// Finished attempts are opened for review: the place is kept, results are left alone.
	await lms.launch();
	await expectSaved(screen, course);
	await expect(screen.getByText(t('home.whereDone'))).toBeVisible();
	const calls = (await lms.calls()).length;
	const [quiz] = course.ids('quiz');
	await openFromMenu(screen, course, quiz!);
	await playQuiz(screen, course, quiz!, 'wrong');
	await expectSaved(screen, course);
	await lms.leave();
	const since = (await lms.calls()).slice(calls);
	const sent = since.filter(({ name }) => name === 'SetValue').map(({ element }) => element);
	expect(sent).toContain('cmi.suspend_data');
	expect(sent.filter((element) => /lesson_status|score|objectives|interactions/.test(element!))).toEqual([]);
	const after = await lms.held();
	expect(after['cmi.core.lesson_status']).toBe('passed');
	expect(after['cmi.core.score.raw']).toBe('100');
	expect(after['cmi.core.lesson_location']).toBe(quiz);
});
