import { createHash } from 'node:crypto';
import { withBanks } from './banks.ts';
import type { ParsedCourse } from './model.ts';
import type { Page, Question, ReviewPage } from './schema/page.ts';
import type { WordedGroup, Wording } from './schema/wording.ts';

/**
 * How a course words what kept answers name by position, in its base language: fingerprints hold no
 * text, so that an author may reword freely, and see nothing where two of one shape change places.
 */
export function wordingOf({ editions: [base] }: Pick<ParsedCourse, 'editions'>): Wording {
	const lessons = base?.lessons ?? [];
	const pages = lessons.flatMap((lesson) =>
		lesson.pages.flatMap((parsed): [string, WordedGroup[]][] => {
			const { page } = withBanks(parsed, lessons);
			const groups = page ? groupsOf(page).filter(({ texts }) => texts.length > 1) : [];
			return groups.length > 0 ? [[parsed.id, groups]] : [];
		})
	);
	return Object.fromEntries(pages);
}

function groupsOf(page: Page): WordedGroup[] {
	switch (page.kind) {
		case 'quiz':
		case 'know-this':
			return page.questions.flatMap(groupsOfQuestion);
		case 'scenario':
			return [
				{ what: 'scenes', texts: page.scenes.map(({ title }) => textKey(title)) },
				...page.scenes.map(({ title, choices }): WordedGroup => {
					return { what: 'choices', scene: title, texts: choices.map(({ text }) => textKey(text)) };
				})
			];
		case 'review':
			return [{ what: 'sentences', texts: sentencesOf(page).map(textKey) }];
		case 'sort':
			return [
				{ what: 'items', texts: page.items.map(({ text }) => textKey(text)) },
				{ what: 'bins', texts: page.bins.map(textKey) }
			];
		case 'survey':
			return [
				{ what: 'statements', texts: page.statements.map(textKey) },
				{ what: 'points', texts: page.scale.map(textKey) }
			];
		default:
			return [];
	}
}

/** A row's sides are apart, so that right sides which change places are seen too. */
function groupsOfQuestion({ id: question, type, options }: Question): WordedGroup[] {
	const texts = options.map(({ text }) => textKey(text));
	if (type === 'ordering') return [{ what: 'items', question, texts }];
	if (type !== 'matching') return [{ what: 'options', question, texts }];
	const matches = options.map(({ match = '' }) => textKey(match));
	return [
		{ what: 'rows', question, texts },
		{ what: 'matches', question, texts: matches }
	];
}

/** As the plan counts them: the source's, then the draft's. */
function sentencesOf({ source, draft }: ReviewPage): string[] {
	return [...source, ...draft].flatMap((block) =>
		'sentences' in block ? block.sentences.map(({ html }) => html) : []
	);
}

/**
 * 36 bits of what a learner reads of HTML or text; of a picture alone, its markup. Two of one
 * question that share them by accident would be one in thousands of millions.
 */
function textKey(html: string): string {
	const words = html.replace(/<[^>]*>/g, '').replace(/\s+/g, ' ');
	const text = words.trim() || html;
	return createHash('sha256').update(text).digest('base64url').slice(0, 6);
}
