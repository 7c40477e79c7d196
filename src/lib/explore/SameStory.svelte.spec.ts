import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { host } from '../player/testing/host.ts';
import SameStory from './SameStory.svelte';

const part = (text: string, differs = false) => ({ text, differs });
const pair = (number: number) => ({
	differs: `Only thing ${number} differs`,
	names: [`Ms A${number}`, `Mr B${number}`],
	rows: [
		{
			note: `Is ${80 + number}.`,
			said: [[part('She is old.')], [part('He is '), part('frail', true), part('.')]]
		},
		{ note: 'Fell in May.', said: [[], [part('He fell in May.')]] },
		{ note: '', said: [[part('She seemed cheerful.')], []] }
	],
	found: `<p>Found ${number}, <a href="#x">a source</a>.</p>`
});
const open = async (count = 2) =>
	(
		await host(SameStory, {
			hours: '28',
			pairs: JSON.stringify(Array.from({ length: count }, (_, at) => pair(at + 1)))
		})
	).screen;

type Screen = Awaited<ReturnType<typeof open>>;
const button = (screen: Screen, name: string) => screen.getByRole('button', { name });

async function set(screen: Screen, first: number, twin: number) {
	await screen.getByRole('spinbutton').fill(String(first));
	await button(screen, 'Show the twin').click();
	await screen.getByRole('spinbutton').fill(String(twin));
	await button(screen, 'Show them side by side').click();
}

describe('Same story, two people', () => {
	it('shows one summary, and neither its twin nor what differs', async () => {
		const screen = await open();
		await expect
			.element(screen.getByRole('group', { name: 'Pair 1 of 2: one summary' }))
			.toBeVisible();
		await expect.element(screen.getByText('She is old. She seemed cheerful.')).toBeVisible();
		await expect.element(screen.getByText(/He is frail/)).not.toBeInTheDocument();
		await expect.element(screen.getByText('Only thing 1 differs')).not.toBeInTheDocument();
		await expect.element(screen.getByRole('slider')).toHaveValue('0');
		await expect.element(screen.getByText('No hours set.').first()).toBeVisible();
		expect(document.querySelector('mark')).toBeNull();
	});

	it('works by keyboard, and says what is set after a pause', async () => {
		const screen = await open();
		screen.getByRole('slider').element().focus();
		await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}');
		await expect.element(screen.getByRole('spinbutton')).toHaveValue(3);
		await expect
			.element(screen.getByRole('status').first())
			.toHaveTextContent('3 hours a week, about 25 minutes a day.');
		await userEvent.keyboard('{Tab}{Tab}{Enter}');
		await expect
			.element(screen.getByRole('group', { name: 'Pair 1 of 2: its twin' }))
			.toHaveFocus();
		await expect.element(screen.getByText('He is frail. He fell in May.')).toBeVisible();
		// The twin is set for itself.
		await expect.element(screen.getByRole('spinbutton')).toHaveValue(0);
	});

	it('lays the two side by side, with the notes and what is left out of them', async () => {
		const screen = await open();
		await set(screen, 6, 11);
		await expect
			.element(screen.getByRole('group', { name: 'Pair 1 of 2: side by side' }))
			.toHaveFocus();
		await expect
			.element(
				screen.getByText(
					'You set 6 hours a week for Ms A1 and 11 hours a week for Mr B1. 5 hours lie between them, and behind them lie the same notes.'
				)
			)
			.toBeVisible();
		await expect.element(screen.getByText('Only thing 1 differs')).toBeVisible();
		await expect.element(screen.getByRole('listitem').nth(0)).toHaveTextContent(/^Is 81\.$/);
		await expect
			.element(screen.getByRole('listitem').nth(1))
			.toHaveTextContent('Fell in May. left out for Ms A1');
		await expect
			.element(
				screen.getByText('Not in any note, but in the summary for Ms A1: “She seemed cheerful.”')
			)
			.toBeVisible();
		await expect.element(screen.getByText(/^Found 1/)).toBeVisible();
		const marks = [...document.querySelectorAll('mark')];
		expect(marks.map((mark) => mark.textContent)).toEqual(['frail']);
		// Not by colour alone.
		expect(getComputedStyle(marks[0]!).textDecorationLine).toBe('underline');
	});

	it('carries the same in a table', async () => {
		const screen = await open();
		await set(screen, 6, 1);
		await button(screen, 'As a table').click();
		for (const row of [
			'Is 81. She is old. He is frail.',
			'Fell in May. Left out He fell in May.',
			'Nothing of the kind She seemed cheerful. Nothing',
			'You set 6 hours a week 1 hour a week'
		])
			await expect.element(screen.getByRole('row', { name: row, exact: true })).toBeVisible();
		await button(screen, 'As text').click();
		await expect.element(screen.getByRole('table')).not.toBeInTheDocument();
	});

	it('takes no hours, and the same hours, as answers too', async () => {
		const screen = await open();
		await set(screen, 0, 0);
		await expect
			.element(
				screen.getByText(
					'You set no hours for Ms A1 and no hours for Mr B1. You kept them level. You had both pages to compare; at work there is one.'
				)
			)
			.toBeVisible();
	});

	it('ends with what the page did, not with what the learner is', async () => {
		const screen = await open();
		await set(screen, 6, 11);
		await button(screen, 'Next pair').click();
		await set(screen, 4, 4);
		await button(screen, 'See all the pairs').click();
		await expect
			.element(screen.getByText('You answered what the page told you; the omission did the work.'))
			.toBeVisible();
		for (const row of [
			'Only thing 1 differs Ms A1: 6 Mr B1: 11',
			'Only thing 2 differs Ms A2: 4 Mr B2: 4'
		])
			await expect.element(screen.getByRole('row', { name: row })).toBeVisible();
		await expect.element(screen.getByText(/cannot measure you/)).toBeVisible();
		await button(screen, 'Start again').click();
		await expect
			.element(screen.getByRole('group', { name: 'Pair 1 of 2: one summary' }))
			.toHaveFocus();
		await expect.element(screen.getByRole('spinbutton')).toHaveValue(0);
	});

	it('says something else to those who kept every pair level', async () => {
		const screen = await open(1);
		await set(screen, 5, 5);
		await button(screen, 'See all the pairs').click();
		await expect.element(screen.getByText(/^You kept every pair level/)).toBeVisible();
		await expect.element(screen.getByText(/^You answered what/)).not.toBeInTheDocument();
	});

	it('keeps nothing of it', async () => {
		const before = JSON.stringify({ ...localStorage, ...sessionStorage });
		await set(await open(), 6, 11);
		expect(JSON.stringify({ ...localStorage, ...sessionStorage })).toBe(before);
	});
});
