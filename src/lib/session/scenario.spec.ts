import { describe, expect, test } from 'vitest';
import { ATTEMPT, play, sample, visit } from './sample.fixture.ts';
import { isFinished, metersAt, openChoices, sceneAt, scenarioScore } from './scenario.ts';
import { newSession, type Path, type ScenarioState, type SessionEvent } from './session.ts';
import { step } from './step.ts';

const activity = 'one/the-visit';
const choose = (...path: Path): SessionEvent[] =>
	path.map((choice) => ({ type: 'choiceMade', activity, choice, latency: 1 }));
const stateOf = (events: SessionEvent[]) => play(events).activities[activity] as ScenarioState;

describe('along a path', () => {
	test('the scene, the meters and the open choices follow from the choices taken', () => {
		expect(sceneAt(visit, [])).toBe(0);
		expect(sceneAt(visit, [1])).toBe(2);
		expect(metersAt(visit, [0])).toEqual([2]);
		expect(metersAt(visit, [1])).toEqual([0]);
		expect(openChoices(visit, [0])).toEqual([0, 1]);
		expect(openChoices(visit, [1])).toEqual([1, 2]);
	});

	test('a meter stops at its bounds', () => {
		const scenes = [{ choices: [{ to: 1, points: 3, changes: [[0, 9]] as [number, number][] }] }];
		const plan = { ...visit, scenes: [...scenes, { ending: 'good' as const, choices: [] }] };
		expect(metersAt(plan, [0])).toEqual([2]);
	});

	test.each([
		['>=', 1, true],
		['<=', 0, false],
		['>', 1, false],
		['<', 2, true],
		['=', 1, true]
	] as const)('a condition of trust %s %i with trust at 1: %s', (comparison, value, holds) => {
		const choices = [
			{
				to: 1,
				points: 1,
				conditions: [[0, comparison, value] as [number, typeof comparison, number]]
			}
		];
		const plan = { ...visit, scenes: [{ choices }, { choices: [] }] };
		expect(openChoices(plan, [])).toEqual(holds ? [0] : []);
	});

	test('points are offered by the best choice that is open, not by the best there is', () => {
		expect(scenarioScore(visit, [0, 1])).toEqual({ points: 6, offered: 6 });
		expect(scenarioScore(visit, [1, 1])).toEqual({ points: 3, offered: 5 });
	});

	test('a loop that slipped through ends after as many choices as there are scenes', () => {
		const plan = { ...visit, scenes: [{ choices: [{ to: 0, points: 1 }] }] };
		expect(isFinished(plan, [])).toBe(false);
		expect(isFinished(plan, [0])).toBe(true);
	});
});

describe('step', () => {
	test('a finished run becomes the best, and a worse one later does not', () => {
		const first = stateOf(choose(0, 0));
		expect(first).toMatchObject({ path: [0, 0], best: [0, 0] });
		const again = [...choose(0, 0), { type: 'startedAgain', activity } as const];
		expect(stateOf(again)).toMatchObject({ path: [], best: [0, 0] });
		expect(stateOf([...again, ...choose(1, 2)])).toMatchObject({ path: [1, 2], best: [0, 0] });
		expect(stateOf([...again, ...choose(0, 1)]).best).toEqual([0, 1]);
	});

	test('a step back keeps the choices before it', () => {
		const back: SessionEvent = { type: 'steppedBack', activity, length: 1 };
		expect(stateOf([...choose(0, 0), back]).path).toEqual([0]);
	});

	test.each<[string, SessionEvent[], SessionEvent]>([
		['a choice whose condition does not hold', choose(1), choose(0)[0]!],
		['a choice that is not there', [], choose(2)[0]!],
		['half a choice', [], choose(0.5)[0]!],
		['a choice at an ending', choose(0, 0), choose(0)[0]!],
		['a step forward', choose(0), { type: 'steppedBack', activity, length: 1 }],
		[
			'a step back from the end, counted backwards',
			choose(0),
			{ type: 'steppedBack', activity, length: -1 }
		],
		['a new run before the first choice', [], { type: 'startedAgain', activity }],
		[
			'an answer to a question',
			choose(0),
			{ type: 'questionAnswered', activity, response: [0], certainty: null, latency: 0 }
		],
		['an unknown page', [], { type: 'choiceMade', activity: 'no/where', choice: 0, latency: 0 }]
	])('%s changes nothing', (_, before, event) => {
		const session = play(before);
		const after = step(sample, session, event);
		expect(after.session).toBe(session);
		expect(after.effects).toEqual([]);
	});

	test('nothing that comes in is changed', () => {
		const freeze = <T>(value: T): T => {
			if (value && typeof value === 'object') Object.values(Object.freeze(value)).forEach(freeze);
			return value;
		};
		let session = freeze(newSession(ATTEMPT));
		for (const event of choose(0, 0))
			session = freeze(step(sample, session, freeze(event)).session);
		expect(session.revision).toBe(2);
	});
});
