import { describe, expect, it } from 'vitest';
import type { SortPage } from '../../../course/schema/page.ts';
import type { SortPlan } from '../../../course/schema/plan.ts';
import Sort from './Sort.svelte';
import { base, expectFocusOn, stage } from '../testing/stage.ts';

const id = 'recording/in-or-out';

const page: SortPage = {
	...base(id, 'In or out'),
	kind: 'sort',
	intro: '<p>Two things from a visit.</p>',
	labels: { item: 'From the visit', bin: 'What to do', reason: 'Why' },
	bins: ['Write it in', 'Leave it out'],
	items: [
		{ text: 'His joke', reason: '<p>It is his voice.</p>' },
		{ text: 'A neighbour’s divorce', reason: '<p>Not his care.</p>' }
	]
};

const plan: SortPlan = { kind: 'sort', standards: [], bins: 2, items: [0, 1] };

describe('a sort', () => {
	it('names the items that are left, and goes to the first', async () => {
		const { screen } = await stage({ activity: Sort, page, plan });
		const divorce = screen.getByRole('group', { name: /divorce/ });
		await screen.getByRole('group', { name: /joke/ }).getByLabelText('Write it in').click();
		await screen.getByRole('button', { name: 'Check all' }).click();
		await expect.element(screen.getByRole('alert')).toHaveFocus();
		await expect.element(divorce).toHaveAccessibleDescription('Error: Choose one');
		await screen.getByRole('link', { name: 'Choose for number 2' }).click();
		await expect.element(divorce.getByLabelText('Write it in')).toHaveFocus();
	});

	it('gives the reason beside each, with the right bin and the other', async () => {
		const { screen, state } = await stage({ activity: Sort, page, plan });
		for (const name of [/joke/, /divorce/]) {
			await screen.getByRole('group', { name }).getByLabelText('Write it in').click();
		}
		await screen.getByRole('button', { name: 'Check all' }).click();
		await expectFocusOn('1 of 2 where we would put them');
		expect(state()).toMatchObject({ placed: [0, 0] });
		const items = screen.getByRole('listitem');
		await expect.element(items.nth(0)).toHaveTextContent('Right Write it in It is his voice.');
		await expect
			.element(items.nth(1))
			.toHaveTextContent('Your answer Write it in Right answer Leave it out Not his care.');
	});

	it('resumes with its result, and can be tried again', async () => {
		const { screen } = await stage({
			activity: Sort,
			page,
			plan,
			before: [{ type: 'sorted', activity: id, placed: [0, 1], latency: 1 }]
		});
		await expect.element(screen.getByText('2 of 2 where we would put them')).toBeVisible();
		await screen.getByRole('button', { name: 'Try again' }).click();
		await expectFocusOn('What to do');
	});
});
