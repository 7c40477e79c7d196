import type { ObjectiveReport } from '../session/session.ts';
import type { HandedInteraction, Launch, Problem, Record } from './driver.ts';
import { objectiveId } from './format.ts';
import { Ledger } from './ledger.ts';
import type { RunTime } from './run-time.ts';
import { type Dialect, numberIn, type Standing, type Value } from './scorm-dialect.ts';

/** An interaction that the LMS has not confirmed. Its place and time stay when it is sent again. */
interface Waiting {
	interaction: HandedInteraction;
	index: number | null;
	settled: boolean;
}

/**
 * Calls of SetValue that one answer may cost: some LMSs answer each with a request. Finishing a quiz
 * can move a dozen standards at once, so what does not fit goes with the next write.
 */
const MOST_SETS = 30;
/** Characters of a place that every LMS keeps (1.2: 255, 2004: 1,000); the snapshot has it whole. */
const MOST_PLACE = 255;

/** What is written into one attempt, and what of it the LMS has taken. */
export class ScormBook<Readable extends string, Writable extends string> {
	readonly #dialect: Dialect<Readable, Writable>;
	readonly #run: RunTime<Readable, Writable>;
	readonly #mode: Launch['mode'];
	readonly #ledger = new Ledger<Writable>();
	readonly #standing: Standing;
	/** Fields that the LMS has of each list; `null` for all of them. */
	readonly #fields: { [list in 'objectives' | 'interactions']: string[] | null };
	/** Where each objective stands in the LMS's list, by id. */
	readonly #objectives = new Map<string, number>();
	#objectiveCount = 0;
	/** `null` where the LMS does not count: then the session's own index is all there is. */
	#interactionCount: number | null;
	/** How many interactions the LMS held at the launch. */
	readonly #found: number;
	#waiting: Waiting[] = [];
	/** Calls of SetValue in this write. */
	#sets = 0;
	#problem: Problem | null = null;
	/** The last snapshot came back shorter than it was set. */
	cut: { problem: Problem; room: number } | null = null;

	/**
	 * Reads what the LMS holds and says that the attempt has begun, on a review too: an attempt
	 * without a status may be completed by the LMS when it is left.
	 */
	constructor(
		dialect: Dialect<Readable, Writable>,
		run: RunTime<Readable, Writable>,
		mode: Launch['mode']
	) {
		this.#dialect = dialect;
		this.#run = run;
		this.#mode = mode;
		this.#fields = {
			objectives: this.#fieldsOf('objectives'),
			interactions: this.#fieldsOf('interactions')
		};
		this.#standing = dialect.standing(run);
		this.#interactionCount = this.#count('interactions');
		this.#found = this.interactions;

