/** Where texts are kept; `localStorage` fits. A getter, as even naming it may throw. */
export type GetStorage = () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** What was written, with the question that it answers. */
export interface Reflection {
	prompt: string;
	text: string;
}

/**
 * What a learner writes for nobody but themselves. It is kept in this browser only, under the
 * course, the attempt and the page; it is never part of the session, so it can reach no LMS.
 * Where storage is blocked (private windows, third-party frames) it lasts for the visit.
 */
export class Reflections {
	/** One a prompt of the page; then what was written to prompts that an earlier version had. */
	all: Reflection[] = $state([]);
	/** Whether what is written outlasts the visit. */
	kept = $state(true);

	#key: string | null = null;
	readonly #prompts: readonly string[];
	readonly #storage: GetStorage;

	constructor(prompts: readonly string[], storage: GetStorage) {
		this.#prompts = prompts;
		this.all = arranged(prompts, []);
		this.#storage = storage;
	}

	/** Reads what was kept. What has been typed before the attempt was known is not lost to it. */
	open(course: string, attempt: string, page: string): void {
		this.#key = `${course}/reflections/${attempt}/${page}`;
		const typed = this.all.map(({ text }) => text);
		this.all = this.#read().map((one, at) => ({ ...one, text: typed[at] || one.text }));
		if (typed.some((text) => text !== '')) this.#save();
	}

	/** Another tab may have written to another prompt since: that stays. */
	write(position: number, text: string): void {
		if (this.#key !== null && this.kept) {
			const kept = this.#read();
			this.all = this.all.map((own) => {
				const there = kept.find(({ prompt }) => prompt === own.prompt);
				return there?.text ? there : own;
			});
		}
		this.all[position]!.text = text;
		this.#save();
	}

	clear(): void {
		this.all = arranged(this.#prompts, []);
		this.#save();
	}

	#read(): Reflection[] {
		let text: string | null;
		try {
			text = this.#storage().getItem(this.#key!);
		} catch {
			// Blocked: the learner is told before they have written anything.
			this.kept = false;
			return arranged(this.#prompts, []);
		}
		return arranged(this.#prompts, reflectionsIn(text));
	}

	#save(): void {
		if (this.#key === null) return;
		try {
			const storage = this.#storage();
			if (this.all.some(({ text }) => text !== '')) {
				storage.setItem(this.#key, JSON.stringify(this.all));
			} else {
				storage.removeItem(this.#key);
			}
			this.kept = true;
		} catch {
			this.kept = false;
		}
	}
}

function reflectionsIn(text: string | null): Reflection[] {
	let found: unknown;
	try {
		found = JSON.parse(text ?? '[]');
	} catch {
		return [];
	}
	return Array.isArray(found)
		? found.map((one) => ({ prompt: String(one?.prompt ?? ''), text: String(one?.text ?? '') }))
		: [];
}

/**
 * Each text goes to its own prompt, wherever a new version has put that. A prompt that nobody wrote
 * to, where one stood that is gone, is that one reworded, or in another language. What finds no
 * prompt comes last, with its own.
 */
function arranged(prompts: readonly string[], kept: readonly Reflection[]): Reflection[] {
	const known = new Set(kept.map(({ prompt }) => prompt));
	const isReworded = ({ prompt }: Reflection, at: number) =>
		at < prompts.length && !prompts.includes(prompt) && !known.has(prompts[at]!);
	const placed = prompts.map((prompt, at) => {
		const there = kept[at];
		const own = kept.find((one) => one.prompt === prompt);
		const text = own?.text ?? (there && isReworded(there, at) ? there.text : '');
		return { prompt, text };
	});
	const left = kept.filter(
		(one, at) => one.text !== '' && !prompts.includes(one.prompt) && !isReworded(one, at)
	);
	return [...placed, ...left];
}
