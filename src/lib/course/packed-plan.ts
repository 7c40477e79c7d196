import type { CoursePlan, QuestionPlan, QuestionType } from './schema/plan.ts';

/**
 * The plan as it travels: the same values without their names. Every launch loads the plan before
 * anything can be resumed, so each lesson more costs bytes at the very start; a choice is `[6,2]`
 * here and `{"to":6,"points":2}` in the plan, a question `fourteen|3|1.2 1.7`.
 */
export type PackedPlan = unknown[];

/**
 * How a value is packed: as it is, as a question, as a list of packed values, as a record whose
 * fields stand in the order of its keys, or as one of several records told apart by `kind`.
 */
type Shape = 'value' | 'question' | [Shape] | { [key: string]: Shape } | Variants;

/** The first item names the variant, the rest is the record without its `kind`. */
class Variants {
	readonly byKind: Record<string, { [key: string]: Shape }>;
	constructor(byKind: Record<string, { [key: string]: Shape }>) {
		this.byKind = byKind;
	}
}

const CHOICE = { to: 'value', points: 'value', changes: 'value', conditions: 'value' } as const;
const QUIZ: { [key: string]: Shape } = {
	standards: 'value',
	draw: 'value',
	certainty: 'value',
	scored: 'value',
	questions: ['question'],
	each: 'value',
	spaced: 'value'
};

const ACTIVITY = new Variants({
	scenario: {
		standards: 'value',
		meters: [{ start: 'value', min: 'value', max: 'value' }],
		scenes: [{ choices: [CHOICE], ending: 'value' }]
	},
	quiz: QUIZ,
	'know-this': QUIZ,
	review: {
		standards: 'value',
		source: 'value',
		draft: 'value',
		marks: [{ kind: 'value', sentence: 'value' }]
	},
	sort: { standards: 'value', bins: 'value', items: 'value' },
	survey: { standards: 'value', statements: 'value', scale: 'value' }
});

const PLAN: Record<keyof CoursePlan, Shape> = {
	id: 'value',
	version: 'value',
	language: 'value',
	languages: 'value',
	title: 'value',
	description: 'value',
	completion: 'value',
	pass: 'value',
	standards: [{ number: 'value', scored: 'value' }],
	lessons: [
		{
			id: 'value',
			title: 'value',
			summary: 'value',
			minutes: 'value',
			pages: [
				{
					id: 'value',
					kind: 'value',
					title: 'value',
					minutes: 'value',
					further: 'value',
					activity: ACTIVITY,
					instead: 'value',
					practises: 'value'
				}
			]
		}
	],
	status: 'value'
};

/** Packs a plan; at build time. Fields that the shape does not name are a programmer's error. */
export function packPlan(plan: CoursePlan): PackedPlan {
	return pack(plan, PLAN) as PackedPlan;
}

/** The plan again, equal to the one packed. */
export function unpackPlan(packed: PackedPlan): CoursePlan {
	return unpack(packed, PLAN) as CoursePlan;
}

type Fields = Record<string, unknown>;

function pack(value: unknown, shape: Shape): unknown {
	if (shape === 'value' || value === undefined) return value;
	if (shape === 'question') return packQuestion(value as QuestionPlan);
	if (Array.isArray(shape)) return (value as unknown[]).map((entry) => pack(entry, shape[0]));
	if (shape instanceof Variants) {
		const { kind, ...rest } = value as Fields;
		return [kind, ...(pack(rest, shape.byKind[String(kind)] ?? {}) as unknown[])];
	}
	const keys = Object.keys(shape);
	const stray = Object.keys(value as Fields).find((key) => !keys.includes(key));
	if (stray) throw new Error(`packed-plan.ts does not know the field "${stray}".`);
	const fields = keys.map((key) => pack((value as Fields)[key], shape[key] ?? 'value'));
	while (fields.length > 0 && fields.at(-1) === undefined) fields.pop();
	return fields.map((field) => field ?? null);
}

function unpack(packed: unknown, shape: Shape): unknown {
	if (shape === 'value') return packed;
	if (shape === 'question') return unpackQuestion(String(packed));
	if (Array.isArray(shape)) return (packed as unknown[]).map((entry) => unpack(entry, shape[0]));
	if (shape instanceof Variants) {
		const [kind, ...rest] = packed as unknown[];
		return { kind, ...(unpack(rest, shape.byKind[String(kind)] ?? {}) as Fields) };
	}
	const record: Fields = {};
	Object.entries(shape).forEach(([key, inner], index) => {
		const field = (packed as unknown[])[index] ?? undefined;
		if (field !== undefined) record[key] = unpack(field, inner);
	});
	return record;
}

/** What most questions are; only what differs is written. */
const USUAL = { type: 'choice', options: 4, difficulty: 2 } as const;

/** Ids, lessons and standards are letters, digits, hyphens and dots, so the separators are free. */
function packQuestion({ id, correct, standards, lesson, ...rest }: QuestionPlan): string {
	const differs = (key: keyof typeof USUAL) => (rest[key] === USUAL[key] ? '' : String(rest[key]));
	const fields = [
		id,
		correct.map((position) => position.toString(36)).join(''),
		standards.join(' '),
		lesson,
		differs('type'),
		differs('options'),
		differs('difficulty'),
		rest.asks ?? '',
		rest.idea ?? ''
	];
	return fields.join('|').replace(/\|+$/, '');
}

function unpackQuestion(packed: string): QuestionPlan {
	const [id = '', correct = '', standards = '', lesson = '', ...rest] = packed.split('|');
	const [type, options, difficulty, asks, idea] = rest;
	return {
		id,
		type: (type || USUAL.type) as QuestionType,
		options: Number(options || USUAL.options),
		correct: [...correct].map((digit) => parseInt(digit, 36)),
		lesson,
		standards: standards === '' ? [] : standards.split(' '),
		difficulty: Number(difficulty || USUAL.difficulty),
		...(asks && { asks: asks as 'knowledge' }),
		...(idea && { idea })
	};
}
