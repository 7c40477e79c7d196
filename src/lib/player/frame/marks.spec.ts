import { describe, expect, it } from 'vitest';
import { newSession } from '../../session/session.ts';
import { samplePlan as plan } from './sample-plan.ts';
import { lessonState, markOf } from './marks.ts';

const [welcome] = plan.lessons;
const seen = (...pages: string[]) => ({ ...newSession('aaaaaaaa'), seen: pages });

describe('lessonState', () => {
	it('is new before any page was opened', () => {
		expect(lessonState(plan, seen(), welcome!)).toEqual({
			mark: 'new',
			count: 3,
			done: 0,
			minutesLeft: 10
		});
	});

	it('leaves Go further and the test-out out of the count', () => {
		const all = seen('welcome/index', 'welcome/four-uses', 'welcome/shortcut');
		expect(lessonState(plan, all, welcome!)).toMatchObject({ mark: 'begun', done: 2, count: 3 });
	});

	it('is done when each core page is, the activity finished', () => {
		const session = {
			...seen('welcome/index', 'welcome/four-uses', 'welcome/shortcut'),
			activities: {
				'welcome/shortcut': { kind: 'scenario' as const, path: [0], best: [0], turns: 1 }
			}
		};
		expect(lessonState(plan, session, welcome!)).toEqual({
			mark: 'done',
			count: 3,
			done: 3,
			minutesLeft: 0
		});
	});
});

it('marks an opened page like a begun one', () => {
	expect(markOf('seen')).toBe('begun');
});
