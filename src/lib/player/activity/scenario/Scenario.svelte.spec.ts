import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { ScenarioPage } from '../../../course/schema/page.ts';
import type { ScenarioPlan } from '../../../course/schema/plan.ts';
import Scenario from './Scenario.svelte';
import { base, expectFocusOn, stage, tabTo } from '../testing/stage.ts';

const id = 'recording/the-visit';

const page: ScenarioPage = {
	...base(id, 'The visit'),
	kind: 'scenario',
	intro: '<p>Amina has said yes to the tool.</p>',
	meters: [{ key: 'trust', label: 'Amina’s trust' }],
	supervision: 'What would you have said at the table?',
	scenes: [
		{
			id: 'the-table',
			title: 'The table',
			body: [
				{ html: '<p>She lowers her voice.</p>' },
				{ speaker: 'Amina', html: '<p>Not this bit.</p>' }
			],
			choices: [
				{ text: 'Stop the recording', feedback: '<p>She breathes out.</p>' },
				{ text: 'Carry on', feedback: '<p>The light stays on.</p>' }
			]
		},
		{
			id: 'after',
			title: 'Afterwards',
			body: [{ html: '<p>You are in the car.</p>' }],
			choices: [
				{ text: 'Write it down now', feedback: '<p>Ten minutes.</p>' },
				{ text: 'Leave it for Monday', feedback: '<p>It can wait, you think.</p>' }
			]
		},
		{
			id: 'good',
			title: 'A record you share',
			ending: 'good',
			body: [{ html: '<p>She rings you on Friday.</p>' }],
			choices: []
		},
		{
			id: 'poor',
			title: 'A door closed',
			ending: 'poor',
			body: [{ html: '<p>Nobody answers.</p>' }],
			choices: []
		}
	]
};

const plan: ScenarioPlan = {
	kind: 'scenario',
	standards: ['3.11'],
	meters: [{ start: 2, min: 0, max: 3 }],
	scenes: [
		{
			choices: [
				{ to: 1, points: 3, changes: [[0, 1]] },
				{ to: 3, points: 0, changes: [[0, -2]] }
			]
		},
		{
			choices: [
				{ to: 2, points: 3 },
				{ to: 3, points: 1 }
			]
		},
		{ ending: 'good', choices: [] },
		{ ending: 'poor', choices: [] }
	]
};

const show = (...choices: number[]) =>
	stage({
		activity: Scenario,
		page,
		plan,
		before: choices.map((choice) => ({
			type: 'choiceMade',
			activity: id,
			choice,
			latency: 1
		}))
	});

describe('a scenario', () => {
	it('is played from start to end by keyboard, and the focus leads', async () => {
		const { screen, state } = await show();
		await tabTo('Stop the recording');
		await userEvent.keyboard('{Enter}');

		await expectFocusOn('She breathes out.');
		await expect
			.element(screen.getByRole('status'))
			.toHaveTextContent('Amina’s trust is now 3 of 3.');
		await expect.element(screen.getByText('up by 1')).toBeVisible();
		await expect.element(screen.getByText('Carry on')).toBeVisible();
		expect(screen.getByRole('button', { name: 'Carry on' }).query()).toBeNull();

		await tabTo('Continue');
		await userEvent.keyboard('{Enter}');
		await expectFocusOn(/^\s*Afterwards\s*$/);
		await expect.element(screen.getByRole('status')).toHaveTextContent('');

		await tabTo('Write it down now');
		await userEvent.keyboard(' ');
		await tabTo('Continue');
		await userEvent.keyboard('{Enter}');
		await expectFocusOn('A record you share');
		expect(state()).toMatchObject({ path: [0, 0], best: [0, 0] });
	});

	it('keeps its verdicts to itself until the ending', async () => {
		const { screen } = await show();
		await screen.getByRole('button', { name: 'Carry on' }).click();
		await expect.element(screen.getByText('The light stays on.')).toBeVisible();
		expect(document.body.textContent).not.toMatch(/Harmful|Best|Sound|Poor/);
	});

	it('shows what happened first, then verdicts, the ways not taken and where they led', async () => {
		const { screen } = await show(0, 1);
		await expect
			.element(screen.getByRole('heading', { name: 'A door closed' }).first())
			.toBeVisible();
		const headings = [...document.querySelectorAll('h2, h3')].map((h) => h.textContent?.trim());
		expect(headings[0]).toContain('A door closed');
		expect(headings.slice(1)).toEqual([
			'Your decisions',
			'Your path, and the ways not taken',
			'A question to take to supervision',
			'Standards practised here'
		]);
		await expect.element(screen.getByText('They took 4 of the 6 points')).toBeVisible();
		await expect.element(screen.getByText('Leads to “A record you share”')).toBeVisible();
		await expect.element(screen.getByText('There is 1 more ending to find.')).toBeVisible();
	});

	it('compares with the best run once there is a better one', async () => {
		const { screen } = await stage({
			activity: Scenario,
			page,
			plan,
			before: [
				{ type: 'choiceMade', activity: id, choice: 0, latency: 1 },
				{ type: 'choiceMade', activity: id, choice: 0, latency: 1 },
				{ type: 'startedAgain', activity: id },
				{ type: 'choiceMade', activity: id, choice: 1, latency: 1 }
			]
		});
		await expect.element(screen.getByText('“A record you share”, 6 of 6 points')).toBeVisible();
	});

	it('resumes at the scene that the session is at', async () => {
		const { screen } = await show(0);
		await expect.element(screen.getByRole('heading', { name: 'Afterwards' })).toBeVisible();
		await expect.element(screen.getByRole('button', { name: 'Write it down now' })).toBeEnabled();
		expect(screen.getByText('Amina has said yes').query()).toBeNull();
	});

	it('goes back to a scene on the path, and starts again', async () => {
		const { screen, state } = await show(0);
		await screen.getByText('Your path so far: 1 decision').click();
		await screen.getByRole('button', { name: /Go back to here/ }).click();
		await expectFocusOn('The table');
		expect(state()).toMatchObject({ path: [] });
	});

	it('waits for the attempt', async () => {
		const { screen, attempt } = await show();
		attempt.ready = false;
		await expect.element(screen.getByRole('button', { name: 'Carry on' })).toBeDisabled();
	});
});
