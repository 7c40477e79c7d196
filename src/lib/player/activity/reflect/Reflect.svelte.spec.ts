import { beforeEach, describe, expect, it } from 'vitest';
import type { ReflectPage } from '../../../course/schema/page.ts';
import Reflect from './Reflect.svelte';
import { type Reflection, Reflections } from './reflections.svelte.ts';
import { base, stage } from '../testing/stage.ts';

const page: ReflectPage = {
	...base('welcome/looking-back', 'Looking back'),
	kind: 'reflect',
	intro: '<p>For nobody but you.</p>',
	prompts: ['What would have helped?', 'What will you ask?']
};

const KEY = 'trial/reflections/abcdefgh/welcome/looking-back';

beforeEach(() => localStorage.clear());

const keep = (...all: [prompt: string, text: string][]) =>
	localStorage.setItem(KEY, JSON.stringify(all.map(([prompt, text]) => ({ prompt, text }))));
const kept = (): Reflection[] => JSON.parse(localStorage.getItem(KEY) ?? 'null');

describe('a reflection', () => {
	it('takes in what another tab has written meanwhile', () => {
		const [one, other] = [1, 2].map(() => {
			const texts = new Reflections(page.prompts, () => localStorage);
			texts.open('trial', 'abcdefgh', 'welcome/looking-back');
			return texts;
		});
		other!.write(0, 'A colleague who asks.');
		one!.write(1, 'Who reads it?');
		expect(kept()).toEqual([
			{ prompt: 'What would have helped?', text: 'A colleague who asks.' },
			{ prompt: 'What will you ask?', text: 'Who reads it?' }
		]);
	});

	it('stays on the device, says so, and comes back', async () => {
		const { screen, attempt } = await stage({ activity: Reflect, page });
		const before = attempt.session;
		const text = screen.getByLabelText('What would have helped?');
		await expect.element(text).toHaveAccessibleDescription(/never sent to your LMS/);
		await text.fill('A colleague who asks.');
		expect(kept().map((one) => one.text)).toEqual(['A colleague who asks.', '']);
		expect(attempt.session).toBe(before);

		await screen.unmount();
		const again = await stage({ activity: Reflect, page });
		await expect
			.element(again.screen.getByLabelText('What would have helped?'))
			.toHaveValue('A colleague who asks.');
	});

	it('is cleared after asking once more', async () => {
		keep(['What would have helped?', 'A name.']);
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

describe('a new version of a reflection', () => {
	const opened = (...prompts: string[]) => {
		const reflections = new Reflections(prompts, () => localStorage);
		reflections.open('trial', 'abcdefgh', 'welcome/looking-back');
		return reflections.all.map(({ prompt, text }) => [prompt, text]);
	};
	const [A, B] = page.prompts as [string, string];

	it.each([
		['in another order', [B, A], ['b', 'a']],
		['with one more between', [A, 'New?', B], ['a', '', 'b']],
		['with one reworded', ['What would have helped you?', B], ['a', 'b']],
		['with both reworded, or translated', ['Beth?', 'Pwy?'], ['a', 'b']]
	])('has each text at its own prompt, %s', (_, prompts, texts) => {
		keep([A, 'a'], [B, 'b']);
		expect(opened(...prompts)).toEqual(prompts.map((prompt, at) => [prompt, texts[at]]));
	});

	it('shows what stands at no prompt any more, with the one that it answered', async () => {
		keep([A, 'a'], [B, 'b'], ['And at home?', 'c']);
		expect(opened(B)).toEqual([
			[B, 'b'],
			[A, 'a'],
			['And at home?', 'c']
		]);
		const { screen } = await stage({ activity: Reflect, page });
		await expect.element(screen.getByLabelText('And at home?')).toHaveValue('c');
		await screen.getByRole('button', { name: 'Clear what I wrote' }).click();
		await screen.getByRole('button', { name: 'Yes, clear it' }).click();
		await expect.element(screen.getByLabelText('And at home?')).not.toBeInTheDocument();
		expect(kept()).toBeNull();
	});

	it('keeps the whole of it when one text changes', () => {
		keep([A, 'a'], [B, 'b']);
		const reflections = new Reflections([B], () => localStorage);
		reflections.open('trial', 'abcdefgh', 'welcome/looking-back');
		reflections.write(0, 'b, and more');
		expect(opened(A, B)).toEqual([
			[A, 'a'],
			[B, 'b, and more']
		]);
	});
});

describe('reflections', () => {
	const blocked = () => {
		throw new DOMException('blocked', 'SecurityError');
	};

	it('last for the visit where storage is blocked, and say so', () => {
		const reflections = new Reflections(['One?'], blocked);
		reflections.open('trial', 'abcdefgh', 'p');
		expect(reflections.kept).toBe(false);
		reflections.write(0, 'words');
		expect(reflections.all).toEqual([{ prompt: 'One?', text: 'words' }]);
	});

	it('keep what was typed before the attempt was known', () => {
		const both = (one: string, two: string) => [
			{ prompt: 'One?', text: one },
			{ prompt: 'Two?', text: two }
		];
		const storage = new Map([['trial/reflections/a/p', JSON.stringify(both('old', 'kept'))]]);
		const reflections = new Reflections(['One?', 'Two?'], () => ({
			getItem: (key) => storage.get(key) ?? null,
			setItem: (key, value) => void storage.set(key, value),
			removeItem: (key) => void storage.delete(key)
		}));
		reflections.write(0, 'new');
		reflections.open('trial', 'a', 'p');
		expect(reflections.all).toEqual(both('new', 'kept'));
		expect(storage.get('trial/reflections/a/p')).toBe(JSON.stringify(both('new', 'kept')));
	});

	it('survive what is not theirs', () => {
		for (const text of ['{', '7', '{"a":1}', '[null,4]']) {
			const reflections = new Reflections(['One?'], () => ({
				getItem: () => text,
				setItem: () => {},
				removeItem: () => {}
			}));
			reflections.open('trial', 'a', 'p');
			expect(reflections.all).toEqual([{ prompt: 'One?', text: '' }]);
			expect(reflections.kept).toBe(true);
		}
	});
});
