import { describe, expect, it } from 'vitest';
import type { SurveyPage } from '../../../course/schema/page.ts';
import type { SurveyPlan } from '../../../course/schema/plan.ts';
import Survey from './Survey.svelte';
import { base, expectFocusOn, stage } from '../testing/stage.ts';

const page: SurveyPage = {
	...base('welcome/how-you-see-it', 'How you see it'),
	kind: 'survey',
	intro: '<p>How sure are you?</p>',
	scale: ['Not at all', 'Fairly', 'Very'],
	statements: ['I can stop a recording', 'I can raise a worry']
};

const plan: SurveyPlan = { kind: 'survey', standards: [], statements: 2, scale: 3 };

describe('a survey', () => {
	it('says what is sent, and sends only what was answered', async () => {
		const { screen, state } = await stage({ activity: Survey, page, plan });
		await expect.element(screen.getByText(/go to your LMS as voluntary/)).toBeVisible();
		await screen.getByRole('group', { name: /worry/ }).getByLabelText('Very').click();
		await screen.getByRole('button', { name: 'Send my answers' }).click();
		await expectFocusOn('Thank you');
		expect(state()).toMatchObject({ answers: [null, 2] });
		await expect.element(screen.getByRole('definition').nth(1)).toHaveTextContent('Very');
	});

	it('takes an answer back', async () => {
		const { screen, state } = await stage({ activity: Survey, page, plan });
		const [first, second] = [/recording/, /worry/].map((name) =>
			screen.getByRole('group', { name })
		);
		await first!.getByLabelText('Fairly').click();
		await first!.getByLabelText('No answer').click();
		await second!.getByLabelText('Fairly').click();
		await screen.getByRole('button', { name: 'Send my answers' }).click();
		expect(state()).toMatchObject({ answers: [null, 1] });
	});

	it('asks for one answer or a skip', async () => {
		const { screen, state } = await stage({ activity: Survey, page, plan });
		await screen.getByRole('button', { name: 'Send my answers' }).click();
		await expect.element(screen.getByRole('alert')).toHaveFocus();
		expect(state()).toBeUndefined();
		await screen.getByRole('button', { name: 'Skip this' }).click();
		await expectFocusOn('You skipped this survey');
		expect(state()).toMatchObject({ answers: [null, null] });
	});
});
