import { describe, expect, it, vi } from 'vitest';
import { newSession } from '../../session/session.ts';
import Menu from './Menu.svelte';
import { samplePlan as plan } from '../frame/sample-plan.ts';
import { host } from '../testing/host.ts';

const addresses = {
	home: () => '#home',
	page: (id: string) => `#${id}`,
	carried: (name: string) => `#${name}`
};
const session = {
	...newSession('aaaaaaaa'),
	seen: ['welcome/index', 'welcome/four-uses', 'welcome/shortcut']
};
const open = (current: string, onfollow?: () => void) =>
	host(Menu, { plan, session, current, addresses, onfollow });

describe('Menu', () => {
	it('says by word how far each lesson and page is', async () => {
		const { screen } = await open('welcome/four-uses');
		await expect.element(screen.getByText('2 of 3 done')).toBeVisible();
		await expect.element(screen.getByRole('link', { name: 'Four jobs Done' })).toBeVisible();
		await expect.element(screen.getByRole('link', { name: 'The shortcut Opened' })).toBeVisible();
		await expect.element(screen.getByRole('link', { name: 'More of it Go further' })).toBeVisible();
	});

	it('marks the page that is open, and opens only its lesson', async () => {
		const { screen } = await open('welcome/four-uses');
		const here = screen.getByRole('link', { name: 'Four jobs' });
		await expect.element(here).toHaveAttribute('aria-current', 'page');
		expect(document.querySelectorAll('[aria-current]')).toHaveLength(1);
		await expect.element(screen.getByText('The visit')).not.toBeVisible();
		await screen.getByText('Records and note-taking tools').click();
		await expect.element(screen.getByText('The visit')).toBeVisible();
	});

	it('lists the pages that every package carries', async () => {
		const { screen } = await open('glossary');
		const glossary = screen.getByRole('link', { name: 'Glossary' });
		await expect.element(glossary).toHaveAttribute('aria-current', 'page');
		await expect.element(glossary).toHaveAttribute('href', '#glossary');
	});

	it('opens the course as text beside the course, and says so', async () => {
		const { screen } = await open('');
		const text = screen.getByRole('link', { name: 'The course as text New window' });
		await expect.element(text).toHaveAttribute('target', '_blank');
		await expect
			.element(screen.getByRole('link', { name: 'CPD record' }))
			.not.toHaveAttribute('target');
	});

	it('tells its sheet that a link was followed', async () => {
		const onfollow = vi.fn();
		const { screen } = await open('', onfollow);
		await screen.getByRole('link', { name: 'Home' }).click();
		expect(onfollow).toHaveBeenCalledOnce();
	});
});
