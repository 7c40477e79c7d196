import type { CoursePlan, PagePlan } from '../course/schema/plan.ts';
import type { Wording } from '../course/schema/wording.ts';
import { whyMisread } from './misread.ts';
import { evidence } from './objectives.ts';
import { pageKeys } from './page-keys.ts';
import { hasActivity, pagesOf, type ActivityPage } from './pages.ts';
import { fraction } from './points.ts';
import { ruleChanges } from './rule-changes.ts';
import { sampleGoes } from './sample-goes.ts';
import { bestScore, scoredParts } from './score.ts';
import { newSession, type ActivityState } from './session.ts';
import { decode, encode } from './snapshot.ts';
import { whyReset } from './why-reset.ts';

/**
 * - `kept`: answers stand;
 * - `rescored`: answers stand, and the same answers now come to something else;
 * - `misread`: answers stand, and are shown as answers to something else;
 * - `reset`: whoever began it starts again;
 * - `new`, `gone`: it is in one of the versions only.
 */
export type Fate = 'kept' | 'rescored' | 'misread' | 'reset' | 'new' | 'gone';

export interface ActivityFate {
	page: string;
	fate: Fate;
	/** What is different; absent where nothing is to be said. */
	why?: string;
}

/** What a new version of the course does to learners half-way. */
export interface NewVersion {
	/** The new version's activities in order, then those that are gone. */
	activities: ActivityFate[];
	/** Pages, those with an activity among them: whether they stay marked as seen. */
	pages: {
		kept: number;
		new: string[];
		gone: string[];
		/** The same page in another lesson is another page to a snapshot: unseen. */
		moved: { from: string; to: string }[];
		/** Two pages' keys came to clash: `from` is forgotten, and `to` counts as seen for it. */
		mistaken: { from: string; to: string }[];
	};
	/** What is asked for completing and passing from now on, a line each. */
	rules: string[];
}

/**
 * Finds out by doing it: sessions are encoded under the old plan and decoded under the new one, as
 * they will be in a learner's browser. For `npm run check -- --against`; it does not ship.
 *
 * @param wording of both; without it nothing is found to be misread
 */
export function newVersion(
	before: CoursePlan,
	after: CoursePlan,
	wording: { before: Wording; after: Wording } = { before: {}, after: {} }
): NewVersion {
	const old = new Map(pagesOf(before).map((page) => [page.id, page]));
	const now = new Map(pagesOf(after).map((page) => [page.id, page]));
	const came = [...now.keys()].filter((id) => !old.has(id));
	const left = [...old.keys()].filter((id) => !now.has(id));
	const moved = left.flatMap((from) => {
		const to = came.find((id) => isSameElsewhere(old.get(from)!, now.get(id)!));
		return to === undefined ? [] : [{ from, to }];
	});
	const readAs = pagesRead(before, after);
	const arrived = resume(before, after);

	const activities = [...now.values()].filter(hasActivity).map((page): ActivityFate => {
		const { id } = page;
		const from = moved.find(({ to }) => to === id)?.from;
		if (from !== undefined) return { page: id, fate: 'reset', why: `it was ${from}` };
		const earlier = old.get(id);
		if (!earlier || !hasActivity(earlier)) return { page: id, fate: 'new' };
		const goes = arrived.get(id) ?? [];
		if (goes.some(({ after }) => after === undefined)) {
			const clash =
				readAs.get(id) === id ? undefined : 'its key in a snapshot went to another page';
			return { page: id, fate: 'reset', why: clash ?? whyReset(earlier.activity, page.activity) };
		}
		const misread = whyMisread(wording.before[id], wording.after[id]);
		if (misread !== undefined) return { page: id, fate: 'misread', why: misread };
		const why = whyRescored(earlier, page, goes) ?? whyCounted(id, before, after);
		return why === null ? { page: id, fate: 'kept' } : { page: id, fate: 'rescored', why };
	});
	const gone = [...old.values()]
		.filter(hasActivity)
		.filter(
			({ id }) => !moved.some(({ from }) => from === id) && !hasActivity(now.get(id) ?? NONE)
		);

	const isMoved = (id: string) => moved.some(({ from, to }) => id === from || id === to);
	return {
		activities: [...activities, ...gone.map(({ id }) => ({ page: id, fate: 'gone' as const }))],
		pages: {
			kept: [...old.keys()].filter((id) => readAs.get(id) === id).length,
			new: came.filter((id) => !isMoved(id)),
			gone: left.filter((id) => !isMoved(id)),
			moved,
			mistaken: [...readAs].flatMap(([from, to]) => (from === to ? [] : [{ from, to }]))
		},
		rules: ruleChanges(before, after)
	};
}