		const { elements } = dialect;
		for (const element of [elements.snapshot, elements.place, ...dialect.results]) {
			this.#ledger.found(element, run.get(element).value);
		}
		this.#objectiveCount = this.#count('objectives') ?? 0;
		for (let n = 0; n < this.#objectiveCount; n++) {
			const id = run.get(elements.objective(n)).value;
			this.#objectives.set(id, n);
			this.#ledger.found(elements.objective(n), id);
		}
		if (mode === 'browse') return;
		this.#put([[elements.exit, 'suspend'], ...dialect.opening(this.#standing)]);
	}

	/** The LMS has a status for this attempt: without one, leaving it might complete it. */
	get begun(): boolean {
		return this.#standing.begun;
	}

	/** The LMS's own mark, per cent. */
	get mark(): number | null {
		return this.#standing.mark;
	}

	/** How many interactions the LMS holds, 0 where it does not say. */
	get interactions(): number {
		return this.#interactionCount ?? 0;
	}

	get waiting(): HandedInteraction[] {
		return this.#waiting.map(({ interaction, index }) =>
			index === null ? interaction : { ...interaction, place: index }
		);
	}

	/**
	 * A snapshot that the LMS holds and that we have neither read nor written, `null` for none: an LMS
	 * that does not keep a copy of its own for each window tells of another tab or device so.
	 */
	foreign(): string | null {
		const { snapshot } = this.#dialect.elements;
		const { value } = this.#run.get(snapshot);
		return value === '' || this.#ledger.holds(snapshot, value) ? null : value;
	}

	/** Sets what changed. Answers with the first value that was refused, after trying the others. */
	write(record: Record, last: boolean): Problem | null {
		const { elements } = this.#dialect;
		const normal = this.#mode === 'normal';
		this.#problem = null;
		this.#sets = 0;
		this.#receive(record.interactions);

		// Set once more at the end: without it the next entry is not `resume`.
		if (last) this.#run.set(elements.exit, 'suspend');
		this.#put([
			[elements.exit, 'suspend'],
			[elements.snapshot, record.snapshot]
		]);
		// Before a page was opened there is none, and an empty text is refused by some (406).
		const place = record.report.place.slice(0, MOST_PLACE);
		if (place) this.#put([[elements.place, place]]);
		this.cut = this.#readBack(record.snapshot);
		if (normal) {
			this.#put(this.#dialect.report(record.report, this.#standing));
			this.#put([[elements.sessionTime, this.#dialect.sessionTime(record.seconds)]]);
		}
		this.#putInteractions();
		if (normal && this.#fields.objectives?.length !== 0) {
			this.#putObjectives(record.report.objectives, last ? Infinity : MOST_SETS);
		}
		return this.#problem;
	}

	/** Some LMSs keep as much as they have room for, and say that all is well. */
	#readBack(snapshot: string): ScormBook<Readable, Writable>['cut'] {
		const { value } = this.#run.get(this.#dialect.elements.snapshot);
		const isCut = value !== '' && value.length < snapshot.length && snapshot.startsWith(value);
		if (!isCut) return null;
		const detail = `${value.length} of ${snapshot.length} characters kept`;
		return { problem: { reason: 'cut', detail }, room: value.length };
	}

	committed(): void {
		this.#ledger.committed();
		this.#waiting = this.#waiting.filter((one) => !one.settled);
	}

	lost(): void {
		this.#ledger.lost();
	}

	/** In a review only what a survey was answered counts; where there is no list, nothing does. */
	#receive(interactions: readonly HandedInteraction[]): void {
		if (this.#fields.interactions?.length === 0) return;
		for (const interaction of interactions) {
			const isSurvey = interaction.type === 'likert' && !interaction.certainty;
			if (this.#mode === 'review' && !isSurvey) continue;
			if (this.#isListed(interaction)) continue;
			this.#waiting.push({ interaction, index: null, settled: false });
		}
	}

	/** What an earlier launch has put into the list arrived after all; where ids cannot be read, its length tells. */
	#isListed(interaction: HandedInteraction): boolean {
		const { place } = interaction;
		if (place === undefined) return false;
		const element = this.#dialect.elements.interactionId?.(place);
		const id = element && this.#run.get(element).value;
		return id ? id === interaction.id : place < this.#found;
	}

	#putInteractions(): void {
		const fields = this.#fields.interactions;
		for (const one of this.#waiting) {
			one.index ??= this.#interactionCount ?? one.interaction.index;
			const [id, ...rest] = this.#dialect.interaction(
				one.index,
				one.interaction,
				(field) => !fields || fields.includes(field)
			);
			// No entry was made, so the next one has no place either, unless this one is given up.
			if (!this.#putId(...id!)) {
				if (!this.#ledger.isHopeless(...id!)) return;
				this.#waiting = this.#waiting.filter((other) => other !== one);
				continue;
			}
			if (this.#interactionCount === one.index) this.#interactionCount++;
			one.settled = this.#put(rest, true);
		}
	}

	#putObjectives(objectives: readonly ObjectiveReport[], most: number): void {
		for (const objective of objectives) {
			if (!objective.practised && objective.score === null) continue;
			const id = objectiveId(objective.standard);
			const n = this.#objectives.get(id) ?? this.#objectiveCount;
			const element = this.#dialect.elements.objective(n);
			const values = this.#dialect.objective(n, objective);
			const cost = [[element, id] as const, ...values].filter((value) => this.#isOpen(...value));
			if (this.#sets + cost.length > most) return;
			// In 2004 the id comes first (408), and one the manifest presets is read-only (351).
			if (!this.#putId(element, id)) continue;
			if (n === this.#objectiveCount) {
				this.#objectives.set(id, n);
				this.#objectiveCount++;
			}
			this.#put(values, true);
		}
	}

	/** Still to be set: the LMS does not hold it, and has not refused it for good. */
	#isOpen(element: Writable, value: string): boolean {
		return !this.#ledger.holds(element, value) && !this.#ledger.isHopeless(element, value);
	}

	/** An entry stands or falls with its id: one that is let go is not there. */
	#putId(element: Writable, id: string): boolean {
		return this.#put([[element, id]], true) && this.#ledger.holds(element, id);
	}

	/**
	 * Sets what the LMS does not hold yet.
	 * @param optional refused often enough, it is let go.
	 * @returns whether the LMS now holds all of it, or what it does not hold was let go.
	 */
	#put(values: readonly Value<Writable>[], optional = false): boolean {
		let all = true;
		for (const [element, value] of values) {
			if (this.#ledger.holds(element, value)) continue;
			if (optional && this.#ledger.isHopeless(element, value)) continue;
			this.#sets++;
			const fault = this.#run.set(element, value);
			if (!fault || this.#isThere(element, value, fault.code)) {
				this.#ledger.stage(element, value);
				continue;
			}
			const closed = this.#dialect.codes.closed.includes(fault.code);
			// Only a verdict on the value counts: a call that threw says nothing about it.
			if (optional && !closed && fault.code) this.#ledger.refuse(element, value);
			this.#problem ??= {
				reason: closed ? 'closed' : 'refused',
				detail: `${element}: ${fault.detail}`
			};
			all = false;
		}
		return all;
	}

	/** An id is written once (351). Sent again after a failed commit, it is there already. */
	#isThere(element: Writable, value: string, code: string): boolean {
		return code === '351' && this.#run.get(element as string as Readable).value === value;
	}

	#fieldsOf(list: 'objectives' | 'interactions'): string[] | null {
		if (!this.#dialect.optionalLists) return null;
		const children = this.#run.get(this.#dialect.elements.list(list, '_children')).value;
		return children
			.split(',')
			.map((field) => field.trim())
			.filter(Boolean);
	}

	#count(list: 'objectives' | 'interactions'): number | null {
		return numberIn(this.#run.get(this.#dialect.elements.list(list, '_count')).value);
	}
}
