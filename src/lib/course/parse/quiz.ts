import { didYouMean } from '../nearest.ts';
import { placeOf } from '../place.ts';
import type { Place } from '../diagnostic.ts';
import type { BankUse } from '../model.ts';
import { QuestionSettingsSchema, type QuestionSettings } from '../schema/front-matter.ts';
import type { Question } from '../schema/page.ts';
import type { QuestionPlan, QuizPlan } from '../schema/plan.ts';
import { cutAtHeadings, type Compiled, type Draft } from './draft.ts';
import { sectionIds } from './heading-id.ts';
import { unknownStandard } from './links.ts';
import { parseQuestion } from './question.ts';

type QuizDraft = Draft<'quiz'> | Draft<'know-this'> | Draft<'bank'>;

/** `name.quiz.md`, `name.know-this.md` and `name.bank.md`: a `##` heading opens a question. */
export function parseQuiz(draft: QuizDraft): Compiled {
	const { tree, frontMatter, report, render, base, source, context, yaml } = draft;
	const { kind } = source;
	const { intro, sections } = cutAtHeadings(tree);
	const basePlan = quizPlanOf(context.base?.activity);
	const own = sectionIds(sections, report);
	// A translation's headings give other slugs; a question is known by its base language's.
	const ids = own.map((id, i) => basePlan?.questions[i]?.id ?? id);
	const bank = bankUse(draft);
	if (sections.length === 0 && !bank)
		report.stop('question', undefined, 'There are no questions.', 'Each ## heading opens one.');
	checkSettings(draft, [...ids, ...own]);

	const questions: Question[] = [];
	const plans: QuestionPlan[] = [];
	const parts: Place[] = [];
	const options: Place[][] = [];
	sections.forEach((section, i) => {
		const id = ids[i] ?? '';
		const settings = settingsOf(frontMatter.questions, id, own[i] ?? '');
		const basis = basePlan?.questions[i];
		const type = settings?.type ?? basis?.type;
		const parsed = parseQuestion(section, id, type, render, report);
		if (!parsed) return;
		questions.push(parsed.question);
		parts.push(placeOf(section.heading));
		options.push(parsed.options);
		plans.push({
			id,
			type: parsed.question.type,
			options: parsed.question.options.length,
			correct: parsed.correct,
			lesson: settings?.lesson ?? basis?.lesson ?? source.lesson,
			standards: settings?.standards ?? basis?.standards ?? frontMatter.standards,
			difficulty: settings?.difficulty ?? basis?.difficulty ?? 2,
			...labels(settings, basis)
		});
	});

	const asked = 'draw' in frontMatter ? frontMatter.draw : undefined;
	const draw = asked ?? basePlan?.draw ?? plans.length;
	// With banks there are more than stand here; `banks.ts` counts them all.
	if (draw > plans.length && plans.length > 0 && !bank)
		report.stop(
			'draw',
			yaml.placeOf(['draw']),
			`\`draw\` asks for ${draw} questions, and there are ${plans.length}.`
		);
	const activity: QuizPlan = {
		kind: kind === 'know-this' ? 'know-this' : 'quiz',
		standards: frontMatter.standards,
		draw,
		certainty: 'certainty' in frontMatter && frontMatter.certainty,
		// A test-out saves reading; it never counts.
		scored: 'scored' in frontMatter ? frontMatter.scored : false,
		...('each' in frontMatter && frontMatter.each && { each: frontMatter.each }),
		...(bank?.earlier && { spaced: true }),
		questions: plans
	};
	return {
		page: { ...base, kind: activity.kind, intro: render.blocks(intro), questions },
		activity,
		...(bank && { bank }),
		places: { parts, options }
	};
}

/** What a question is, beyond its shape. */
function labels(
	settings: QuestionSettings | undefined,
	basis: QuestionPlan | undefined
): Pick<QuestionPlan, 'asks' | 'idea'> {
	const asks = settings?.asks ?? basis?.asks;
	const idea = settings?.idea ?? basis?.idea;
	return { ...(asks === 'knowledge' && { asks }), ...(idea && { idea }) };
}

function bankUse({ frontMatter, report, yaml }: QuizDraft): BankUse | undefined {
	if (!('spaced' in frontMatter)) return undefined;
	const { bank: name, each, spaced } = frontMatter;
	if (name !== undefined) return { name, earlier: spaced };
	for (const key of ['each', 'spaced'] as const)
		if ({ each, spaced }[key])
			report.stop('bank', yaml.placeOf([key]), `\`${key}\` needs a bank to draw from.`, 'Name one, as in bank: final.');
	return undefined;
}

function quizPlanOf(activity: { kind: string } | undefined): QuizPlan | undefined {
	return activity?.kind === 'quiz' || activity?.kind === 'know-this'
		? (activity as QuizPlan)
		: undefined;
}

function settingsOf(
	all: Readonly<Record<string, QuestionSettings>>,
	...ids: string[]
): QuestionSettings | undefined {
	const id = ids.find((one) => Object.hasOwn(all, one));
	return id === undefined ? undefined : QuestionSettingsSchema.parse(all[id]);
}

function checkSettings(draft: QuizDraft, ids: readonly string[]): void {
	const { frontMatter, report, yaml, context } = draft;
	const known = new Set(ids);
	for (const [id, { lesson, standards }] of Object.entries(frontMatter.questions)) {
		if (!known.has(id))
			report.stop(
				'unknown-question',
				yaml.placeOfKey(['questions'], id),
				`No question has the id "${id}".`,
				didYouMean(id, known, 'An id is the heading in lower case, with hyphens for spaces.')
			);
		if (lesson !== undefined && !context.lessons.has(lesson))
			report.error(
				'unknown-lesson',
				yaml.placeOf(['questions', id, 'lesson']),
				`There is no lesson "${lesson}".`,
				didYouMean(lesson, context.lessons)
			);
		standards?.forEach((number, i) => {
			if (!context.standards.has(number))
				unknownStandard(number, yaml.placeOf(['questions', id, 'standards', i]), context, report);
		});
	}
}
