import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { ReviewPage } from '../../../course/schema/page.ts';
import type { ReviewPlan } from '../../../course/schema/plan.ts';
import type { SessionEvent } from '../../../session/session.ts';
import Review from './Review.svelte';
import { base, expectFocusOn, stage, tabTo } from '../testing/stage.ts';

const id = 'recording/the-parcel';

const page: ReviewPage = {
	...base(id, 'The parcel'),
	kind: 'review',
	intro: '<p>Mr Adeyemi fell.</p>',
	source: [
		{ caption: 'Your notes.' },
		{ sentences: [{ html: 'Ruth has a key.', mark: 0 }, { html: 'He walked with me.' }] }
	],
	draft: [
		{
			sentences: [
				{ html: 'He uses a stick.', mark: 1 },
				{ html: 'He is “more cross than hurt”.', mark: 2 },
				{ html: 'He would like a rail.' }
			]
		}
	],
	marks: [
		{ kind: 'omitted', phrase: 'Ruth has a key.', why: 'A man alone gets another plan.' },
		{ kind: 'invented', phrase: 'a stick', why: 'He walked without.' },
		{ kind: 'sound', phrase: 'more cross than hurt', why: 'His own words.' }
	]
};

const plan: ReviewPlan = {
	kind: 'review',
	standards: ['3.11'],
	source: 2,
	draft: 3,
	marks: [
		{ kind: 'omitted', sentence: 0 },
		{ kind: 'invented', sentence: 2 },
		{ kind: 'sound', sentence: 3 }
	]
};

const show = (width: number, before: SessionEvent[] = []) =>
	stage({ activity: Review, page, plan, width, before });

describe('a review', () => {
	it('is picked by keyboard, sentence by sentence', async () => {
		const { screen, state } = await show(1000);
		await tabTo('Ruth has a key.');
		await userEvent.keyboard(' ');
		await tabTo('He would like a rail.');
		await userEvent.keyboard(' ');
		await expect.element(screen.getByRole('status')).toHaveTextContent('2 sentences picked');
		await tabTo('Compare with what matters');
		await userEvent.keyboard('{Enter}');
		await expectFocusOn('You found 1 of the 2 that matter');
		expect(state()).toMatchObject({ picked: [0, 4] });
	});

	it('shows both texts where there is room, and else one with a switch', async () => {
		const wide = await show(1000);
		await expect.element(wide.screen.getByLabelText('Ruth has a key.')).toBeVisible();
		await expect.element(wide.screen.getByLabelText('He uses a stick.')).toBeVisible();
		expect(wide.screen.getByRole('button', { name: 'The draft' }).query()).toBeNull();
		await wide.screen.unmount();

		const { screen } = await show(650);
		await expect.element(screen.getByLabelText('Ruth has a key.')).toBeVisible();
		await expect.element(screen.getByLabelText('He uses a stick.')).not.toBeVisible();
		const draft = screen.getByRole('button', { name: 'The draft' });
		await draft.click();
		await expect.element(draft).toHaveAttribute('aria-pressed', 'true');
		await expect.element(screen.getByLabelText('He uses a stick.')).toBeVisible();
		await expect.element(screen.getByLabelText('Ruth has a key.')).not.toBeVisible();
	});

	it('asks for at least one, and its link reaches the draft', async () => {
		const { screen } = await show(650);
		await screen.getByRole('button', { name: 'Compare with what matters' }).click();
		await expect.element(screen.getByRole('alert')).toHaveFocus();
		await screen.getByRole('link', { name: 'Pick at least one sentence' }).click();
		await expect.element(screen.getByLabelText('He uses a stick.')).toHaveFocus();
	});

	it('annotates what was found, missed, picked in vain and rightly left', async () => {
		const { screen } = await show(360, [
			{ type: 'draftReviewed', activity: id, picked: [0, 4], latency: 1 }
		]);
		const notes = screen.getByRole('note');
		await expect.element(notes.nth(0)).toHaveTextContent(/Found Left out\..*A man alone/);
		await expect.element(notes.nth(1)).toHaveTextContent(/Missed Invented\. a stick He walked/);
		await expect.element(notes.nth(2)).toHaveTextContent(/Rightly left alone Sound\./);
		await expect.element(notes.nth(3)).toHaveTextContent(/False alarm Nothing is wrong/);
		await screen.getByRole('button', { name: 'Try again' }).click();
		await expectFocusOn('Read both, and pick what matters');
		await expect.element(screen.getByLabelText('Ruth has a key.')).not.toBeChecked();
	});

	it('gives every sentence a target of at least 24 px', async () => {
		await show(360);
		for (const label of document.querySelectorAll('section:not(.away) label')) {
			for (const line of label.getClientRects()) expect(line.height).toBeGreaterThanOrEqual(24);
		}
	});
});
