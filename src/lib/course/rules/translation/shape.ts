import type { ActivityPlan, QuizPlan, ReviewPlan, ScenarioPlan } from '../../schema/plan.ts';
import { VERDICTS } from '../../schema/verdict.ts';

/** Where a translation's activity first differs from its base. */
export interface Difference {
	/** Position of the scene, question, item or mark. */
	part?: number;
	/** Position of the choice or answer in it. */
	option?: number;
	message: string;
}

/** Compares two plans of a page; the first difference is enough, what follows it is shifted. */
export function difference(base: ActivityPlan, other: ActivityPlan): Difference | undefined {
	switch (base.kind) {
		case 'scenario':
			if (other.kind === 'scenario')
				return (
					different('The meters', base.meters, other.meters) ??
					inParts('scenes', base.scenes, other.scenes, scene)
				);
			break;
		case 'quiz':
		case 'know-this':
			if (other.kind === base.kind)
				return (
					different('`draw`', base.draw, other.draw) ??
					different('`certainty`', base.certainty, other.certainty) ??
					different('`scored`', base.scored, other.scored) ??
					inParts('questions', base.questions, other.questions, question)
				);
			break;
		case 'review':
			if (other.kind === 'review')
				return (
					counted('sentences in the source', base.source, other.source) ??
					counted('sentences in the draft', base.draft, other.draft) ??
					inParts('marks', base.marks, other.marks, mark)
				);
			break;
		case 'sort':
			if (other.kind === 'sort')
				return (
					counted('bins', base.bins, other.bins) ??
					inParts('items', base.items, other.items, (a, b) =>
						a === b ? undefined : { message: 'This item belongs to another bin in the base language.' }
					)
				);
			break;
		case 'survey':
			if (other.kind === 'survey')
				return (
					counted('statements', base.statements, other.statements) ??
					counted('labels on the scale', base.scale, other.scale)
				);
			break;
	}
	return { message: 'This page is of another kind in the base language.' };
}

function scene(
	base: ScenarioPlan['scenes'][number],
	other: ScenarioPlan['scenes'][number]
): Difference | undefined {
	if (base.ending !== other.ending)
		return {
			message: base.ending
				? `In the base language this is a ${base.ending} ending.`
				: 'In the base language this is no ending.'
		};
	const lost = counted('choices', base.choices.length, other.choices.length);
	if (lost) return lost;
	for (const [option, choice] of base.choices.entries()) {
		const { to, points, changes = [], conditions = [] } = other.choices[option]!;
		if (choice.points !== points)
			return { option, message: `In the base language this choice is ${VERDICTS[choice.points]}.` };
		if (choice.to !== to)
			return { option, message: 'In the base language this choice leads to another scene.' };
		if (!same(choice.changes ?? [], changes) || !same(choice.conditions ?? [], conditions))
			return { option, message: 'In the base language this choice treats the meters differently.' };
	}
	return undefined;
}

function question(
	base: QuizPlan['questions'][number],
	other: QuizPlan['questions'][number]
): Difference | undefined {
	if (base.type !== other.type)
		return { message: `In the base language this is a ${base.type} question.` };
	return (
		counted('answers', base.options, other.options) ??
		(same(base.correct, other.correct)
			? undefined
			: { message: 'In the base language another answer is right.' })
	);
}

function mark(
	base: ReviewPlan['marks'][number],
	other: ReviewPlan['marks'][number]
): Difference | undefined {
	if (base.kind !== other.kind)
		return { message: `In the base language this mark is \`${base.kind}\`.` };
	return base.sentence === other.sentence
		? undefined
		: { message: 'In the base language this mark stands in another sentence.' };
}

function inParts<Part>(
	name: string,
	base: Part[],
	other: Part[],
	compare: (base: Part, other: Part) => Difference | undefined
): Difference | undefined {
	const lost = counted(name, base.length, other.length);
	if (lost) return lost;
	for (const [part, planned] of base.entries()) {
		const found = compare(planned, other[part]!);
		if (found) return { part, ...found };
	}
	return undefined;
}

function counted(name: string, base: number, other: number): Difference | undefined {
	return base === other
		? undefined
		: { message: `The number of ${name} differs: ${base} in the base language, ${other} here.` };
}

function different(name: string, base: unknown, other: unknown): Difference | undefined {
	return same(base, other) ? undefined : { message: `${name} must be as in the base language.` };
}

function same(base: unknown, other: unknown): boolean {
	return JSON.stringify(base) === JSON.stringify(other);
}
