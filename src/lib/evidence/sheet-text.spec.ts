import { expect, it } from 'vitest';
import { sheetAsText } from './sheet-text.ts';
import { sampleSheet } from './testing/sample-sheet.ts';

it('writes the questions with the learner’s words, and what the course knows', () => {
	const sheet = sampleSheet({
		name: 'Amina Begum',
		type: 'Self-directed learning: online course',
		date: '2026-11-24',
		learnt: 'To ask first.\nAnd to wait for the answer.'
	});
	expect(sheetAsText(sheet, { notYet: 'Not answered yet.' })).toMatchInlineSnapshot(`
		"CPD record
		==========

		Name: Amina Begum
		Type of CPD: Self-directed learning: online course
		Date: 24 November 2026

		What it was, in short
		---------------------
		Not answered yet.

		Why it is relevant to your work
		-------------------------------
		Not answered yet.

		What did you learn?
		-------------------
		To ask first.
		And to wait for the answer.

		What is different in your practice?
		-----------------------------------
		Not answered yet.

		What is better for the people you work with?
		--------------------------------------------
		Not answered yet.

		After four weeks: what has changed, for you and for them?
		---------------------------------------------------------
		Not answered yet.

		What did you learn from discussing it with a peer?
		--------------------------------------------------
		Not answered yet.

		From the course itself
		----------------------
		Course: Second Look: using AI ethically in social work
		Version: 1.0.0
		Lessons finished: Start here; Records and note-taking tools
		Result: 85% in the final check; 80% is needed to pass
		Time planned for what was done: 3 hours 20 minutes
		Standards practised: 2.6, 3.11 (Social Work England’s professional standards)

		The learner’s own words. The course is not accredited or endorsed by Social Work England or by anyone else.
		"
	`);
});

it('leaves a name out that was emptied, and asks students in their words', () => {
	const text = sheetAsText(sampleSheet({ learnt: 'To ask.' }, 'student'), { notYet: '–' });
	expect(text).not.toContain('Name:');
	expect(text).toContain('Learning record for a portfolio');
	expect(text).toContain('What will be different on your placement?');
	expect(text).not.toContain('CPD');
});
