import type { TFunction } from 'i18next';
import type { OutlineLesson, OutlinePage } from '../outline/outline.ts';
import { reviewAsText, sortAsText } from '../outline/text/activities.ts';
import { markup, type Markup } from '../outline/text/markup.ts';
import { readable } from '../outline/text/readable.ts';
import { table } from '../outline/text/table.ts';
import { bulleted } from './lists.ts';
import { questionsForGroup, quizForGroup } from './quiz.ts';
import { scenarioForGroup } from './scenario.ts';
import { session } from './session.ts';
import { hour } from './timetable.ts';

/**
 * What somebody needs who teaches a lesson.
 *
 * @param practice the banks whose questions make no result, see `practiceBanks`
 */
export function lessonForGroup(
	t: TFunction,
	lesson: OutlineLesson,
	number: number,
	practice: ReadonlySet<string>
): Markup {
	const { title, pages, banks } = lesson;
	const activities = pages.map((page) => activityForGroup(t, page));
	const later = banks.map(({ name, bank }) => bankForGroup(t, bank, practice.has(name)));
	return markup`<h1>${t('guide.heading', { number, title })}</h1><p><b>${t('guide.answers')}</b> <a href="README.md">${t('guide.all')}</a>.</p>${purpose(t, lesson)}${contents(t, lesson)}${plan(t, lesson)}${activities}${later}`;
}

function purpose(t: TFunction, { pages }: OutlineLesson): Markup | null {
	const opening = pages.find(({ page }) => page.kind === 'opening')?.page;
	if (opening?.kind !== 'opening') return null;
	return markup`<p>${opening.summary}</p><p>${t('guide.outcomes')}</p>${bulleted(opening.outcomes)}`;
}

function contents(t: TFunction, { pages, minutes }: OutlineLesson): Markup {
	const shown = pages.filter(({ page }) => page.kind !== 'opening');
	const rows = shown.map(({ page }) => [
		page.title,
		t(`kind.${page.kind}`),
		page.minutes,
		page.further ? t('page.further') : t('guide.core')
	]);
	const heads = [t('guide.page'), t('guide.kind'), t('guide.minutes'), t('guide.route')];
	const all = shown.reduce((sum, { page }) => sum + page.minutes, 0);
	const further = all > minutes ? ` ${t('guide.withFurther', { count: all })}` : '';
	return markup`<h2>${t('guide.atAGlance')}</h2><p>${t('guide.alone', { count: minutes })}${further}</p>${table(t, { heads, rows })}`;
}

/** An hour with the lesson's first scenario, of the core route if it can be. */
function plan(t: TFunction, { pages }: OutlineLesson): Markup | null {
	const scenarios = pages.filter(({ page }) => page.kind === 'scenario').map(({ page }) => page);
	const chosen = scenarios.find(({ further }) => !further) ?? scenarios[0];
	if (!chosen) return null;
	const { title, minutes } = chosen;
	return markup`<h2>${t('guide.hour.title')}</h2><p>${t('guide.hour.for', { title, count: minutes })}</p>${session(t, hour(minutes))}`;
}

function activityForGroup(t: TFunction, outlined: OutlinePage): Markup | null {
	const body = bodyForGroup(t, outlined);
	if (!body) return null;
	const { page } = outlined;
	const kind = t(`kind.${page.kind}`);
	const title = page.title.startsWith(kind)
		? page.title
		: t('guide.activity', { kind, title: page.title });
	const facts = [
		t('guide.minutesAlone', { count: page.minutes }),
		...(page.further ? [t('page.further')] : [])
	];
	const standards = page.standards.map(({ number, text }) => markup`<b>${number}</b> ${text}`);
	const practised =
		page.kind === 'scenario' && standards.length > 0
			? markup`<h3>${t('guide.standards')}</h3>${bulleted(standards)}`
			: null;
	return markup`<h2 id="${page.id}">${title}</h2><p><i>${facts.join(' · ')}</i></p>${body}${practised}`;
}

function bodyForGroup(t: TFunction, outlined: OutlinePage): Markup | null {
	const { page, activity, discuss } = outlined;
	if (page.kind === 'review') return reviewAsText(t, page);
	if (page.kind === 'sort' && activity?.kind === 'sort') return sortAsText(t, page, activity);
	if (page.kind === 'scenario' && activity?.kind === 'scenario')
		return scenarioForGroup(t, page, activity, discuss);
	const questions = quizForGroup(t, outlined);
	return questions && 'intro' in page
		? markup`${readable(t, page.id, page.intro)}${questions}`
		: null;
}

function bankForGroup(t: TFunction, { page, activity }: OutlinePage, isPractice: boolean) {
	const kind = isPractice ? 'practice' : 'counts';
	if (page.kind !== 'quiz' || activity?.kind !== 'quiz') return null;
	return markup`<h2 id="${page.id}">${t(`guide.bank.${kind}`)}</h2><p>${t(`guide.bankWhy.${kind}`)}</p>${questionsForGroup(t, page, activity)}`;
}
