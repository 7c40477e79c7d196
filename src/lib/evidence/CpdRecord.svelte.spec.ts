import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Locator } from 'vitest/browser';
import CpdRecord from './CpdRecord.svelte';
import { dayOf } from './day.ts';
import { evidenceStage, finished } from './testing/evidence-stage.ts';

beforeEach(() => localStorage.clear());

const valueOf = (field: Locator) => (field.element() as HTMLTextAreaElement).value;

describe('the CPD record', () => {
	it('is filled in with what the course knows, and keeps what is changed', async () => {
		const screen = await evidenceStage(CpdRecord, finished);
		await expect.element(screen.getByLabelText('Your name')).toHaveValue('Amina Begum');
		await expect
			.element(screen.getByLabelText('Date', { exact: true }))
			.toHaveValue(dayOf(new Date()));
		const what = screen.getByLabelText('What it was, in short');
		await expect
			.poll(() => valueOf(what))
			.toMatch(/version 1\.0\.0\. Lessons finished: Start here; Records/);
		await what.fill('A course on AI.');
		await screen.unmount();
		const again = await evidenceStage(CpdRecord, finished);
		await expect
			.element(again.getByLabelText('What it was, in short'))
			.toHaveValue('A course on AI.');
	});

	it('keeps the day on which the first word was written', async () => {
		const screen = await evidenceStage(CpdRecord);
		await screen.getByLabelText('What did you learn?').fill('To ask.');
		const kept = JSON.parse(Object.values(localStorage)[0] as string);
		expect(kept.answers).toEqual({ date: dayOf(new Date()), learnt: 'To ask.' });
	});

	it('asks a student and somebody else in their own words, under their own rules', async () => {
		const screen = await evidenceStage(CpdRecord);
		await expect.element(screen.getByText(/This course is one piece of CPD/)).toBeVisible();
		await screen.getByLabelText('A student').click();
		await expect.element(screen.getByText(/This record is for your portfolio/)).toBeVisible();
		await expect
			.element(screen.getByLabelText('What will be different on your placement?'))
			.toBeVisible();
		await screen.getByLabelText('Somebody else who works with people').click();
		await expect.element(screen.getByText(/a record for you and your manager/)).toBeVisible();
	});

	it('counts what will not fit on two pages, and keeps it all the same', async () => {
		const screen = await evidenceStage(CpdRecord);
		const learnt = screen.getByLabelText('What did you learn?');
		await learnt.fill('x'.repeat(903));
		await expect.element(screen.getByText(/^3 characters too many/)).toBeVisible();
		await expect.element(learnt).toHaveValue('x'.repeat(903));
	});

	it('is cleared after asking once more, and then says so', async () => {
		const screen = await evidenceStage(CpdRecord);
		await screen.getByLabelText('What did you learn?').fill('To ask.');
		await screen.getByRole('button', { name: 'Clear the record' }).click();
		await screen.getByRole('button', { name: 'Keep it' }).click();
		expect(localStorage).toHaveLength(1);
		await screen.getByRole('button', { name: 'Clear the record' }).click();
		await screen.getByRole('button', { name: 'Yes, clear it' }).click();
		expect(localStorage).toHaveLength(0);
		await expect.element(screen.getByLabelText('Your name')).toHaveFocus();
		await expect.element(screen.getByText('The record is cleared from this device.')).toBeVisible();
	});

	it('says before anything is written where nothing can be kept', async () => {
		vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
			throw new DOMException('blocked', 'SecurityError');
		});
		const screen = await evidenceStage(CpdRecord);
		vi.restoreAllMocks();
		await expect.element(screen.getByText(/does not let the course keep anything/)).toBeVisible();
		await expect.element(screen.getByText(/stays in this browser/)).not.toBeInTheDocument();
	});

	it('keeps nothing of a learner whom it could not know again', async () => {
		const screen = await evidenceStage(
			CpdRecord,
			{},
			{
				learnerId: null,
				learnerName: null,
				status: { kind: 'practice', reason: 'no-lms' }
			}
		);
		await expect.element(screen.getByText(/was not opened from an LMS/)).toBeVisible();
		await screen.getByLabelText('What did you learn?').fill('To ask.');
		expect(localStorage).toHaveLength(0);
	});

	it('offers its text to copy, as it stands', async () => {
		const screen = await evidenceStage(CpdRecord);
		await screen.getByLabelText('What did you learn?').fill('To ask first.');
		await screen.getByText('If no file arrives: copy the text').click();
		const text = screen.getByLabelText('Your record as text');
		await expect.poll(() => valueOf(text)).toMatch(/What did you learn\?\n-+\nTo ask first\./);
	});
});
