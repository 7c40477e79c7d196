import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Question, QuizPage } from '../../../course/schema/page.ts';
import type { QuestionPlan, QuizPlan } from '../../../course/schema/plan.ts';
import type { SessionEvent } from '../../../session/session.ts';
import Quiz from './Quiz.svelte';
import { base, expectFocusOn, stage, tabTo } from '../testing/stage.ts';

const id = 'recording/check';
const why = (text: string) => `<p>${text}</p>`;

const QUESTIONS: Record<QuestionPlan['type'], [Question, number[]]> = {
	choice: [
		{
			id: 'who-answers',
			type: 'choice',
			title: 'Who answers?',
			body: '<p>A sentence is false. Who is accountable?</p>',
			options: [
				{ text: 'The supplier', why: why('You approved it.') },
				{ text: 'You', why: why('Approving is authorship.') },
				{ text: 'Nobody', why: why('Looking right is not being right.') }
			],
			feedback: '<p>The record is yours.</p>'
		},
		[1]
	],
	multiple: [
		{
			id: 'what-to-tell',
			type: 'multiple',
			title: 'What to tell her',
			body: '<p>What does she need to hear?</p>',
			options: [
				{ text: 'Who can listen', why: why('She may know them.') },
				{ text: 'How long it is kept', why: why('It decides what she says.') },
				{ text: 'Who founded the firm', why: why('It does not bear on her.') }
			]
		},
		[0, 1]
	],
	matching: [
		{
			id: 'which-word',
			type: 'matching',
			title: 'Which word',
			body: '',
			options: [
				{ text: 'Transcript', match: 'What was said' },
				{ text: 'Record', match: 'What you stand by' }
			],
			feedback: '<p>Each step loses something.</p>'
		},
		[0, 1]
	],
	ordering: [
		{
			id: 'what-first',
			type: 'ordering',
			title: 'What first?',
			body: '',
			options: [{ text: 'Tell her' }, { text: 'Correct the record' }, { text: 'Report the tool' }],
			feedback: '<p>The person first.</p>'
		},
		[0, 1, 2]
	]
};

function quizOf(types: QuestionPlan['type'][], more: Partial<QuizPlan> = {}) {
	const kind = more.kind ?? 'quiz';
	const page: QuizPage = {
		...base(id, 'Check what you know'),
		kind,
		intro: '<p>On this lesson.</p>',
		questions: types.map((type) => QUESTIONS[type][0])
	};
	const plan: QuizPlan = {
		kind,
		standards: [],
		draw: types.length,
		certainty: false,
		scored: true,
		questions: types.map((type) => ({
			id: QUESTIONS[type][0].id,
			type,
			options: QUESTIONS[type][0].options.length,
			correct: QUESTIONS[type][1],
			lesson: 'recording',
			standards: ['3.11'],
			difficulty: 1
		})),
		...more
	};
	return { activity: Quiz, page, plan };
}

/** A run begun with the questions in this order, and answered as far as given. */
const begun = (drawn: number[], ...given: [number[], (0 | 1 | 2 | null)?][]): SessionEvent[] => [
	{ type: 'startedAgain', activity: id, drawn },
	...given.map(([response, certainty = null]) => ({
		type: 'questionAnswered' as const,
		activity: id,
		response,
		certainty,
		latency: 1
	}))
];

