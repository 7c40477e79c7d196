import {
	answersBeside,
	answersToQuestions,
	coreFrom,
	interactionOf,
	INTERACTION_TYPES,
	JOINS,
	rightResponse
} from './expected.ts';
import { decideOnce, resumeAt } from './learner/first-scenario.ts';
import { bestPath, decide } from './learner/scenario.ts';
import { playQuiz } from './learner/quiz.ts';
import { openFromMenu, playOn, PRIVATE, reflectOn } from './learner/whole-course.ts';
import { expectSaved, statusLine } from './screen.ts';
import { expect, test } from './test.ts';

test('decide, close the frame, come back, finish: what the LRS holds', async ({
	cmi5With,
	course
}) => {
	test.setTimeout(240_000);
	const lms = await cmi5With();
	const { lrs, screen } = lms;

	await lms.launch();
	await expectSaved(screen, course);
	const place = await decideOnce(screen, course);
	await lms.leave();
	await expect.poll(() => lms.said('terminated').length).toBe(1);
	expect(lrs.verbs().at(0)).toBe('initialized');
	expect(lrs.verbs().at(-1)).toBe('terminated');
	expect(lms.said('completed')).toEqual([]);

	await lms.launch();
	await resumeAt(screen, course, place);
	const { asked, opened } = await playOn(screen, course, { decided: place.path.length });
	expect(opened).toEqual(coreFrom(course, place.page));
	await reflectOn(screen, course);
	await expect(screen.getByRole('textbox').first()).toHaveValue(PRIVATE);
	await expectSaved(screen, course);
	await lms.leave();
	await expect.poll(() => lms.said('terminated').length).toBe(2);

	expect(lrs.violations).toEqual([]);
	expect(lms.said('initialized')).toHaveLength(2);
	expect(lms.said('completed')).toHaveLength(1);
	expect(lms.said('passed')).toHaveLength(1);
	expect(lms.said('failed')).toEqual([]);
	expect(lms.said('passed')[0].result).toMatchObject({
		success: true,
		score: { scaled: 1, raw: 100, min: 0, max: 100 }
	});
	const standards = lms.said('passed')[0].result.extensions['urn:x-second-look:standards'];
	expect(Object.values(standards)).toContainEqual({ score: 1, met: true });
	for (const standard of Object.values(standards)) {
		expect([
			{ score: 1, met: true },
			{ score: null, met: null }
		]).toContainEqual(standard);
	}

	const answered = lms.said('answered');
	expect(answered).toHaveLength(answersBeside(course) + asked.length);
	const answers = answersToQuestions(answered, ({ object }) => object.id, course);
	for (const [at, question] of asked.entries()) {
		const { shape } = question;
		const response = rightResponse(shape, JOINS.bracketed);
		expect(answers[at]).toMatchObject({
			object: {
				id: expect.stringContaining(interactionOf(question)),
				definition: {
					interactionType: INTERACTION_TYPES[shape.type],
					correctResponsesPattern: [response]
				}
			},
			result: { response, success: true, duration: expect.stringMatching(/^PT/) }
		});
	}

	const state = lrs.state('second-look');
	expect(state).toMatchObject({
		completed: true,
		passed: true,
		place: course.ids('reflect')[0],
		interactions: answered.length
	});
	expect(state.snapshot.length).toBeLessThanOrEqual(4_000);
	expect(lms.heldText()).not.toContain(PRIVATE);
});

test('a review launch sends initialized and terminated, and keeps the place', async ({
	cmi5With,
	course
}) => {
	const lms = await cmi5With({ launchMode: 'Review' });
	const { lrs, screen } = lms;
	await lms.launch();
	await expectSaved(screen, course);
	const [quiz] = course.ids('quiz');
	await openFromMenu(screen, course, quiz!);
	await playQuiz(screen, course, quiz!, 'right');
	await expectSaved(screen, course);
	await lms.leave();
	await expect.poll(() => lrs.verbs()).toEqual(['initialized', 'terminated']);
	expect(lrs.state('second-look')).toMatchObject({ place: quiz });
	expect(lrs.violations).toEqual([]);
});

test('an LRS that fails: not saved, and why; then saved again, with nothing lost', async ({
	cmi5With,
	wire,
	course
}) => {
	const { t } = course;
	const lms = await cmi5With();
	const { lrs, screen } = lms;
	wire.expect(/503 .*xapi/);
	await lms.launch();
	const { page, path } = await decideOnce(screen, course);
	const best = bestPath(course.shape(page, 'scenario'));
	const before = lms.said('answered').length;

	lrs.faults = { statements: 503, state: 503 };
	await decide(screen, course, page, path, best[1]!);
	const status = statusLine(screen);
	await expect(status).toContainText(t('status.unsaved'));
	await status.getByText(t('status.unsaved')).click();
	await expect(status).toContainText(t('why.not-committed'));

	lrs.faults = {};
	await decide(screen, course, page, best.slice(0, 2), best[2]!);
	await expectSaved(screen, course);
	expect(lms.said('answered')).toHaveLength(before + 2);
	expect(lrs.violations).toEqual([]);
});

test('Exit ends the session and goes where the LMS says', async ({
	cmi5With,
	server,
	wire,
	page,
	course
}) => {
	const { t } = course;
	const returnURL = `${server.origin}/mod/cmi5/player.php?back=1`;
	wire.allow(returnURL);
	const lms = await cmi5With({ returnURL });
	await lms.launch();
	await expectSaved(lms.screen, course);
	await lms.screen.getByRole('button', { name: t('frame.exit'), exact: true }).click();
	await expect.poll(() => page.frame('content')?.url()).toBe(returnURL);
	await expect.poll(() => lms.lrs.verbs()).toEqual(['initialized', 'terminated']);
});

test('a page without launch parameters: practice only', async ({ page, server, wire, course }) => {
	const { t } = course;
	wire.allow(`${server.origin}/pluginfile.php/15/`);
	await page.goto(`${server.origin}/pluginfile.php/15/mod_cmi5/content/3/index.html`);
	await expect(statusLine(page)).toContainText(t('status.practice'));
});