const NONE = {} as PagePlan;

function isSameElsewhere(before: PagePlan, after: PagePlan): boolean {
	const slug = (id: string) => id.slice(id.indexOf('/') + 1);
	const isOpening = before.kind === 'opening';
	return !isOpening && before.kind === after.kind && slug(before.id) === slug(after.id);
}

/** As which of the new pages a snapshot's mark of each old page is read, where as any. */
function pagesRead(before: CoursePlan, after: CoursePlan): Map<string, string> {
	const keys = [...pageKeys(after)].map(([id, { lesson, page }]) => [`${lesson}/${page}`, id]);
	const byKey = new Map(keys as [string, string][]);
	return new Map(
		[...pageKeys(before)].flatMap(([id, { lesson, page }]) => {
			const to = byKey.get(`${lesson}/${page}`);
			return to === undefined ? [] : [[id, to] as const];
		})
	);
}

interface Go {
	before: ActivityState;
	/** What is left of it; `undefined` for nothing, or for something else than what was written. */
	after: ActivityState | undefined;
}

/** Sample goes at every old activity, and what the new version reads of each. */
function resume(before: CoursePlan, after: CoursePlan): Map<string, Go[]> {
	const pages = pagesOf(before).filter(hasActivity);
	const goes = new Map(pages.map(({ id, activity }) => [id, sampleGoes(activity)]));
	const rounds = Math.max(0, ...[...goes.values()].map((all) => all.length));
	const found = new Map<string, Go[]>();
	for (let round = 0; round < rounds; round++) {
		const activities: Record<string, ActivityState> = {};
		for (const [id, all] of goes) {
			const go = all[round];
			if (go) activities[id] = go;
		}
		const session = { ...newSession('AAAAAAAA'), seen: Object.keys(activities), activities };
		const text = encode(before, session);
		const [was, is] = [before, after].map((plan) => activitiesIn(plan, text));
		for (const [id, state] of Object.entries(activities)) {
			const same = is![id] !== undefined && JSON.stringify(is![id]) === JSON.stringify(was![id]);
			found.set(id, [...(found.get(id) ?? []), { before: state, after: same ? state : undefined }]);
		}
	}
	return found;
}

function activitiesIn(plan: CoursePlan, text: string): Record<string, ActivityState> {
	const read = decode(plan, text);
	return read.ok ? read.session.activities : {};
}

/** The go whose worth changes most, or that it bears on other standards. */
function whyRescored(before: ActivityPage, after: ActivityPage, goes: Go[]): string | null {
	const worth = (page: ActivityPage, { before: state }: Go) => {
		const score = bestScore(page, state);
		return score ? fraction(score) : 0;
	};
	const changes = goes.map((go) => [worth(before, go), worth(after, go)] as const);
	const [most] = changes.sort(([a, b], [c, d]) => Math.abs(d - c) - Math.abs(b - a));
	if (most && most[0] !== most[1]) {
		const [was, is] = most.map((score) => `${Math.round(score * 100)} %`);
		return `the same answers score ${is}, not ${was}`;
	}
	const bears = (page: ActivityPage) =>
		JSON.stringify(goes.map(({ before: state }) => evidence(page, state)));
	return bears(before) === bears(after) ? null : 'the same answers bear on other standards';
}

/** Whether it begins or ceases to make the course score. */
function whyCounted(id: string, before: CoursePlan, after: CoursePlan): string | null {
	const [was, is] = [before, after].map((plan) => scoredParts(plan).some((page) => page.id === id));
	if (was === is) return null;
	return is
		? 'it counts towards the course score now'
		: 'it no longer counts towards the course score';
}
