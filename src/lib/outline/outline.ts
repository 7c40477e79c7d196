import type { ParsedCourse, ParsedEdition, ParsedPage } from '../course/model.ts';
import type { Page, Reference, Term } from '../course/schema/page.ts';
import type { ActivityPlan, CoursePlan } from '../course/schema/plan.ts';
import { scoredParts } from '../session/score.ts';

/** One language of the course, with its words and its shape side by side, to be written out. */
export interface Outline {
	plan: CoursePlan;
	lessons: OutlineLesson[];
	glossary: Term[];
	references: Reference[];
	standards: ParsedCourse['standards'];
	areas: ParsedCourse['areas'];
}

export interface OutlineLesson {
	id: string;
	title: string;
	/** Of the core route. */
	minutes: number;
	pages: OutlinePage[];
	/** Questions that quizzes of this and other lessons draw from, by name. */
	banks: { name: string; bank: OutlinePage }[];
}

export interface OutlinePage {
	page: Page;
	activity?: ActivityPlan | undefined;
	/** A prose page's text as plain HTML. */
	readable?: string | undefined;
	/** The bank that a quiz draws from, beside its own questions. */
	bank?: string | undefined;
	/** Its questions make the result of the course. */
	counts: boolean;
	/** What a scenario gives a group to talk about. */
	discuss: readonly string[];
}

/** Pages that errors left without words are left out: nothing with errors is packed. */
export function outlineOf(course: ParsedCourse, edition: ParsedEdition): Outline {
	const { references, standards, areas } = course;
	const { plan, glossary } = edition;
	const counting = new Set(scoredParts(plan).map(({ id }) => id));
	const read = (parsed: ParsedPage): OutlinePage[] => {
		const { page, activity, readable, bank, discuss = [] } = parsed;
		const counts = counting.has(parsed.id);
		return page ? [{ page, activity, readable, bank: bank?.name, counts, discuss }] : [];
	};
	return {
		plan,
		glossary,
		references,
		standards,
		areas,
		lessons: edition.lessons.map(({ id, pages, banks }) => {
			const { title = id, minutes = 0 } = plan.lessons.find((lesson) => lesson.id === id) ?? {};
			return {
				id,
				title,
				minutes,
				pages: pages.flatMap(read),
				banks: banks.flatMap((parsed) => {
					const name = parsed.id.slice(id.length + 1).replace(/\.bank$/, '');
					return read(parsed).map((bank) => ({ name, bank }));
				})
			};
		})
	};
}

/** The banks whose questions are practice: a quiz draws from them, and none that makes the result. */
export function practiceBanks({ lessons }: Outline): ReadonlySet<string> {
	const pages = lessons.flatMap((lesson) => lesson.pages);
	const drawn = (counts: boolean) =>
		pages.flatMap((page) => (page.counts === counts && page.bank ? [page.bank] : []));
	const kept = new Set(drawn(true));
	return new Set(drawn(false).filter((name) => !kept.has(name)));
}
