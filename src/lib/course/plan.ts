import { withBanks } from './banks.ts';
import type { ParsedCourse, ParsedLesson } from './model.ts';
import type { CoursePlan, LessonPlan, PageKind, PagePlan } from './schema/plan.ts';
import type { Settings } from './schema/settings.ts';

/** Kinds that practise a standard without a score. An opening only says what its lesson is about. */
const UNSCORED: readonly PageKind[] = ['prose', 'reflect', 'survey'];

interface Edition {
	language: string;
	lessons: readonly ParsedLesson[];
	settings: Settings;
	standards: ParsedCourse['standards'];
	version: string;
}

/** The plan of one language's course: its shape without its words. Pages that did not compile are left out. */
export function planCourse({ language, lessons, settings, standards, version }: Edition): CoursePlan {
	const [base = language] = settings.languages;
	const inLanguage = (text: Record<string, string>) => text[language] ?? text[base] ?? '';
	const unscored = new Set(standards.flatMap(({ number, scored }) => (scored ? [] : [number])));
	return {
		id: settings.id,
		version,
		language,
		languages: settings.languages,
		title: inLanguage(settings.title),
		description: inLanguage(settings.description),
		completion: settings.completion,
		pass: settings.pass,
		lessons: lessons.map((lesson) => planLesson(lesson, lessons, unscored)),
		standards: standards.map(({ number, scored }) => ({ number, scored })),
		...(settings.status !== 'together' && { status: settings.status })
	};
}

function planLesson(
	{ id, pages }: ParsedLesson,
	lessons: readonly ParsedLesson[],
	unscored: ReadonlySet<string>
): LessonPlan {
	const plans = pages.flatMap((parsed): PagePlan[] => {
		const { page, activity } = withBanks(parsed, lessons);
		if (!page) return [];
		const { id, kind, title, minutes, further, instead } = page;
		const practises = UNSCORED.includes(kind)
			? page.standards.filter(({ number }) => unscored.has(number))
			: [];
		return [
			{
				id,
				kind,
				title,
				minutes,
				further,
				...(activity && { activity }),
				...(instead && { instead }),
				...(practises.length > 0 && { practises: practises.map(({ number }) => number) })
			}
		];
	});
	const opening = pages.find(({ page }) => page?.kind === 'opening')?.page;
	return {
		id,
		title: opening?.title ?? id,
		summary: opening?.kind === 'opening' ? opening.summary : '',
		minutes: plans.reduce((sum, { minutes, further }) => sum + (further ? 0 : minutes), 0),
		pages: plans
	};
}