describe('a quiz', () => {
	it('is taken by keyboard, one question a screen, and the focus leads', async () => {
		const { screen, state } = await stage(quizOf(['choice', 'multiple']));
		await tabTo('Start');
		await userEvent.keyboard('{Enter}');
		await expect.element(screen.getByText('Question 1 of 2')).toBeVisible();
		await expectFocusOn(/Who answers|What to tell her/);

		for (const last of [false, true]) {
			const single = screen.getByText('Who answers?').query() !== null;
			if (single) {
				// A group of radios is one stop: the arrows go on from its first, shown in any order.
				await userEvent.keyboard('{Tab}');
				const wanted = screen.getByLabelText('You').element() as HTMLInputElement;
				if (document.activeElement === wanted) await userEvent.keyboard(' ');
				while (!wanted.checked) await userEvent.keyboard('{ArrowDown}');
			} else {
				for (const name of ['Who can listen', 'How long it is kept']) {
					screen.getByText('What to tell her').element().focus();
					await tabTo(name);
					await userEvent.keyboard(' ');
				}
			}
			await tabTo('Submit answer');
			await userEvent.keyboard('{Enter}');
			await expectFocusOn('Right');
			await tabTo(last ? 'See your result' : 'Next question');
			await userEvent.keyboard('{Enter}');
		}
		await expectFocusOn('You had 2 of 2 right');
		expect(state()).toMatchObject({ runs: 1 });
	});

	it('says what is missing at the top and beside the field, with the focus and a link', async () => {
		const { screen, state } = await stage({ ...quizOf(['choice']), before: begun([0]) });
		await screen.getByRole('button', { name: 'Submit answer' }).click();
		const summary = screen.getByRole('alert', { name: 'There is a problem' });
		await expect.element(summary).toHaveFocus();
		await expect
			.element(screen.getByRole('group', { name: 'Who answers?' }))
			.toHaveAccessibleDescription(/Select one\. Error: Select one answer/);
		await summary.getByRole('link', { name: 'Select one answer' }).click();
		expect((document.activeElement as HTMLInputElement).type).toBe('radio');
		expect(location.hash).toBe('');
		expect(state()).toMatchObject({ run: { answers: [] } });
	});

	it('puts reasons beside every option, right and wrong by word', async () => {
		const { screen } = await stage({ ...quizOf(['choice']), before: begun([0]) });
		await screen.getByLabelText('Nobody').click();
		await screen.getByRole('button', { name: 'Submit answer' }).click();
		await expectFocusOn('Not right');
		const line = (text: string) => screen.getByRole('listitem').filter({ hasText: text });
		await expect.element(line('Nobody')).toHaveTextContent('Your answer Looking right');
		await expect.element(line('Approving')).toHaveTextContent('Right answer Approving');
		await expect.element(line('The supplier')).toHaveTextContent('You approved it.');
		await expect.element(screen.getByText('The record is yours.')).toBeVisible();
	});

	it('asks how sure, says that it is sent, and takes a decline', async () => {
		const quiz = quizOf(['choice', 'multiple'], { certainty: true });
		const { screen, state } = await stage({ ...quiz, before: begun([0, 1]) });
		await expect
			.element(screen.getByRole('group', { name: 'How sure are you?' }))
			.toHaveAccessibleDescription(/sent to your LMS/);
		await screen.getByLabelText('You', { exact: true }).click();
		await screen.getByLabelText('Certain').click();
		await screen.getByRole('button', { name: 'Submit answer' }).click();
		await screen.getByRole('button', { name: 'Next question' }).click();
		await screen.getByLabelText('Who can listen').click();
		await screen.getByRole('button', { name: 'Submit answer' }).click();
		expect(state()).toMatchObject({
			run: { answers: [{ certainty: 2 }, { response: [0], certainty: null }] }
		});
		await screen.getByRole('button', { name: 'See your result' }).click();
		const levels = screen.getByRole('group', { name: 'How sure you were, and how it went' });
		await expect.element(levels).toHaveTextContent(/Certain\s*1 of 1 right/);
	});

	it('names each select of a matching question, and the one left unset', async () => {
		const { screen, state } = await stage({ ...quizOf(['matching']), before: begun([0]) });
		await screen.getByLabelText('Transcript').selectOptions('What was said');
		await screen.getByRole('button', { name: 'Submit answer' }).click();
		await screen.getByRole('link', { name: 'Choose a match for line 2' }).click();
		await expect.element(screen.getByLabelText('Record')).toHaveFocus();
		await screen.getByLabelText('Record').selectOptions('What was said');
		await screen.getByRole('button', { name: 'Submit answer' }).click();
		expect(state()).toMatchObject({ run: { answers: [{ response: [0, 0] }] } });
		await expect
			.element(screen.getByRole('listitem').filter({ hasText: 'Record' }))
			.toHaveTextContent('Right answer What you stand by Your answer What was said');
	});

	it('orders by buttons that keep the focus, and announces each move', async () => {
		const { screen, state } = await stage({ ...quizOf(['ordering']), before: begun([0]) });
		const items = () => [...document.querySelectorAll('ol .text')].map((item) => item.textContent);
		const shown = items();
		await tabTo(`Move down ${shown[0]}`);
		await userEvent.keyboard('{Enter}');
		expect(items()).toEqual([shown[1], shown[0], shown[2]]);
		await expect.element(screen.getByRole('status')).toHaveTextContent('It is now 2 of 3.');
		await userEvent.keyboard('{Enter}{Enter}');
		expect(items()).toEqual([shown[1], shown[2], shown[0]]);
		const edge = screen.getByRole('button', { name: `Move down ${shown[0]}` });
		await expect.element(edge).toHaveFocus();
		await expect.element(edge).toHaveAttribute('aria-disabled', 'true');
		await screen.getByRole('button', { name: 'Submit answer' }).click();
		expect(state()).toMatchObject({ run: { answers: [{}] } });
	});

	it('leads its result with what was wrong but certain', async () => {
		const quiz = quizOf(['choice', 'multiple', 'ordering'], { certainty: true });
		const { screen } = await stage({
			...quiz,
			before: begun([0, 1, 2], [[1], 2], [[2], 0], [[2, 1, 0], 2])
		});
		await expect.element(screen.getByText('You had 1 of 3 right')).toBeVisible();
		const lines = [...document.querySelectorAll('summary')].map((line) =>
			line.textContent?.replace(/\s+/g, ' ').trim()
		);
		expect(lines).toEqual([
			'Not right What first? but you were certain',
			'Not right What to tell her',
			'Right Who answers? and you were certain'
		]);
	});

	it('resumes at the next question, its options in the same order', async () => {
		const quiz = { ...quizOf(['choice', 'multiple']), before: begun([1, 0], [[0]]) };
		const options = () => [...document.querySelectorAll('label')].map((label) => label.textContent);
		const { screen } = await stage(quiz);
		await expect.element(screen.getByText('Question 2 of 2')).toBeVisible();
		await expect.element(screen.getByText('Who answers?')).toBeVisible();
		const before = options();
		await screen.unmount();
		await stage(quiz);
		expect(options()).toEqual(before);
	});

	it('draws anew when tried again, and keeps the best in words', async () => {
		const quiz = { ...quizOf(['choice']), before: [...begun([0], [[1]]), ...begun([0], [[0]])] };
		const { screen, state } = await stage(quiz);
		await expect.element(screen.getByText('Your best so far: 1 of 1 right.')).toBeVisible();
		await screen.getByRole('button', { name: 'Try again' }).click();
		await expectFocusOn('Who answers?');
		expect(state()).toMatchObject({ runs: 2, run: { answers: [] } });
	});
});

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
