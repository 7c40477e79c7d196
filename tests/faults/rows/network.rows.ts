import { inAll, type Fault } from '../fault.ts';
import { expectTold } from '../told.ts';
import { playRows } from '../test.ts';

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

playRows('network', [
	...inAll(offline),
	...inAll(nextDay),
	...inAll(flapping),
	...inAll(flappingTogether)
]);
