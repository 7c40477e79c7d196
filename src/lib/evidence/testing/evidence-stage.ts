import type { Component } from 'svelte';
import { render } from 'vitest-browser-svelte';
import type { CoursePlan } from '../../course/schema/plan.ts';
import { Attempt } from '../../player/attempt.svelte.ts';
import { samplePlan } from '../../player/frame/sample-plan.ts';
import { newSession, type Session } from '../../session/session.ts';
import EvidenceStage from './EvidenceStage.svelte';

/** Shows a page of evidence to a learner who is known to the LMS, unless `change` says otherwise. */
export async function evidenceStage(
	page: Component,
	session: Partial<Session> = {},
	change: Partial<Pick<Attempt, 'learnerId' | 'learnerName' | 'status'>> = {},
	plan: CoursePlan = samplePlan
) {
	const attempt = new Attempt(plan);
	attempt.session = { ...newSession('abcdefgh'), ...session };
	attempt.learnerId = 'amina';
	attempt.learnerName = 'Begum, Amina';
	attempt.status = { kind: 'saved' };
	Object.assign(attempt, change);
	attempt.ready = true;
	return render(EvidenceStage, { page, attempt });
}

/** The sample course done. */
export const finished: Partial<Session> = {
	seen: [
		'welcome/index',
		'welcome/four-uses',
		'welcome/shortcut',
		'recording/index',
		'recording/the-visit'
	],
	activities: {
		'welcome/shortcut': { kind: 'scenario', turns: 1, path: [0], best: [0] },
		'recording/the-visit': { kind: 'scenario', turns: 1, path: [0], best: [0] }
	}
};
