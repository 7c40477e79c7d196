/** Refusals of one value after which something optional is let go. */
const PATIENCE = 3;

/**
 * What the LMS holds, as far as we were told: only what differs is written. A value that was set is
 * `staged` until a commit succeeds; after one that failed it counts as never accepted.
 */
export class Ledger<Element extends string> {
	#held = new Map<Element, string>();
	#staged = new Map<Element, string>();
	#refusals = new Map<string, number>();

	holds(element: Element, value: string): boolean {
		return (this.#staged.get(element) ?? this.#held.get(element)) === value;
	}

	/** Read from the LMS. */
	found(element: Element, value: string): void {
		if (value !== '') this.#held.set(element, value);
	}

	stage(element: Element, value: string): void {
		this.#staged.set(element, value);
	}

	refuse(element: Element, value: string): void {
		const key = `${element}=${value}`;
		this.#refusals.set(key, (this.#refusals.get(key) ?? 0) + 1);
	}

	/** Refused so often that asking again would only keep the learner worried. */
	isHopeless(element: Element, value: string): boolean {
		return (this.#refusals.get(`${element}=${value}`) ?? 0) >= PATIENCE;
	}

	committed(): void {
		for (const [element, value] of this.#staged) this.#held.set(element, value);
		this.#staged.clear();
	}

	/** What was staged may or may not have arrived: neither it nor what it replaced is certain. */
	lost(): void {
		for (const element of this.#staged.keys()) this.#held.delete(element);
		this.#staged.clear();
	}
}
