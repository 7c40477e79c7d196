import { describe, expect, it } from 'vitest';
import { samplePlan } from '../player/frame/sample-plan.ts';
import { page, question, quizOf } from '../session/sample.fixture.ts';
import Certificate from './Certificate.svelte';
import { dayInWords, dayOf } from './day.ts';
import { evidenceStage, finished } from './testing/evidence-stage.ts';

describe('the certificate', () => {
	it('says in one sentence what is missing, with a way there', async () => {
		const screen = await evidenceStage(Certificate);
		await expect
			.element(screen.getByText(/^5 pages are still open before there is a certificate; next/))
			.toBeVisible();
		await expect
			.element(screen.getByRole('link', { name: 'Start here' }))
			.toHaveAttribute('href', '#welcome/index');
		await expect.element(screen.getByRole('article')).not.toBeInTheDocument();
	});

	it('names the one page that is left', async () => {
		const seen = finished.seen!.filter((id) => id !== 'welcome/four-uses');
		const screen = await evidenceStage(Certificate, { ...finished, seen });
		await expect.element(screen.getByText(/^One page is still open/)).toBeVisible();
		await expect.element(screen.getByRole('link', { name: 'Four jobs' })).toBeVisible();
	});

	it('says what was done, when it was made, and what it is not', async () => {
		const screen = await evidenceStage(Certificate, finished);
		const paper = screen.getByRole('article');
		await expect.element(paper).toHaveTextContent('Amina Begum has completed Second Look');
		await expect.element(paper).toHaveTextContent('Version 1.0.0');
		await expect.element(paper).toHaveTextContent('Start here; Records and note-taking tools');
		await expect.element(paper).toHaveTextContent('Time planned for what was done 18 minutes');
		await expect.element(paper).toHaveTextContent('Standards practised 2.6 (Social Work England’s');
		await expect.element(paper).toHaveTextContent(dayInWords(dayOf(new Date()), 'en'));
		await expect.element(paper).toHaveTextContent('not accredited or endorsed');
		await expect.element(paper).toHaveTextContent('not yet been reviewed by people with lived');
		await expect.element(paper).toHaveTextContent('not legal advice');
		// The sample course marks nothing: then no result is claimed.
		await expect.element(paper).not.toHaveTextContent('Result');
	});

	it('has the name that the learner gives it, as text, or none', async () => {
		const screen = await evidenceStage(Certificate, finished, { learnerName: '<img src=x>' });
		const paper = screen.getByRole('article');
		await expect.element(paper).toHaveTextContent('<img src=x> has completed');
		await screen.getByLabelText('Your name').fill('');
		await expect.element(paper).toHaveTextContent('The learner to whom this was given');
	});

	it('certifies no pass below the mark', async () => {
		const check = page('recording/check', 'quiz', quizOf([question('one'), question('two')]));
		const [first, last] = samplePlan.lessons;
		const lessons = [first!, { ...last!, pages: [...last!.pages, check] }];
		const pass = { scored: 'quizzes' as const, mark: 80 };
		const paperAt = async (...responses: number[]) => {
			const answers = responses.map((response) => ({ response: [response], certainty: null }));
			const run = { drawn: [0, 1], answers };
			const quiz = { kind: 'quiz' as const, turns: 1, run, best: run, met: [0, 1], runs: 1 };
			const activities = { ...finished.activities, [check.id]: quiz };
			const session = { ...finished, activities };
			const screen = await evidenceStage(
				Certificate,
				session,
				{},
				{ ...samplePlan, lessons, pass }
			);
			return screen.getByRole('article').last();
		};
		const below = await paperAt(0, 1);
		await expect.element(below).toHaveTextContent('Record of work: not passed yet');
		await expect.element(below).toHaveTextContent('has not reached the mark to pass it');
		await expect.element(below).not.toHaveTextContent('Certificate of completion');
		const above = await paperAt(0, 0);
		await expect.element(above).toHaveTextContent('Certificate of completion');
	});
});
