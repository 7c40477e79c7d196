import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fromHtml } from 'hast-util-from-html';
import i18next from 'i18next';
import { toString } from 'mdast-util-to-string';
import { pseudoDictionary, pseudoWords } from '../../src/build/pseudo.ts';
import { withBanks } from '../../src/lib/course/banks.ts';
import { readCourseFiles } from '../../src/lib/course/load.ts';
import { parseCourse } from '../../src/lib/course/parse/course.ts';
import type { Page, QuizPage } from '../../src/lib/course/schema/page.ts';
import type {
	ActivityPlan,
	CoursePlan,
	PagePlan,
	QuizPlan
} from '../../src/lib/course/schema/plan.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const DICTIONARIES = ['frame', 'panels', 'lesson', 'carried', 'evidence'].map(
	(part) => `${ROOT}src/lib/i18n/en/${part}.json`
);

/** A know-this is a quiz too. */
type PageOf<Kind> = Kind extends 'quiz' ? QuizPage : Extract<Page, { kind: Kind }>;
type PlanOf<Kind> = Kind extends 'quiz' ? QuizPlan : Extract<ActivityPlan, { kind: Kind }>;

/** What a test knows of the course: its words, to find them on a page, and the right answers. */
export interface Course {
	/** The player's own words. Throws where the dictionary has no such words. */
	t: (key: string, values?: Record<string, unknown>) => string;
	plan: CoursePlan;
	/** Pages in reading order. */
	pages: PagePlan[];
	/** A page's words. */
	words<Kind extends Page['kind']>(id: string, kind: Kind): PageOf<Kind>;
	/** A page's shape and its right answers. */
	shape<Kind extends ActivityPlan['kind']>(id: string, kind: Kind): PlanOf<Kind>;
	/** The ids of all pages of a kind, in reading order. */
	ids(kind: PagePlan['kind']): string[];
}

/** The course as its folder has it now. The packages must have been built from the same words. */
export function readCourse({ inPseudo = false } = {}): Course {
	const files = readCourseFiles(ROOT);
	const parsed = parseCourse(files, { version: 'test' });
	const given = parsed.editions[0]!;
	const words = given.lessons
		.flatMap(({ pages }) => pages)
		.flatMap((page) => withBanks(page, given.lessons).page ?? []);
	const plan = inPseudo ? pseudoWords(given.plan) : given.plan;
	const pages = plan.lessons.flatMap((lesson) => lesson.pages);
	return {
		t: translator(inPseudo),
		plan,
		pages,
		words(id) {
			const page = words.find((candidate) => candidate.id === id);
			if (!page) throw new Error(`The course has no page "${id}".`);
			return (inPseudo ? pseudoWords(page) : page) as never;
		},
		shape(id) {
			const shape = pages.find((candidate) => candidate.id === id)?.activity;
			if (!shape) throw new Error(`The course has no activity "${id}".`);
			return shape as never;
		},
		ids: (kind) => pages.filter((page) => page.kind === kind).map(({ id }) => id)
	};
}

function translator(inPseudo: boolean): Course['t'] {
	const transform = pseudoDictionary().transform as (code: string, id: string) => string;
	const parts = DICTIONARIES.map((file) => {
		const text = readFileSync(file, 'utf8');
		return JSON.parse(inPseudo ? transform(text, file) : text) as object;
	});
	const instance = i18next.createInstance();
	void instance.init({
		lng: 'en',
		initAsync: false,
		interpolation: { escapeValue: false },
		resources: { en: { translation: Object.assign({}, ...parts) as object } }
	});
	return (key, values = {}) => {
		const text = String(instance.t(key as never, values as never));
		if (text === key) throw new Error(`The dictionaries have no "${key}".`);
		return text;
	};
}

/** The text of HTML as a reader meets it. */
export function plain(html: string): string {
	return toString(fromHtml(html, { fragment: true }))
		.replace(/\s+/g, ' ')
		.trim();
}
