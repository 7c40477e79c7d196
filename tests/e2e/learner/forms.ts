import { expect } from '../expect.ts';
import { scoreReview } from '../../../src/lib/session/review.ts';
import { plain, type Course } from '../course.ts';
import type { Screen } from '../screen.ts';

/** The sentences of a review that should be picked, by their number. */
export function sentencesToPick(course: Course, id: string): number[] {
	return scoreReview(course.shape(id, 'review'), []).missed;
}

/** Picks sentences, in the narrow frame one text after the other, and compares. */
export async function reviewDraft(
	screen: Screen,
	course: Course,
	id: string,
	picked: number[] = sentencesToPick(course, id)
): Promise<void> {
	const { t } = course;
	const page = course.words(id, 'review');
	const { source } = course.shape(id, 'review');
	const sentences = [...page.source, ...page.draft].flatMap((block) =>
		'sentences' in block ? block.sentences : []
	);
	for (const text of ['source', 'draft'] as const) {
		const name = t(`review.${text}`);
		const tab = screen.getByRole('button', { name, exact: true });
		if (await tab.isVisible()) await tab.click();
		const section = screen.getByRole('region', { name, exact: true });
		for (const sentence of picked.filter((one) => one < source === (text === 'source'))) {
			const words = plain(sentences[sentence]!.html);
			await section.getByRole('checkbox', { name: words, exact: true }).check();
		}
	}
	await screen.getByRole('button', { name: t('review.submit'), exact: true }).click();
	await expect(screen.getByText(t('review.readOn'))).toBeVisible();
}

/** Puts every item of a sort where it belongs and checks. */
export async function sortItems(screen: Screen, course: Course, id: string): Promise<void> {
	const { t } = course;
	const { items, bins } = course.words(id, 'sort');
	const right = course.shape(id, 'sort').items;
	for (const at of items.keys()) {
		const item = screen.getByRole('group', { name: plain(items[at]!.text) });
		await item.getByRole('radio', { name: bins[right[at]!]!, exact: true }).check();
	}
	await screen.getByRole('button', { name: t('sort.submit'), exact: true }).click();
	await expect(
		screen.getByRole('heading', {
			name: t('sort.result', { right: items.length, count: items.length })
		})
	).toBeVisible();
}

/** Answers every statement of a survey with the first point of its scale, and sends it. */
export async function answerSurvey(screen: Screen, course: Course, id: string): Promise<void> {
	const { t } = course;
	const { statements, scale } = course.words(id, 'survey');
	for (const statement of statements) {
		const line = screen.getByRole('group', { name: statement, exact: true });
		await line.getByRole('radio', { name: scale[0]!, exact: true }).check();
	}
	await screen.getByRole('button', { name: t('survey.send'), exact: true }).click();
	await expect(screen.getByRole('heading', { name: t('survey.thanks') })).toBeVisible();
}

/** Writes something into every field of a reflection. */
export async function reflect(screen: Screen, course: Course, id: string, text: string) {
	for (const prompt of course.words(id, 'reflect').prompts) {
		await screen.getByRole('textbox', { name: prompt, exact: true }).fill(text);
	}
}
