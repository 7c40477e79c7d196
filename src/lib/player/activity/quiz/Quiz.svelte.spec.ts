import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { begun, quizOf } from '../testing/quiz-sample.ts';
import { expectFocusOn, stage, tabTo } from '../testing/stage.ts';

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
