import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { host } from '../player/testing/host.ts';
import NextWord from './NextWord.svelte';
import { findWord, firstClaim, readText, spell, write } from './next-word.ts';

const text =
	'She has a key. She is well. She has had no falls. Her sister is ill and has had two falls.';
const SEED = 3;
const model = readText(text);
const steps = write(model, findWord(model, 'She')!, SEED, 30);
const claim = firstClaim(model, 'She', steps)!;
const open = () => host(NextWord, { text, seed: String(SEED), start: 'She' });

type Screen = Awaited<ReturnType<typeof open>>['screen'];
const button = (screen: Screen, name: string) => screen.getByRole('button', { name });

async function writing() {
	const { screen } = await open();
	await screen.getByLabelText('is', { exact: true }).click();
	await button(screen, 'Let it write').click();
	return screen;
}

async function stopped() {
	const screen = await writing();
	while (button(screen, 'Finish the sentence').query())
		await button(screen, 'Finish the sentence').click();
	return screen;
}

describe('Next word', () => {
	it('has a text of its own to test with, in which a claim comes before the end', () => {
		expect(claim.end).toBeLessThan(steps.length);
	});

	it('shows the text and asks for a prediction before it writes', async () => {
		const { screen } = await open();
		await expect.element(screen.getByText('read the 4 sentences')).toBeVisible();
		await expect.element(screen.getByText(text)).toBeVisible();
		await expect
			.element(screen.getByRole('group', { name: /^It begins with “She”/ }))
			.toBeVisible();
		for (const word of ['has', 'is'])
			await expect.element(screen.getByLabelText(word, { exact: true })).not.toBeChecked();
		await expect.element(button(screen, 'Next word')).not.toBeInTheDocument();
	});

	it('answers the prediction with the word it drew and the counts behind it', async () => {
		const screen = await writing();
		await expect
			.element(
				screen.getByText(
					`You expected “is”. It wrote “${steps[0]!.word}”. After “She” its text has: has 2, is 1. It drew one by lot.`
				)
			)
			.toBeVisible();
		await expect.element(screen.getByRole('listitem').first()).toHaveTextContent(/^has ●● 2/);
		await expect.element(screen.getByRole('group', { name: 'A very small model' })).toHaveFocus();
	});

	it('writes without a guess too', async () => {
		const { screen } = await open();
		await button(screen, 'Let it write').click();
		await expect.element(screen.getByText(/^You made no guess\. It wrote/)).toBeVisible();
	});

	it('writes a word at each press, and says so after a pause', async () => {
		const screen = await writing();
		const region = screen.getByRole('status').first();
		const next = button(screen, 'Next word');
		next.element().focus();
		await userEvent.keyboard('{Enter}');
		const said = `It wrote “${steps[1]!.word}”. After “${steps[1]!.before}”`;
		expect(region.element().textContent).not.toContain(said);
		await expect.element(screen.getByText(said).first()).toBeVisible();
		await expect.element(next).toHaveFocus();
		await expect.element(region).toHaveTextContent(said);
	});

	it('stops at the first thing that the text never said, and asks', async () => {
		const screen = await stopped();
		const ask = screen.getByRole('group', { name: 'Stop and look' });
		await expect.element(ask).toHaveFocus();
		await expect.element(ask).toHaveTextContent(spell(claim.sentence));
		await expect.element(ask).toHaveTextContent(text);
		await screen.getByLabelText('Yes, it did').click();
		await button(screen, 'Show me').click();
		await expect
			.element(screen.getByText('It reads as if it had. But its text never said that.'))
			.toBeVisible();
		await expect
			.element(screen.getByText('Real tools are far larger and often right'))
			.toBeVisible();
	});

	it('goes on, and says of each sentence whether the text has it', async () => {
		const screen = await stopped();
		await button(screen, 'Show me').click();
		await button(screen, 'Let it go on').click();
		await expect.element(button(screen, 'Next word')).toHaveFocus();
		await expect
			.element(
				screen
					.getByRole('listitem')
					.filter({ hasText: spell(claim.sentence) })
					.first()
			)
			.toHaveTextContent('not in its text');
		while (button(screen, 'Finish the sentence').query())
			await button(screen, 'Finish the sentence').click();
		await expect.element(screen.getByText(/^That is enough\./)).toBeVisible();
		await button(screen, 'Start again').click();
		await expect.element(screen.getByRole('group', { name: /^It begins/ })).toBeVisible();
		await expect.element(screen.getByLabelText('is', { exact: true })).not.toBeChecked();
	});

	it('carries all its counts in a table', async () => {
		const screen = await writing();
		await button(screen, 'As a table').click();
		await expect.element(screen.getByRole('row', { name: 'She has 2, is 1' })).toBeVisible();
		await expect
			.element(screen.getByRole('row', { name: 'start of a sentence She 3, Her 1' }))
			.toBeVisible();
		await expect.element(screen.getByRole('row', { name: 'falls full stop 2' })).toBeVisible();
		await button(screen, 'As text').click();
		await expect.element(screen.getByRole('table')).not.toBeInTheDocument();
	});
});
