import type { Diagnostic } from './diagnostic.ts';
import type { ParsedLesson, ParsedPage } from './model.ts';
import { didYouMean } from './nearest.ts';
import { FILE_START } from './place.ts';
import { Report } from './report.ts';
import type { Question, QuizPage } from './schema/page.ts';
import type { QuestionPlan, QuizPlan } from './schema/plan.ts';

/** A quiz with the questions that it takes from the banks of the course's lessons. */
interface Whole {
	page: QuizPage;
	activity: QuizPlan;
}

/**
 * A page as the learner meets it: a quiz that names a bank asks its own questions and, lesson by
 * lesson, those of the banks of that name. Every other page is as it was parsed. A bank's question
 * carries its lesson in its id, because two lessons may use one heading.
 */
export function withBanks(
	parsed: ParsedPage,
	lessons: readonly ParsedLesson[]
): Pick<ParsedPage, 'page' | 'activity'> {
	const { page, activity } = parsed;
	if (!parsed.bank || page?.kind !== 'quiz' || activity?.kind !== 'quiz') return { page, activity };
	const banks = banksOf(parsed, lessons).flatMap(wholeBank);
	const questions: Question[] = [...page.questions];
	const plans: QuestionPlan[] = [...activity.questions];
	for (const { lesson, bank } of banks) {
		questions.push(...bank.page.questions.map((question) => ofLesson(lesson, question)));
		plans.push(...bank.activity.questions.map((plan) => ofLesson(lesson, plan)));
	}
	const pages = [page, ...banks.map(({ bank }) => bank.page)];
	return {
		page: {
			...page,
			questions,
			standards: once(pages.flatMap(({ standards }) => standards), ({ number }) => number),
			references: once(pages.flatMap(({ references }) => references), ({ id }) => id),
			terms: once(pages.flatMap(({ terms }) => terms), ({ id }) => id)
		},
		activity: {
			...activity,
			questions: plans,
			// Without a number of its own it asked for as many as it had itself.
			draw: parsed.frontMatter.draw === undefined ? plans.length : activity.draw
		}
	};
}

/** The questions of all banks of a name, in the lessons' order, as the quizzes that name it ask them. */
export function bankQuestions(name: string, lessons: readonly ParsedLesson[]): Question[] {
	return banksNamed(name, lessons)
		.flatMap(wholeBank)
		.flatMap(({ lesson, bank }) =>
			bank.page.questions.map((question) => ofLesson(lesson, question))
		);
}

function ofLesson<Q extends { id: string }>(lesson: string, question: Q): Q {
	return { ...question, id: `${lesson}.${question.id}` };
}

/** What is wrong between quizzes and banks, which no file shows by itself. */
export function checkBanks(lessons: readonly ParsedLesson[]): Diagnostic[] {
	const names = lessons.flatMap(({ banks }) => banks.map(nameOf));
	return lessons.flatMap(({ pages }) =>
		pages.flatMap((parsed) => {
			const { activity } = withBanks(parsed, lessons);
			if (!parsed.bank || activity?.kind !== 'quiz') return [];
			const report = new Report(parsed.file);
			const at = (key: string) => parsed.places.frontMatter[key] ?? FILE_START;
			const banks = banksOf(parsed, lessons);
			const { draw, each, questions } = activity;
			if (banks.length === 0)
				report.error(
					'bank',
					at('bank'),
					`No ${parsed.bank.earlier ? 'earlier ' : ''}lesson has a bank "${parsed.bank.name}".`,
					didYouMean(parsed.bank.name, names, `Write ${parsed.bank.name}.bank.md in a lesson's folder.`)
				);
			else if (draw > questions.length)
				report.error(
					'draw',
					at('draw'),
					`\`draw\` asks for ${draw} questions, and with the banks there are ${questions.length}.`
				);
			else if (each !== undefined && each * banks.length > draw)
				report.error(
					'draw',
					at('each'),
					`${each} from each of ${banks.length} banks are more than the ${draw} that \`draw\` asks for.`
				);
			return report.diagnostics;
		})
	);
}

/** How many of these lessons have the bank that a quiz names. */
export function countBanks(parsed: ParsedPage, lessons: readonly ParsedLesson[]): number {
	return banksOf(parsed, lessons).length;
}

function banksOf({ id, bank }: ParsedPage, lessons: readonly ParsedLesson[]) {
	const own = lessons.findIndex(({ pages }) => pages.some((page) => page.id === id));
	return bank ? banksNamed(bank.name, bank.earlier ? lessons.slice(0, own) : lessons) : [];
}

function banksNamed(name: string, lessons: readonly ParsedLesson[]) {
	return lessons.flatMap(({ id: lesson, banks }) =>
		banks.filter((bank) => nameOf(bank) === name).map((bank) => ({ lesson, bank }))
	);
}

function wholeBank({ lesson, bank }: { lesson: string; bank: ParsedPage }) {
	const { page, activity } = bank;
	return page?.kind === 'quiz' && activity?.kind === 'quiz'
		? [{ lesson, bank: { page, activity } satisfies Whole }]
		: [];
}

/** `recording/final.bank` → `final` */
function nameOf({ id }: ParsedPage): string {
	return id.slice(id.indexOf('/') + 1, -'.bank'.length);
}

function once<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
	return [...new Map(items.map((item) => [keyOf(item), item])).values()];
}
