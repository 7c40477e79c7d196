import type { ActivityPlan, QuestionPlan } from '../course/schema/plan.ts';

/** What of an activity's shape is another than before, for the author who changed it. */
export function whyReset(before: ActivityPlan, after: ActivityPlan): string {
	if (before.kind !== after.kind) return `it was a ${before.kind} and is a ${after.kind}`;
	if (before.kind === 'scenario' && after.kind === 'scenario') {
		return numbers([['scenes', before.scenes.length, after.scenes.length]]).concat(
			differ(before.meters, after.meters) ? 'other meters' : [],
			differ(before.scenes, after.scenes) ? 'choices lead elsewhere, or have other verdicts' : []
		)[0]!;
	}
	if ('questions' in before && 'questions' in after) {
		const asked = questions(before.questions, after.questions);
		return asked ?? settings(before, after);
	}
	if (before.kind === 'review' && after.kind === 'review') {
		const sentences = ({ source, draft }: typeof before) => source + draft;
		const counts = numbers([['sentences', sentences(before), sentences(after)]]);
		return counts[0] ?? 'other sentences are marked, or marked otherwise';
	}
	const counts = numbers(
		Object.entries(before)
			.filter(([, value]) => typeof value === 'number')
			.map(([name, value]) => [name, value, Number((after as Shape)[name])])
	);
	return counts[0] ?? 'items belong elsewhere, or there are others';
}

type Shape = Record<string, unknown>;

function numbers(counts: [what: string, before: number, after: number][]): string[] {
	return counts
		.filter(([, before, after]) => before !== after)
		.map(([what, before, after]) => `${what}: ${after}, not ${before}`);
}

/** Which questions differ; `undefined` when none does. */
function questions(before: QuestionPlan[], after: QuestionPlan[]): string | undefined {
	const ids = (all: QuestionPlan[]) => all.map(({ id }) => id);
	const [old, now] = [new Set(ids(before)), new Set(ids(after))];
	const added = ids(after).filter((id) => !old.has(id));
	const gone = ids(before).filter((id) => !now.has(id));
	const list = [
		...(added.length > 0 ? [`new: ${some(added)}`] : []),
		...(gone.length > 0 ? [`gone: ${some(gone)}`] : [])
	];
	if (list.length > 0) return `questions ${list.join('; ')}`;
	const shape = ({ type, options, correct }: QuestionPlan) => [type, options, correct];
	const changed = after.filter(({ id }) => {
		const twin = before.find((other) => other.id === id)!;
		return differ(shape(twin), shape(after.find((other) => other.id === id)!));
	});
	if (changed.length > 0) return `other answers, or another right one: ${some(ids(changed))}`;
	return differ(ids(before), ids(after)) ? 'its questions stand in another order' : undefined;
}

/** `draw`, `certainty` and the like. */
function settings(before: ActivityPlan, after: ActivityPlan): string {
	const [old, now] = [before as Shape, after as Shape];
	const names = ['draw', 'certainty', 'spaced'].filter((name) => old[name] !== now[name]);
	return names
		.map((name) => `${name}: ${now[name] ?? false}, not ${old[name] ?? false}`)
		.join('; ');
}

function some(ids: string[]): string {
	return ids.length > 3
		? `${ids.slice(0, 3).join(', ')} and ${ids.length - 3} more`
		: ids.join(', ');
}

function differ(a: unknown, b: unknown): boolean {
	return JSON.stringify(a) !== JSON.stringify(b);
}
