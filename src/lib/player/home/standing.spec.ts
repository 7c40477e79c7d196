import { describe, expect, it } from 'vitest';
import { newSession, type Session } from '../../session/session.ts';
import { samplePlan as plan } from '../frame/sample-plan.ts';
import { standing } from './standing.ts';

const session = (change: Partial<Session> = {}): Session => ({
	...newSession('aaaaaaaa'),
	...change
});

describe('standing', () => {
	it('begins at the first page', () => {
		expect(standing(plan, session())).toMatchObject({
			at: 'new',
			page: { id: 'welcome/index' },
			lesson: { id: 'welcome' },
			done: 0,
			count: 5,
			minutesLeft: 18,
			minutes: { core: 18, all: 23 }
		});
	});

	it('goes on with the next page', () => {
		const now = session({ seen: ['welcome/index'], place: 'welcome/index' });
		expect(standing(plan, now)).toMatchObject({ at: 'next', page: { id: 'welcome/four-uses' } });
	});

	it('goes back to what was left under way', () => {
		const now = session({
			seen: ['welcome/index', 'welcome/four-uses', 'welcome/shortcut'],
			place: 'welcome/shortcut'
		});
		expect(standing(plan, now)).toMatchObject({
			at: 'left',
			page: { id: 'welcome/shortcut' },
			minutesLeft: 14
		});
	});
});
