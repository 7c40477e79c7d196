import { tick } from 'svelte';
import { describe, expect, it } from 'vitest';
import type { SessionEvent } from '../../../session/session.ts';
import { begun, quizOf } from '../testing/quiz-sample.ts';
import { expectFocusOn, stage } from '../testing/stage.ts';

describe('a quiz that makes the course score', () => {
	const wrong = begun([0], [[0]]);
	const right = begun([0], [[1]]);

	it('says how much the mark is, that it is not reached, and what to do', async () => {
		const { screen } = await stage({
			...quizOf(['choice', 'multiple']),
			before: begun([0, 1], [[1]], [[2]])
		});
		await expect
			.element(
				screen.getByText('The mark to pass is 80%: that is 2 of 2. You have not passed yet.')
			)
			.toBeVisible();
		await expect.element(screen.getByText(/and try again\. Your best result stands/)).toBeVisible();
	});

	it('says that the course is passed, and after a worse run that it stays so', async () => {
		const passed = await stage({ ...quizOf(['choice']), before: right });
		await expect
			.element(passed.screen.getByText('That reaches the mark of 80%. You have passed the course.'))
			.toBeVisible();
		const { screen } = await stage({ ...quizOf(['choice']), before: [...right, ...wrong] });
		await expect
			.element(screen.getByText(/below the mark of 80%\. You have reached it before/))
			.toBeVisible();
	});

	it('says what is still to do where the rest of the route is open', async () => {
		const page = {
			id: 'earlier/read',
			title: 'Read',
			minutes: 1,
			further: false,
			kind: 'prose'
		} as const;
		const earlier = [{ id: 'earlier', title: 'Earlier', summary: '', minutes: 1, pages: [page] }];
		const { screen } = await stage({ ...quizOf(['choice']), before: right, earlier });
		await expect
			.element(
				screen.getByText(/You pass the course when you have done the rest of the core route/)
			)
			.toBeVisible();
	});

	it('names the mark of the LMS, where that is another', async () => {
		const own = /^Your LMS has a mark of its own: it counts you as passed from 90%\./;
		const { screen, attempt } = await stage({ ...quizOf(['choice']), before: right });
		expect(screen.getByText(own).query()).toBeNull();
		attempt.lmsMark = 80;
		await tick();
		expect(screen.getByText(own).query()).toBeNull();
		attempt.lmsMark = 90;
		await expect.element(screen.getByText(own)).toBeVisible();
	});

	it('says nothing of a mark where it does not count', async () => {
		const { screen } = await stage({ ...quizOf(['choice'], { scored: false }), before: wrong });
		await expect.element(screen.getByText('You had 0 of 1 right')).toBeVisible();
		expect(screen.getByText(/80%/).query()).toBeNull();
	});
});

describe('a quiz with limited attempts', () => {
	const wrong = begun([0], [[0]]);

	it('says how many there are before it begins, and not that any number is fine', async () => {
		const { screen } = await stage({ ...quizOf(['choice']), attempts: 2 });
		await expect.element(screen.getByText(/^You have 2 attempts, and your best/)).toBeVisible();
		expect(screen.getByText(/as often as you like/).query()).toBeNull();
	});

	it('says how many are left, and offers the next', async () => {
		const { screen, state } = await stage({ ...quizOf(['choice']), attempts: 2, before: wrong });
		await expect.element(screen.getByText(/^You have one attempt left/)).toBeVisible();
		expect(screen.getByText(/below the mark/).query()).toBeNull();
		await screen.getByRole('button', { name: 'Try again' }).click();
		await expectFocusOn('Who answers?');
		expect(state()).toMatchObject({ runs: 1, run: { answers: [] } });
	});

	it('says at the end that there is none, what is told and whom to ask', async () => {
		const before = [...wrong, ...wrong];
		const { screen } = await stage({ ...quizOf(['choice']), attempts: 2, before });
		await expect.element(screen.getByText(/^You have used all your attempts/)).toBeVisible();
		await expect
			.element(screen.getByText(/below the mark of 80%\. Your LMS is told that you did not pass/))
			.toBeVisible();
		await expect.element(screen.getByText(/Talk to whoever gave you this course/)).toBeVisible();
		expect(screen.getByRole('button', { name: 'Try again' }).query()).toBeNull();
	});

	it('says when that is told, where the rest of the route is open', async () => {
		const page = { id: 'earlier/read', title: 'Read', minutes: 1, further: false } as const;
		const pages = [{ ...page, kind: 'prose' as const }];
		const earlier = [{ id: 'earlier', title: 'Earlier', summary: '', minutes: 1, pages }];
		const before = [...wrong, ...wrong];
		const { screen } = await stage({ ...quizOf(['choice']), attempts: 2, before, earlier });
		await expect
			.element(screen.getByText(/at the latest once you have done the rest of the core route/))
			.toBeVisible();
	});

	it('has no word of failing for who passed', async () => {
		const before = [...wrong, ...begun([0], [[1]])];
		const { screen } = await stage({ ...quizOf(['choice']), attempts: 2, before });
		await expect.element(screen.getByText(/^You have used all your attempts/)).toBeVisible();
		expect(screen.getByText(/below the mark/).query()).toBeNull();
	});
});

describe('spaced questions', () => {
	const quiz = quizOf(['choice', 'multiple'], { spaced: true, scored: false });
	quiz.plan.questions.forEach((question) => (question.lesson = 'earlier'));
	const lesson = { id: 'earlier', title: 'Earlier', summary: '', minutes: 1 };
	const reading = { id: 'earlier/read', title: 'Read', minutes: 1, further: false } as const;
	const earlier = [{ ...lesson, pages: [{ ...reading, kind: 'prose' as const }] }];

	it('has nothing to ask before an earlier lesson is finished', async () => {
		const { screen } = await stage({ ...quiz, earlier });
		await expect.element(screen.getByText(/There is none yet/)).toBeVisible();
		expect(screen.getByRole('button', { name: 'Start' }).query()).toBeNull();
	});

	it('asks about the lesson that is finished', async () => {
		const before: SessionEvent[] = [{ type: 'pageOpened', page: 'earlier/read' }];
		const { screen, state } = await stage({ ...quiz, earlier, before });
		await expect.element(screen.getByText(/2 questions, one at a time, on lessons/)).toBeVisible();
		await screen.getByRole('button', { name: 'Start' }).click();
		expect((state() as { run: { drawn: number[] } }).run.drawn.sort()).toEqual([0, 1]);
	});
});

describe('I know this', () => {
	const quiz = quizOf(['choice'], { kind: 'know-this', scored: false });

	it('says that the reading is done when all is right', async () => {
		const { screen } = await stage({ ...quiz, before: begun([0], [[1]]) });
		await expect.element(screen.getByText(/reading is marked as done/)).toBeVisible();
		expect(screen.getByRole('button', { name: 'Try again' }).query()).toBeNull();
	});

	it('has a kind word when not', async () => {
		const { screen } = await stage({ ...quiz, before: begun([0], [[0]]) });
		await expect.element(screen.getByText(/The reading has the rest/)).toBeVisible();
	});
});
