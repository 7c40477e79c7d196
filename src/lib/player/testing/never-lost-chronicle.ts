import { must } from './never-lost-rules.ts';
import type { Assignment, Device } from './never-lost-story.ts';
import type { Tab } from './never-lost-tab.ts';

/** Where attempts were worked in, and since when. */
export class Chronicle {
	/** How much of the story has been told. */
	step = 0;
	/** By attempt. */
	readonly #places = new Map<string, Set<`${Device}: ${Assignment}`>>();
	/** The step at which something was first done, by attempt. */
	readonly #since = new Map<string, number>();
	/** The attempt that was worked in last, by device, learner and assignment. */
	readonly #last = new Map<string, string>();

	/** Something was done in the tab. */
	worked(tab: Tab): void {
		this.#last.set(keyOf(tab), tab.attempt.session.attempt);
	}

	/** The attempt that was worked in last, where the tab is. */
	lastAt(tab: Tab): string | undefined {
		return this.#last.get(keyOf(tab));
	}

	/** Where the tab's attempt was open, the tab's own place included. */
	placesOf({ device, assignment, attempt: { session } }: Tab): Set<string> {
		const places = this.#places.get(session.attempt) ?? new Set();
		this.#places.set(session.attempt, places.add(`${device}: ${assignment}`));
		return places;
	}

	/** Whether the tab has left its attempt for another, which must have begun after it was opened. */
	hasTakenOver(tab: Tab): boolean {
		const { attempt, revision } = tab.attempt.session;
		const since = this.#since.get(attempt);
		if (revision > 0 && since === undefined) this.#since.set(attempt, this.step);
		if (attempt === tab.goesOnWith) return false;
		must((since ?? 0) > tab.opened, 'a tab takes over only what began after it was opened');
		tab.goesOnWith = attempt;
		return true;
	}
}

function keyOf({ device, learner, assignment }: Tab): string {
	return `${device} ${learner} ${assignment}`;
}
