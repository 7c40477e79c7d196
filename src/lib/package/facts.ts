import type { ParsedCourse, ParsedEdition } from '../course/model.ts';
import type { CoursePlan, StatusProfile } from '../course/schema/plan.ts';

/** What a manifest says about the course. Texts are by language tag, the package's first one first. */
export interface CourseFacts {
	/** `id` of `course.yaml`. */
	id: string;
	version: string;
	/** The languages in the package; the first is the one an LMS shows. */
	languages: readonly [string, ...string[]];
	title: ByLanguage;
	description: ByLanguage;
	publisher: ByLanguage;
	licence: string;
	/** Titles of the lessons, in the package's first language. */
	lessons: readonly string[];
	/** Typical learning time in minutes: the core pages. */
	minutes: number;
	/** How the attempt's state is put to an LMS. */
	status: StatusProfile;
	/** What a learner has to do before an LMS may move on. */
	requires: { completion: boolean; pass: boolean };
	/** The mark in per cent, only where `course.yaml` asks for it in the manifest. */
	masteryScore?: number;
}

export type ByLanguage = Readonly<Record<string, string>>;

/**
 * Takes the facts from a parsed course.
 *
 * @param languages the package's languages, each of which has an edition
 * @param version of the package, from `package.json`
 */
export function courseFacts(
	course: ParsedCourse,
	languages: readonly string[],
	version: string
): CourseFacts {
	const { settings } = course;
	const editions = languages.map((language) => editionOf(course, language));
	const [first, ...others] = editions;
	if (!first) throw new Error('a package needs a language');
	const { plan } = first;
	return {
		id: settings.id,
		version,
		languages: [first.language, ...others.map((edition) => edition.language)],
		title: texts(settings.title, languages, plan.title),
		description: texts(settings.description, languages, plan.description),
		publisher: texts(
			settings.publisher,
			languages,
			baseText(settings.publisher, settings.languages)
		),
		licence: settings.licence,
		lessons: plan.lessons.map((lesson) => lesson.title),
		minutes: plan.lessons.reduce((sum, lesson) => sum + lesson.minutes, 0),
		status: settings.status,
		requires: requirements(plan),
		...(settings.masteryScore && { masteryScore: settings.pass.mark })
	};
}

function editionOf(course: ParsedCourse, language: string): ParsedEdition {
	const edition = course.editions.find((candidate) => candidate.language === language);
	if (!edition) throw new Error(`no edition in ${language}`);
	return edition;
}

/** The text in each language, with the first language's where a translation is missing. */
function texts(all: ByLanguage, languages: readonly string[], fallback: string): ByLanguage {
	return Object.fromEntries(languages.map((language) => [language, all[language] ?? fallback]));
}

function baseText(all: ByLanguage, languages: readonly string[]): string {
	return all[languages[0] ?? ''] ?? Object.values(all)[0] ?? '';
}

/**
 * A course that nobody is marked in cannot be passed, nor one that never says so; one that asks for
 * nothing is not completed.
 */
function requirements(plan: CoursePlan): CourseFacts['requires'] {
	const scored = plan.lessons.some((lesson) =>
		lesson.pages.some((page) => page.activity && 'scored' in page.activity && page.activity.scored)
	);
	const { pages, activities } = plan.completion;
	return {
		completion: pages !== 'none' || activities !== 'none',
		pass: scored && plan.status !== 'completion-only'
	};
}
