import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { Advice } from '../panels/index.ts';
import type { Status } from '../status.ts';
import { host } from '../testing/host.ts';
import StatusLine from './StatusLine.svelte';

const problem = { reason: 'offline', detail: 'HTTP 0' } as const;

function line(status: Status) {
	const given: { Advice?: typeof Advice; status: Status } = { Advice, status };
	return host(StatusLine, given);
}

describe('StatusLine', () => {
	it('is a live region that says where the learner stands', async () => {
		const { screen } = await line({ kind: 'saved' });
		await expect.element(screen.getByRole('status')).toHaveTextContent('Saved');
	});

	it('does not speak of a save that is over at once', async () => {
		const { screen, change } = await line({ kind: 'saved' });
		const said: string[] = [];
		const region = screen.getByRole('status').element();
		new MutationObserver(() => said.push(region.textContent ?? '')).observe(region, {
			childList: true,
			characterData: true,
			subtree: true
		});
		await change({ status: { kind: 'saving' } });
		await change({ status: { kind: 'saved' } });
		await new Promise((resolve) => setTimeout(resolve, 800));
		expect(said).toEqual([]);
	});

	it('speaks of a save that takes its time', async () => {
		const { screen, change } = await line({ kind: 'saved' });
		await change({ status: { kind: 'saving' } });
		await expect.element(screen.getByRole('status')).toHaveTextContent('Saving');
	});

	it('says why, what to do and the LMS’s own words when nothing is saved', async () => {
		const { screen } = await line({ kind: 'unsaved', problem });
		await screen.getByText('Not saved').click();
		await expect.element(screen.getByText('This device has no connection.')).toBeVisible();
		await expect.element(screen.getByText(/the course saves the rest/)).toBeVisible();
		await expect.element(screen.getByText('HTTP 0')).toBeVisible();
		await userEvent.keyboard('{Escape}');
		await expect.element(screen.getByText('HTTP 0')).not.toBeVisible();
	});

	it('shows the LMS’s words as text', async () => {
		const detail = '<img src=x onerror=alert(1)>';
		const status = { kind: 'unsaved', problem: { reason: 'refused', detail } } as const;
		const { screen } = await line(status);
		await screen.getByText('Not saved').click();
		await expect.element(screen.getByText(detail)).toBeVisible();
	});
});
