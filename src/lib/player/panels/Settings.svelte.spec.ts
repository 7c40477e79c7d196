import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { Settings, type SettingsPlace } from '../frame/settings.svelte.ts';
import SettingsStage from './testing/SettingsStage.svelte';

const KEY = 'second-look:settings';
const here: SettingsPlace = {
	root: document.documentElement,
	storage: () => window.localStorage
};
const blocked: SettingsPlace = {
	root: document.documentElement,
	storage: () => {
		throw new DOMException('The operation is insecure.', 'SecurityError');
	}
};

async function open(place: SettingsPlace) {
	const settings = new Settings();
	settings.open(place);
	const screen = await render(SettingsStage, { settings });
	await screen.getByRole('button', { name: 'Settings' }).click();
	return screen;
}

afterEach(() => {
	localStorage.removeItem(KEY);
	for (const name of ['text', 'theme', 'motion']) delete document.documentElement.dataset[name];
});

describe('Settings', () => {
	it('applies a choice at once, by data attributes, and keeps it', async () => {
		const screen = await open(here);
		await screen.getByLabelText('150%').click();
		await screen.getByLabelText('Dark').click();
		await screen.getByLabelText('Less').click();
		expect(document.documentElement.dataset).toMatchObject({
			text: '150',
			theme: 'dark',
			motion: 'less'
		});
		expect(document.documentElement.hasAttribute('style')).toBe(false);
		expect(JSON.parse(localStorage.getItem(KEY) ?? '')).toEqual({
			text: 150,
			theme: 'dark',
			motion: 'less'
		});
	});

	it('comes back as it was left', async () => {
		localStorage.setItem(KEY, '{"text":200,"theme":"light","motion":"auto"}');
		const screen = await open(here);
		await expect.element(screen.getByLabelText('200%')).toBeChecked();
		await expect.element(screen.getByLabelText('Light')).toBeChecked();
		expect(document.documentElement.dataset['text']).toBe('200');
	});

	it('takes the attribute away again for the device’s own choice', async () => {
		const screen = await open(here);
		await screen.getByLabelText('Dark').click();
		await screen.getByRole('group', { name: 'Colours' }).getByLabelText('As on').click();
		expect(document.documentElement.dataset['theme']).toBeUndefined();
	});

	it('works where storage is blocked, and says that nothing is kept', async () => {
		const screen = await open(blocked);
		await screen.getByLabelText('125%').click();
		expect(document.documentElement.dataset['text']).toBe('125');
		await expect.element(screen.getByText(/They last until you leave/)).toBeVisible();
	});

	it('closes by Escape and gives the focus back', async () => {
		const screen = await open(here);
		await userEvent.keyboard('{Escape}');
		await expect.element(screen.getByRole('dialog')).not.toBeInTheDocument();
		await expect.element(screen.getByRole('button', { name: 'Settings' })).toHaveFocus();
	});
});
