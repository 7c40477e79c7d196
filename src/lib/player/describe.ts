import type { Page } from '../course/schema/page.ts';
import type { CoursePlan } from '../course/schema/plan.ts';
import type { HandedInteraction } from '../lms/driver.ts';
import { clip } from '../lms/format.ts';
import { findPage } from '../session/pages.ts';
import type { Interaction } from '../session/session.ts';
import { plainText } from './plain-text.ts';

/** SCORM 2004 guarantees as much (RTE 4.2.9). */
const LONGEST = 250;

/** What an LMS's report says was asked, in the words of the page that asked it. */
export interface Description {
	/** The page, and what on it. */
	name: string;
	/** Plain text of at most 250 characters. */
	description: string;
}

type Asked = Pick<Interaction, 'activity' | 'part' | 'certainty'>;

/**
 * @param page the page that the learner is on
 * @param sure how certainty is asked, in the page's language
 * @returns `null` where the interaction is another page's, or about nothing that is on it.
 */
export function describe(page: Page, asked: Asked, sure = ''): Description | null {
	if (page.id !== asked.activity) return null;
	const [title, text] = wordsOf(page, asked) ?? [];
	if (title === undefined) return null;
	const question = asked.certainty ? join(sure, title) : join(title, text);
	const name = text === undefined ? page.title : join(page.title, title);
	return { name: clip(name, LONGEST), description: clip(question, LONGEST) };
}

/**
 * An interaction, given now, as a driver gets it.
 * @param words the page that the learner is on, where it is known
 */
export function hand(
	plan: CoursePlan,
	words: Page | null,
	interaction: Interaction,
	sure?: string
): HandedInteraction {
	return {
		...interaction,
		at: Date.now(),
		// Each of a scene's best choices is right; a question's right options are right together.
		alternatives: findPage(plan, interaction.activity)?.kind === 'scenario',
		...(words && describe(words, interaction, sure))
	};
}

/** What is asked, and what is said about it; the second is absent where a page asks one thing. */
function wordsOf(page: Page, { part }: Asked): [title: string, text?: string] | undefined {
	switch (page.kind) {
		case 'scenario': {
			const scene = page.scenes[Number(part)];
			return scene && [scene.title, ''];
		}
		case 'quiz':
		case 'know-this': {
			const question = page.questions.find(({ id }) => id === part);
			return question && [question.title, plainText(question.body)];
		}
		case 'survey': {
			const statement = page.statements[Number(part)];
			return statement === undefined ? undefined : [statement];
		}
		case 'review':
		case 'sort':
			return [page.title];
		default:
			return undefined;
	}
}

function join(first: string, then = ''): string {
	if (!first || !then) return first || then;
	return `${first}${/[.?!:…]$/.test(first) ? '' : ':'} ${then}`;
}
