import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { host } from '../player/testing/host.ts';
import WhereDidItGo from './WhereDidItGo.svelte';

const place = (name: string, drawing: string, agreed: boolean) => ({
	name,
	drawing,
	agreed,
	facts: [`Readers of ${name}`, '<em>None</em>', 'A day', 'She']
});
const route = JSON.stringify({
	paragraph: 'Ms A is 80.',
	columns: ['Where', 'Who can read it', 'Contract', 'How long', 'Who asks'],
	ways: [
		{
			title: 'A public tool',
			places: [
				place('Phone', 'phone', false),
				place('Computers', 'servers', false),
				place('Record', 'folder', true)
			]
		},
		{
			title: 'An approved tool',
			places: [place('Laptop', 'laptop', true), place('File', 'folder', true)]
		}
	]
});
const open = async () => (await host(WhereDidItGo, { route })).screen;

type Screen = Awaited<ReturnType<typeof open>>;
const button = (screen: Screen, name: string) => screen.getByRole('button', { name });
const next = (screen: Screen) => button(screen, 'Where next?').click();

async function following(guess?: string) {
	const screen = await open();
	if (guess)
		await screen
			.getByRole('group', { name: 'A public tool' })
			.getByLabelText(guess, { exact: true })
			.click();
	await button(screen, 'Follow it').click();
	return screen;
}

describe('Where did it go?', () => {
	it('asks for a prediction of each tool before it shows anything', async () => {
		const screen = await open();
		await expect.element(screen.getByText('Ms A is 80.')).toBeVisible();
		for (const name of ['A public tool', 'An approved tool'])
			await expect.element(screen.getByRole('group', { name })).toBeVisible();
		for (const radio of screen.getByRole('radio').all())
			await expect.element(radio).not.toBeChecked();
		await expect.element(screen.getByText('Phone')).not.toBeInTheDocument();
	});

	it('begins with the first copy, and takes the focus there', async () => {
		const screen = await following();
		await expect.element(screen.getByRole('group', { name: 'Follow the paragraph' })).toHaveFocus();
		await expect.element(screen.getByRole('listitem')).toHaveTextContent('Phone no terms agreed');
		await expect
			.element(
				screen.getByText('One copy so far. Your employer has agreed terms for none.').first()
			)
			.toBeVisible();
		await expect.element(screen.getByText('Readers of Phone')).toBeVisible();
	});

	it('grows by a copy a step, by keyboard, and speaks after a pause', async () => {
		const screen = await following();
		button(screen, 'Where next?').element().focus();
		await userEvent.keyboard('{Enter}');
		await expect.element(screen.getByRole('group', { name: '2. Computers' })).toHaveFocus();
		expect(screen.getByRole('listitem').all()).toHaveLength(2);
		expect(document.querySelectorAll('.exploration li svg')).toHaveLength(2);
		await expect.element(screen.getByText('Readers of Computers')).toBeVisible();
		await expect.element(screen.getByText('Readers of Phone')).not.toBeInTheDocument();
		await expect
			.element(screen.getByRole('status'))
			.toHaveTextContent('2 copies so far. Your employer has agreed terms for none.');
		await button(screen, 'One step back').click();
		await expect.element(screen.getByRole('group', { name: '1. Phone' })).toHaveFocus();
	});

	it('answers the prediction at the last copy, and leads on to the other tool', async () => {
		const screen = await following('2');
		await next(screen);
		await next(screen);
		await expect
			.element(
				screen.getByText('3 copies in all. Your employer has agreed terms for one. You expected 2.')
			)
			.toBeVisible();
		await expect.element(screen.getByText(/^The number of copies/)).not.toBeInTheDocument();
		await button(screen, 'Follow the other tool').click();
		await expect.element(screen.getByRole('group', { name: '1. Laptop' })).toHaveFocus();
		await expect.element(screen.getByLabelText('An approved tool')).toBeChecked();
		await next(screen);
		await expect
			.element(
				screen.getByText(/^2 copies in all. Your employer has agreed terms for all of them/).first()
			)
			.toBeVisible();
		await expect
			.element(screen.getByText(/^The number of copies is not the main thing/))
			.toBeVisible();
		for (const row of ['A public tool 2 3 1', 'An approved tool No guess 2 2'])
			await expect.element(screen.getByRole('row', { name: row })).toBeVisible();
		await expect.element(screen.getByRole('status')).toHaveTextContent(/The number of copies/);
	});

	it('keeps its place in each tool', async () => {
		const screen = await following('3');
		await next(screen);
		await screen.getByLabelText('An approved tool').click();
		await expect.element(screen.getByText('Readers of Laptop')).toBeVisible();
		await screen.getByLabelText('A public tool').click();
		await expect.element(screen.getByText('Readers of Computers')).toBeVisible();
		await next(screen);
		await expect.element(screen.getByText(/As many as you expected\.$/)).toBeVisible();
	});

	it('carries all of it in a table', async () => {
		const screen = await following();
		await button(screen, 'As a table').click();
		for (const row of [
			'1. Phone no terms agreed Readers of Phone None A day She',
			'3. Record terms agreed Readers of Record None A day She'
		])
			await expect.element(screen.getByRole('row', { name: row })).toBeVisible();
		await button(screen, 'As a picture').click();
		await expect.element(screen.getByRole('table')).not.toBeInTheDocument();
	});

	it('lets the learner guess again, and keeps nothing', async () => {
		const before = JSON.stringify({ ...localStorage, ...sessionStorage });
		const screen = await following('2');
		await button(screen, 'Guess again').click();
		await expect
			.element(
				screen.getByRole('group', { name: 'A public tool' }).getByLabelText('2', { exact: true })
			)
			.toBeChecked();
		expect(JSON.stringify({ ...localStorage, ...sessionStorage })).toBe(before);
	});
});
