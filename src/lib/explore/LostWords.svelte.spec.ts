import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { host } from '../player/testing/host.ts';
import LostWords from './LostWords.svelte';

const passage =
	'Mum said *Kofi* does *not* sleep at his dad’s on *Thursdays*. She says it is *not* a burn.';
const open = () => host(LostWords, { passage });

async function shown() {
	const { screen } = await open();
	await screen.getByLabelText('Kofi').click();
	await screen.getByRole('button', { name: 'Lose the words' }).click();
	return screen;
}

describe('Lost words', () => {
	it('asks for a prediction before it shows anything', async () => {
		const { screen } = await open();
		await expect
			.element(screen.getByRole('group', { name: /10 words in every 100/ }))
			.toBeVisible();
		await expect.element(screen.getByLabelText('not sleep at')).not.toBeChecked();
		await expect.element(screen.getByLabelText('not a burn')).not.toBeChecked();
		await expect.element(screen.getByRole('slider')).not.toBeInTheDocument();
	});

	it('says what is gone, and keeps the guess beside it', async () => {
		const screen = await shown();
		await expect.element(screen.getByText('You expected: “Kofi”.', { exact: false })).toBeVisible();
		await expect.element(screen.getByText(/^At 10 in 100/).first()).toBeVisible();
	});

	it('works by slider and by number, which agree', async () => {
		const screen = await shown();
		const slider = screen.getByRole('slider');
		const field = screen.getByRole('spinbutton');
		slider.element().focus();
		await userEvent.keyboard('{End}');
		await expect.element(field).toHaveValue(40);
		await field.fill('0');
		await expect.element(slider).toHaveValue('0');
		await expect.element(screen.getByText('At 0 in 100 nothing is lost.').first()).toBeVisible();
		await field.fill('99');
		await expect.element(slider).toHaveValue('40');
	});

	it('speaks only after the slider has come to rest', async () => {
		const screen = await shown();
		const region = screen.getByRole('status');
		await screen.getByRole('spinbutton').fill('0');
		expect(region.element().textContent).not.toContain('nothing is lost');
		await expect.element(region).toHaveTextContent('At 0 in 100 nothing is lost.');
	});

	it('carries the same in a table', async () => {
		const screen = await shown();
		await screen.getByRole('button', { name: 'As a table' }).click();
		await expect.element(screen.getByRole('row', { name: /^Kofi Yes/ })).toBeVisible();
		await expect.element(screen.getByRole('row', { name: /^Thursdays No/ })).toBeVisible();
		await screen.getByRole('button', { name: 'As text' }).click();
		await expect.element(screen.getByRole('table')).not.toBeInTheDocument();
	});

	it('ends in what to do about it', async () => {
		const screen = await shown();
		await expect
			.element(screen.getByText(/^A note can read smoothly with words lost from it\. Go back to/))
			.toBeVisible();
	});
});
