import { createRawSnippet } from 'svelte';
import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import Popover from './Popover.svelte';
import { host } from '../testing/host.ts';

const page = {
	references: [{ id: 'A-1', title: 'Scribe and prejudice', publisher: 'Ada', year: '2026' }],
	terms: [{ id: 'omission', term: 'Omission', meaning: 'Something left out.' }],
	standards: [{ number: '3.1', text: 'Stay within the law.' }]
};
const children = createRawSnippet(() => ({
	render: () => `<div>
		<p>Some notes leave things out (<a href="#A-1" data-reference="A-1">Ada, 2026</a>),
		an <a href="#omission" data-term="omission">omission</a>, which
		<a href="#3.1" data-standard="3.1">standard 3.1</a> bears on.
		<a href="#elsewhere" data-reference="B-2">Another</a></p>
		<button type="button">After</button>
	</div>`
}));
const open = () => host(Popover, { page, children });

describe('Popover', () => {
	it.each([
		['Ada, 2026', 'Source', 'Scribe and prejudice'],
		['omission', 'In plain words', 'Something left out.'],
		['standard 3.1', 'Professional standard 3.1', 'Stay within the law.']
	])('shows what %s cites, and moves the focus into it', async (link, label, text) => {
		const { screen } = await open();
		await screen.getByRole('link', { name: link }).click();
		const panel = screen.getByRole('dialog', { name: label });
		await expect.element(panel).toHaveTextContent(text);
		await expect.element(panel).toHaveFocus();
		await expect.element(panel).toBeInViewport();
	});

	it('closes by Escape and by Close, and gives the focus back', async () => {
		const { screen } = await open();
		const link = screen.getByRole('link', { name: 'omission' });
		await link.click();
		await userEvent.keyboard('{Escape}');
		await expect.element(screen.getByRole('dialog')).not.toBeInTheDocument();
		await expect.element(link).toHaveFocus();
		await link.click();
		await screen.getByRole('button', { name: 'Close' }).click();
		await expect.element(link).toHaveFocus();
	});

	it('works by keyboard, and tabbing out goes back to the link', async () => {
		const { screen } = await open();
		const link = screen.getByRole('link', { name: 'omission' });
		link.element().focus();
		await userEvent.keyboard('{Enter}');
		await expect.element(screen.getByRole('dialog')).toHaveFocus();
		await userEvent.keyboard('{Tab}{Tab}{Tab}');
		await expect.element(screen.getByRole('dialog')).not.toBeInTheDocument();
		await expect.element(link).toHaveFocus();
	});

	it('closes by a click elsewhere and leaves the focus there', async () => {
		const { screen } = await open();
		await screen.getByRole('link', { name: 'Ada, 2026' }).click();
		await userEvent.keyboard('{Shift>}{/Shift}');
		await screen.getByText(/Some notes/).click({ position: { x: 1, y: 1 } });
		await expect.element(screen.getByRole('dialog')).not.toBeInTheDocument();
	});

	it('follows a link whose entry the page does not hold', async () => {
		const { screen } = await open();
		await screen.getByRole('link', { name: 'Another' }).click();
		await expect.element(screen.getByRole('dialog')).not.toBeInTheDocument();
		expect(location.hash).toBe('#elsewhere');
	});
});
