import type { WordedGroup } from '../course/schema/wording.ts';

/**
 * What has changed places in an activity whose shape stayed the same, and what to do; `undefined`
 * for nothing. A text that is nowhere any more was reworded, which is no harm. For
 * `new-version.ts`; it does not ship.
 */
export function whyMisread(
	before: readonly WordedGroup[] = [],
	after: readonly WordedGroup[] = []
): string | undefined {
	const moved = after
		.map((group, at) => ({ group, places: changedPlaces(before[at], group) }))
		.filter(({ places }) => places.length > 0);
	// A row that moves takes its right side along.
	const rows = new Set(moved.flatMap(({ group }) => (group.what === 'rows' ? group.question : [])));
	const said = moved.filter(
		({ group: { what, question } }) => what !== 'matches' || !rows.has(question)
	);
	if (said.length === 0) return undefined;
	const named = said.slice(0, MOST).map(({ group, places }) => nameOf(group, places));
	if (said.length > MOST) named.push(`those of ${said.length - MOST} more`);
	return `${listed(named)} have changed places: put them back, or ${remedy(said.map(({ group }) => group))}`;
}

/** How many of a kind are named. */
const MOST = 4;

/**
 * The places, from 0, that a text has left for another, and those that it has come to. One that
 * kept its place is no new place of another with the same text.
 */
function changedPlaces(before: WordedGroup | undefined, after: WordedGroup): number[] {
	if (before?.what !== after.what || before.question !== after.question) return [];
	const changed = [...after.texts.keys()].filter((at) => before.texts[at] !== after.texts[at]);
	const left = new Set(changed.map((at) => before.texts[at]));
	const came = new Set(changed.map((at) => after.texts[at]));
	return changed.filter((at) => came.has(before.texts[at]!) || left.has(after.texts[at]));
}

function nameOf({ what, question, scene }: WordedGroup, places: readonly number[]): string {
	const numbers = places.map((at) => String(at + 1));
	const things = places.length > MOST ? `${places.length} ${what}` : `${what} ${listed(numbers)}`;
	if (question !== undefined) return `${things} of "${question}"`;
	return scene === undefined ? things : `${things} of scene "${scene}"`;
}

function listed(words: readonly string[]): string {
	return [...words.slice(0, -2), words.slice(-2).join(' and ')].join(', ');
}

/** A question is known by its id, all else by its page, whose id is in its file's name. */
function remedy(groups: readonly WordedGroup[]): string {
	const questions = new Set(groups.map(({ question }) => question));
	if (questions.has(undefined)) return 'give the file a new name';
	return questions.size === 1 ? 'give the question a new id' : 'give the questions new ids';
}
