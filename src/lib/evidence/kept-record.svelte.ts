import {
	emptyRecord,
	isEmpty,
	readRecord,
	type CpdRecord,
	type Question,
	type Role
} from './record.ts';

/** Where a record is kept; `localStorage` fits. A getter, as even naming it may throw. */
export type GetStorage = () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Whose record it is, as far as the course can know. */
export interface Owner {
	course: string;
	/** The learner's id at the LMS: it outlives an attempt that staff deleted. */
	learner: string | null;
	/** Stands in where the LMS names nobody but keeps the attempt. */
	attempt: string;
	/** There is no LMS: the next visit is a new attempt, so nothing kept could be found again. */
	passing: boolean;
}

/**
 * The learner's own CPD record. It is kept in this browser only, under course and learner, because
 * other people may use the same device and other packages the same storage; it is never part of
 * the session, so it can reach no LMS. Where storage is blocked it lasts for the visit.
 */
export class KeptRecord {
	#record: CpdRecord = $state(emptyRecord());
	/** Whether what is written outlasts the visit. */
	kept = $state(true);

	readonly #key: string | null;
	readonly #storage: GetStorage;

	constructor(owner: Owner, storage: GetStorage) {
		this.#key = keyOf(owner);
		this.#storage = storage;
		if (this.#key === null) this.kept = false;
		else this.#try((store, key) => (this.#record = readRecord(store.getItem(key))));
	}

	get role(): Role {
		return this.#record.role;
	}

	set role(role: Role) {
		this.#takeIn();
		this.#record.role = role;
		this.#save();
	}

	/** What the learner wrote; `undefined` where the course's own words still stand. */
	answer(question: Question): string | undefined {
		return this.#record.answers[question];
	}

	write(question: Question, text: string): void {
		this.#takeIn();
		this.#record.answers[question] = text;
		this.#save();
	}

	clear(): void {
		this.#record = emptyRecord();
		this.#save();
	}

	get isEmpty(): boolean {
		return isEmpty(this.#record);
	}

	/** Another tab may have written since; what could not be kept is here only, and stays. */
	#takeIn(): void {
		if (!this.kept) return;
		this.#try((store, key) => {
			const found = store.getItem(key);
			if (found === null) return;
			const { role, answers } = readRecord(found);
			this.#record = { role, answers: { ...this.#record.answers, ...answers } };
		});
	}

	#save(): void {
		this.#try((store, key) => {
			if (this.isEmpty) store.removeItem(key);
			else store.setItem(key, JSON.stringify(this.#record));
		});
	}

	#try(use: (store: ReturnType<GetStorage>, key: string) => void): void {
		if (this.#key === null) return;
		try {
			use(this.#storage(), this.#key);
			this.kept = true;
		} catch {
			// Blocked or full: the learner is told.
			this.kept = false;
		}
	}
}

function keyOf({ course, learner, attempt, passing }: Owner): string | null {
	if (learner) return `second-look/cpd-record/${course}/learner/${encodeURIComponent(learner)}`;
	return passing ? null : `second-look/cpd-record/${course}/attempt/${attempt}`;
}
