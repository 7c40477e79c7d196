import { beforeEach, describe, expect, it } from 'vitest';
import type { ReflectPage } from '../../../course/schema/page.ts';
import Reflect from './Reflect.svelte';
import { Reflections } from './reflections.svelte.ts';
import { base, stage } from '../testing/stage.ts';

const page: ReflectPage = {
	...base('welcome/looking-back', 'Looking back'),
	kind: 'reflect',
	intro: '<p>For nobody but you.</p>',
	prompts: ['What would have helped?', 'What will you ask?']
};

const KEY = 'trial/reflections/abcdefgh/welcome/looking-back';

beforeEach(() => localStorage.clear());

describe('a reflection', () => {
	it('takes in what another tab has written meanwhile', () => {
		const [one, other] = [1, 2].map(() => {
			const texts = new Reflections(2, () => localStorage);
			texts.open('trial', 'abcdefgh', 'welcome/looking-back');
			return texts;
		});
		other!.write(0, 'A colleague who asks.');
		one!.write(1, 'Who reads it?');
		expect(localStorage.getItem(KEY)).toBe('["A colleague who asks.","Who reads it?"]');
	});

	it('stays on the device, says so, and comes back', async () => {
		const { screen, attempt } = await stage({ activity: Reflect, page });
		const before = attempt.session;
		const text = screen.getByLabelText('What would have helped?');
		await expect.element(text).toHaveAccessibleDescription(/never sent to your LMS/);
		await text.fill('A colleague who asks.');
		expect(localStorage.getItem(KEY)).toBe('["A colleague who asks.",""]');
		expect(attempt.session).toBe(before);

		await screen.unmount();
		const again = await stage({ activity: Reflect, page });
		await expect
			.element(again.screen.getByLabelText('What would have helped?'))
			.toHaveValue('A colleague who asks.');
	});

	it('is cleared after asking once more', async () => {
		localStorage.setItem(KEY, '["A name.",""]');
		const { screen } = await stage({ activity: Reflect, page });
		await screen.getByRole('button', { name: 'Clear what I wrote' }).click();
		await screen.getByRole('button', { name: 'Keep it' }).click();
		expect(localStorage.getItem(KEY)).not.toBeNull();
		await screen.getByRole('button', { name: 'Clear what I wrote' }).click();
		await expect.element(screen.getByRole('button', { name: 'Yes, clear it' })).toHaveFocus();
		await screen.getByRole('button', { name: 'Yes, clear it' }).click();
		expect(localStorage.getItem(KEY)).toBeNull();
		await expect.element(screen.getByLabelText('What would have helped?')).toHaveFocus();
		await expect.element(screen.getByRole('status')).toHaveTextContent('cleared');
	});
});

describe('reflections', () => {
	const blocked = () => {
		throw new DOMException('blocked', 'SecurityError');
	};

	it('last for the visit where storage is blocked, and say so', () => {
		const reflections = new Reflections(1, blocked);
		reflections.open('trial', 'abcdefgh', 'p');
		expect(reflections.kept).toBe(false);
		reflections.write(0, 'words');
		expect(reflections.texts).toEqual(['words']);
	});

	it('keep what was typed before the attempt was known', () => {
		const storage = new Map([['trial/reflections/a/p', '["old","kept"]']]);
		const reflections = new Reflections(2, () => ({
			getItem: (key) => storage.get(key) ?? null,
			setItem: (key, value) => void storage.set(key, value),
			removeItem: (key) => void storage.delete(key)
		}));
		reflections.write(0, 'new');
		reflections.open('trial', 'a', 'p');
		expect(reflections.texts).toEqual(['new', 'kept']);
		expect(storage.get('trial/reflections/a/p')).toBe('["new","kept"]');
	});

	it('survive what is not theirs', () => {
		for (const text of ['{', '7', '{"a":1}']) {
			const reflections = new Reflections(1, () => ({
				getItem: () => text,
				setItem: () => {},
				removeItem: () => {}
			}));
			reflections.open('trial', 'a', 'p');
			expect(reflections.texts).toEqual(['']);
			expect(reflections.kept).toBe(true);
		}
	});
});
