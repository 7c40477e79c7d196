/** Where texts are kept; `localStorage` fits. A getter, as even naming it may throw. */
export type GetStorage = () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/**
 * What a learner writes for nobody but themselves. It is kept in this browser only, under the
 * course, the attempt and the page; it is never part of the session, so it can reach no LMS.
 * Where storage is blocked (private windows, third-party frames) it lasts for the visit.
 */
export class Reflections {
	/** One text a prompt. */
	texts: string[] = $state([]);
	/** Whether what is written outlasts the visit. */
	kept = $state(true);

	#key: string | null = null;
	readonly #storage: GetStorage;

	constructor(count: number, storage: GetStorage) {
		this.texts = Array.from({ length: count }, () => '');
		this.#storage = storage;
	}

	/** Reads what was kept. What has been typed before the attempt was known is not lost to it. */
	open(course: string, attempt: string, page: string): void {
		this.#key = `${course}/reflections/${attempt}/${page}`;
		const kept = this.#read();
		const typed = this.texts.some((text) => text !== '');
		this.texts = this.texts.map((text, prompt) => text || (kept[prompt] ?? ''));
		if (typed) this.#save();
	}

	/** Another tab may have written to another prompt since: that stays. */
	write(prompt: number, text: string): void {
		if (this.#key !== null && this.kept) {
			const kept = this.#read();
			this.texts = this.texts.map((own, at) => kept[at] || own);
		}
		this.texts[prompt] = text;
		this.#save();
	}

	clear(): void {
		this.texts = this.texts.map(() => '');
		this.#save();
	}

	#read(): string[] {
		let text: string | null;
		try {
			text = this.#storage().getItem(this.#key!);
		} catch {
			// Blocked: the learner is told before they have written anything.
			this.kept = false;
			return [];
		}
		try {
			const kept: unknown = JSON.parse(text ?? '[]');
			return Array.isArray(kept) ? kept.map(String) : [];
		} catch {
			return [];
		}
	}

	#save(): void {
		if (this.#key === null) return;
		try {
			const storage = this.#storage();
			if (this.texts.some((text) => text !== '')) {
				storage.setItem(this.#key, JSON.stringify(this.texts));
			} else {
				storage.removeItem(this.#key);
			}
			this.kept = true;
		} catch {
			this.kept = false;
		}
	}
}
