import { createRawSnippet } from 'svelte';
import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { host } from '../player/testing/host.ts';
import Threshold from './Threshold.svelte';

/* Those of threshold.spec.ts, where the counts below are worked out. */
const open = () =>
	host(Threshold, {
		rates: '1, 5, 20',
		known: '40',
		safe: '40',
		danger: '60',
		shift: '10',
		spread: '10',
		start: '60',
		children: createRawSnippet(() => ({ render: () => '<p>Take this.</p>' }))
	});

async function shown() {
	const { screen } = await open();
	await screen.getByLabelText('About 70').click();
	await screen.getByRole('button', { name: 'Show the families' }).click();
	return screen;
}

describe('The threshold', () => {
	it('asks for a prediction before it shows anything', async () => {
		const { screen } = await open();
		await expect
			.element(screen.getByRole('group', { name: /^Of every 100 families that it flags/ }))
			.toBeVisible();
		// 0.6365 and 0.0771 of all.
		await expect.element(screen.getByText('families in danger, it flags 64.')).toBeVisible();
		await expect.element(screen.getByText('not in danger, it flags 8.')).toBeVisible();
		for (const radio of screen.getByRole('radio').all())
			await expect.element(radio).not.toBeChecked();
		await expect.element(screen.getByRole('img')).not.toBeInTheDocument();
		await expect.element(screen.getByRole('slider')).not.toBeInTheDocument();
	});

	it('answers the prediction, and takes the focus to what it shows', async () => {
		const screen = await shown();
		await expect.element(screen.getByText(/^You expected about 70 in every 100\./)).toBeVisible();
		await expect.element(screen.getByText(/6 in danger, 77 not\. That is 7 in/)).toBeVisible();
		await expect
			.element(screen.getByRole('group', { name: 'Where would you set it?' }))
			.toHaveFocus();
	});

	it('shows without a guess too', async () => {
		const { screen } = await open();
		await screen.getByRole('button', { name: 'Show the families' }).click();
		await expect.element(screen.getByText(/^You made no guess\./)).toBeVisible();
	});

	it('says in words what the picture shows of each group', async () => {
		const screen = await shown();
		await expect
			.element(screen.getByRole('img', { name: /^Long known.* 400 families/ }))
			.toHaveAccessibleName(/Flagged rightly: 3\. Flagged wrongly: 63\. Missed: 1\..* 333\.$/);
		await expect
			.element(screen.getByRole('img', { name: /^Little known.* 600 families/ }))
			.toHaveAccessibleName(/Flagged rightly: 3\. Flagged wrongly: 14\. Missed: 3\..* 580\.$/);
		// 63 of 396 and 14 of 594.
		await expect
			.element(screen.getByText(/wrongly flags 16 of the long known and 2 of the little known/))
			.toBeVisible();
	});

	it('works by slider and by number, which agree', async () => {
		const screen = await shown();
		const slider = screen.getByRole('slider');
		const field = screen.getByRole('spinbutton');
		slider.element().focus();
		await userEvent.keyboard('{End}');
		await expect.element(field).toHaveValue(100);
		await expect.element(screen.getByText(/flags nobody.* all 10 /).first()).toBeVisible();
		await field.fill('60');
		await expect.element(slider).toHaveValue('60');
		await field.fill('150');
		await expect.element(slider).toHaveValue('100');
		await field.fill('0');
		await expect.element(screen.getByText(/flags 1,000 of 1,000 families/).first()).toBeVisible();
	});

	it('is mostly right where danger is common', async () => {
		const screen = await shown();
		await screen.getByLabelText('20 in 100 families').click();
		await expect.element(screen.getByText(/Of every 100 flagged, 67 are/).first()).toBeVisible();
	});

	it('speaks only after the slider has come to rest', async () => {
		const screen = await shown();
		const region = screen.getByRole('status').first();
		await screen.getByRole('spinbutton').fill('100');
		expect(region.element().textContent).not.toContain('flags nobody');
		await expect.element(region).toHaveTextContent('From a score of 100 the tool flags nobody.');
	});

	it('carries the same in a table', async () => {
		const screen = await shown();
		await screen.getByRole('button', { name: 'As a table' }).click();
		await expect.element(screen.getByRole('img')).not.toBeInTheDocument();
		for (const row of [
			'Flagged rightly, in danger 6 3 3',
			'Flagged wrongly, not in danger 77 63 14',
			'Missed, in danger 4 1 3',
			'Rightly left alone 913 333 580',
			'Families 1,000 400 600',
			'Flagged, of every 100 not in danger 8 16 2',
			'In danger, of every 100 flagged 7 5 18'
		])
			await expect.element(screen.getByRole('row', { name: row, exact: true })).toBeVisible();
		await screen.getByRole('button', { name: 'As a picture' }).click();
		await expect.element(screen.getByRole('table')).not.toBeInTheDocument();
	});

	it('accepts “I would not use it”, and keeps the reason through another guess', async () => {
		const screen = await shown();
		await screen.getByLabelText('I would not use it').click();
		await expect.element(screen.getByText(/^That is a good answer too/)).toBeVisible();
		await screen.getByLabelText(/^Why\?/).fill('Nobody could explain it to them.');
		await screen.getByRole('button', { name: 'Guess again' }).click();
		await screen.getByRole('button', { name: 'Show the families' }).click();
		await expect.element(screen.getByLabelText('I would not use it')).toBeChecked();
		await expect
			.element(screen.getByLabelText(/^Why\?/))
			.toHaveValue('Nobody could explain it to them.');
	});

	it('keeps nothing of it', async () => {
		const before = JSON.stringify({ ...localStorage, ...sessionStorage });
		const screen = await shown();
		await screen.getByLabelText(/^Why\?/).fill('Because.');
		expect(JSON.stringify({ ...localStorage, ...sessionStorage })).toBe(before);
	});

	it('ends in the sentence to take to work, and not before', async () => {
		const { screen } = await open();
		await expect.element(screen.getByText('Take this.')).not.toBeVisible();
		await screen.getByRole('button', { name: 'Show the families' }).click();
		await expect.element(screen.getByText('Take this.')).toBeVisible();
	});
});
