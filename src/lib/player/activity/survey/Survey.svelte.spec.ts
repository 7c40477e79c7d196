import { describe, expect, it } from 'vitest';
import type { SurveyPage } from '../../../course/schema/page.ts';
import type { SurveyPlan } from '../../../course/schema/plan.ts';
import type { SessionEvent } from '../../../session/session.ts';
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
		await expect
			.element(screen.getByRole('row', { name: /worry/ }))
			.toHaveTextContent(/worry\s*Very/);
	});

	it('is shown beside the one before and the results, where it asks a second time', async () => {
		const again = { ...page, before: 'earlier/view' };
		const lesson = { id: 'earlier', title: 'Earlier', summary: '', minutes: 1 };
		const asked = { id: 'earlier/view', kind: 'survey' as const, title: 'View', minutes: 1 };
		const earlier = [{ ...lesson, pages: [{ ...asked, further: false, activity: plan }] }];
		const answered = (activity: string, answers: (number | null)[]): SessionEvent => ({
			type: 'surveyAnswered',
			activity,
			answers,
			latency: 1
		});
		const { screen } = await stage({
			activity: Survey,
			page: again,
			plan,
			earlier,
			before: [answered('earlier/view', [0, null]), answered(page.id, [2, 1])]
		});
		const row = (name: RegExp) => screen.getByRole('row', { name });
		await expect.element(row(/recording/)).toHaveTextContent(/recording\s*Not at all\s*Very/);
		await expect.element(row(/worry/)).toHaveTextContent(/worry\s*No answer\s*Fairly/);
		await expect.element(screen.getByText('There is no quiz result yet.')).toBeVisible();
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
