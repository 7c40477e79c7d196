import { expect } from '../../e2e/expect.ts';
import { inAll, type Fault } from '../fault.ts';
import { expectTold } from '../told.ts';
import { playRows } from '../test.ts';
import { t } from '../words.ts';

const offline: Fault = {
	name: 'offline for 2 min while answering',
	async play({ learner, seat }) {
		await learner.answer(1);
		await expectTold(learner, 'saved');
		await seat.offline(true);
		await learner.answer(2);
		await expectTold(learner, 'offline');
		await learner.answer(3);
		await seat.wait(120);
		await expectTold(learner, 'offline');
		await seat.offline(false);
	},
	told: 'saved',
	holds: { decided: 0, answered: 3, answers: 3 },
	next: { decided: 0, answered: 3 }
};

/** The files of a page come when it is opened: without a line they do not, and the attempt goes on. */
const onward: Fault = {
	name: 'offline for 2 min, and on to a page that has not come yet',
	async play({ learner, seat, context }) {
		await learner.decide(1);
		await expectTold(learner, 'saved');
		await seat.offline(true);
		// An earlier row may have left it in the browser's cache.
		const file = /\/page-[^/]*where-it-goes[^/]*\.js$/;
		await context.route(file, (route) => route.abort('internetdisconnected'));
		const link = learner.screen.locator('a[href$="where-it-goes.html"]').first();
		await link.dispatchEvent('click');
		const heading = learner.screen.getByRole('heading', { level: 1 });
		await expect(heading).toHaveText(t('missing.title'));
		await learner.button('missing.again').click();
		await seat.wait(120);
		await expect(heading).toHaveText(t('missing.title'));
		await context.unroute(file);
		await seat.offline(false);
		await expect(heading).toHaveText('Where does it go?');
		await learner.decide(2);
	},
	told: 'saved',
	holds: { decided: 2, answered: 0, answers: 2 },
	next: { decided: 2, answered: 0 }
};

const nextDay: Fault = {
	name: 'offline at exit and back next day',
	async play({ learner, seat }) {
		await learner.answer(1);
		await expectTold(learner, 'saved');
		await seat.offline(true);
		await learner.answer(2);
		await learner.answer(3);
	},
	told: 'offline',
	holds: { decided: 0, answered: 1 },
	async mend({ seat }) {
		await seat.page.clock.fastForward(24 * 3_600_000);
		await seat.page.close();
	},
	next: { decided: 0, answered: 3, notice: 'repaired' }
};

const flapping: Fault = {
	name: 'flapping',
	async play({ learner, seat }) {
		await learner.answer(1);
		for (let nth = 2; nth <= 4; nth++) {
			await seat.offline(true);
			await learner.answer(nth);
			await expectTold(learner, 'offline');
			await seat.offline(false);
			await expectTold(learner, 'saved');
			await seat.offline(true);
			await seat.offline(false);
		}
	},
	told: 'saved',
	holds: { decided: 0, answered: 4, answers: 4 },
	next: { decided: 0, answered: 4 }
};

/** What the other device saved while this one had no line is taken in when the line is back. */
const flappingTogether: Fault = {
	name: 'flapping, while another device saves',
	async play({ learner, seat, newDevice }) {
		if ('fail' in seat) await seat.fail({ live: true });
		await learner.answer(1);
		await expectTold(learner, 'saved');
		const other = await newDevice();
		if ('fail' in other) await other.fail({ live: true });
		await other.launch();
		for (let nth = 1; nth <= 2; nth++) {
			await seat.offline(true);
			await learner.answer(nth + 1);
			await expectTold(learner, 'offline');
			await other.learner.decide(nth);
			await expectTold(other.learner, 'saved');
			await seat.offline(false);
			await expectTold(learner, 'saved');
		}
		await other.leave();
	},
	told: 'saved',
	holds: { decided: 2, answered: 3 },
	next: { decided: 2, answered: 3 }
};

/** The LMS has lost the attempt: the learner must be asked, and the file that asks does not come at first. */
function question(): Fault {
	let refused = 0;
	return {
		name: 'flapping, while the question where to go on is on its way',
		play: ({ learner }) => learner.decide(1),
		told: 'saved',
		holds: { decided: 1, answered: 0 },
		async mend({ lms, context }) {
			lms.hold('');
			refused = 0;
			await context.route(/\/panels\.[^/]+\.js$/, (route) =>
				refused++ === 0 ? route.abort('internetdisconnected') : route.continue()
			);
		},
		next: {
			decided: 1,
			answered: 0,
			asked: 'restoreYes',
			notice: 'repaired',
			async shows({ page }) {
				expect(refused, 'times that it was asked for').toBeGreaterThan(1);
				await page.context().unrouteAll();
			}
		},
		finally: { decided: 1, answered: 0 }
	};
}

playRows('network', [
	...inAll(offline),
	...inAll(onward),
	...inAll(nextDay),
	...inAll(flapping),
	...inAll(flappingTogether),
	...inAll(question())
]);
