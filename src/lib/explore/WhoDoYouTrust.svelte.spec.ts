import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { host } from '../player/testing/host.ts';
import WhoDoYouTrust from './WhoDoYouTrust.svelte';

const item = (number: number, answer: number, suggestion: number) => ({
	note: `Note text ${number}.`,
	statement: `Statement ${number}.`,
	answer,
	suggestion,
	why: `Reason ${number}.`
});
/* The second and the third suggestion are wrong. */
const items = JSON.stringify({
	question: 'Does the note support it?',
	answers: ['Yes', 'No'],
	items: [item(1, 0, 0), item(2, 1, 0), item(3, 0, 1)]
});
const open = async () => (await host(WhoDoYouTrust, { items })).screen;

type Screen = Awaited<ReturnType<typeof open>>;
const button = (screen: Screen, name: string) => screen.getByRole('button', { name });

async function answer(screen: Screen, alone: string, after: string, last = false) {
	await screen.getByLabelText(alone, { exact: true }).click();
	await button(screen, 'Show the suggestion').click();
	await screen.getByLabelText(after, { exact: true }).click();
	await button(screen, last ? 'See what happened' : 'Next note').click();
}

async function finished() {
	const screen = await open();
	await answer(screen, 'No', 'Yes');
	await answer(screen, 'No', 'Yes');
	await answer(screen, 'Yes', 'Yes', true);
	return screen;
}

describe('Who do you trust?', () => {
	it('says beforehand that some suggestions are wrong, and asks alone first', async () => {
		const screen = await open();
		await expect.element(screen.getByText('Some of the suggestions are wrong.')).toBeVisible();
		await expect.element(screen.getByText('Note text 1.')).toBeVisible();
		await expect
			.element(screen.getByRole('group', { name: 'Does the note support it?' }))
			.toBeVisible();
		await expect.element(screen.getByText(/^Suggestion:/)).not.toBeInTheDocument();
	});

	it('wants an answer before it suggests one', async () => {
		const screen = await open();
		await button(screen, 'Show the suggestion').click();
		await expect.element(screen.getByRole('alert')).toHaveTextContent('Choose an answer first.');
		await expect.element(screen.getByLabelText('Yes', { exact: true })).toHaveFocus();
		await screen.getByLabelText('Yes', { exact: true }).click();
		await expect.element(screen.getByRole('alert')).toHaveTextContent('');
	});

	it('works by keyboard: suggests, keeps the answer, and speaks after a pause', async () => {
		const screen = await open();
		screen.getByLabelText('Yes', { exact: true }).element().focus();
		await userEvent.keyboard('{ArrowDown}{Tab}{Enter}');
		const suggestion = screen.getByText('Suggestion: Yes').first();
		await expect.element(suggestion).toBeVisible();
		expect(document.activeElement?.textContent).toContain('You said: No. Keep it, or change it.');
		await expect.element(screen.getByLabelText('No', { exact: true })).toBeChecked();
		await expect.element(screen.getByRole('status').first()).toHaveTextContent('Suggestion: Yes');
		await userEvent.keyboard('{Tab}{Tab}{Enter}');
		await expect.element(screen.getByText('Note text 2.')).toBeVisible();
		await expect.element(screen.getByRole('group', { name: 'Note 2 of 3' })).toHaveFocus();
		for (const radio of screen.getByRole('radio').all())
			await expect.element(radio).not.toBeChecked();
	});

	it('says what the suggestions did, and no more than that', async () => {
		// The first moved with a right one, the second with a wrong one, the third stayed against one.
		const screen = await finished();
		await expect
			.element(
				screen.getByText(
					'You moved with 1 of 2 wrong suggestions and 1 of 1 right ones. Ten tries show how it feels, not who you are.'
				)
			)
			.toBeVisible();
		await expect
			.element(
				screen.getByText(
					/^You had already said the same as 0 of the right ones and 0 of the wrong\./
				)
			)
			.toBeVisible();
		await expect.element(screen.getByText('Suggested: Yes (wrong)')).toBeVisible();
		await expect.element(screen.getByText('Reason 3.')).toBeVisible();
	});

	it('carries the same in a table, and can begin again', async () => {
		const screen = await finished();
		await button(screen, 'As a table').click();
		await expect
			.element(screen.getByRole('row', { name: 'Statement 2. No Yes (wrong) Yes No. Reason 2.' }))
			.toBeVisible();
		await button(screen, 'As text').click();
		await expect.element(screen.getByRole('table')).not.toBeInTheDocument();
		await button(screen, 'Start again').click();
		await expect.element(screen.getByText('Note text 1.')).toBeVisible();
	});
});
