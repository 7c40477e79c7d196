import { describe, expect, test } from 'vitest';
import type { QuizPlan } from '../course/schema/plan.ts';
import { interactionId } from './interaction.ts';
import { ROOM_FOR_CERTAINTY } from './room.ts';
import { check, play, quizRun, sample } from './sample.fixture.ts';
import { newSession, type Interaction, type Session, type SessionEvent } from './session.ts';
import { step } from './step.ts';

const bank = sample.lessons[2]!.pages[1]!.activity as QuizPlan;
const final = quizRun('finish/final-check', bank, [0, 1, 2, 3]);
/** The same go by somebody who does not say how sure they are. */
const unsure = (events: SessionEvent[]): SessionEvent[] =>
	events.map((event) =>
		event.type === 'questionAnswered' ? { ...event, certainty: null } : event
	);
const choice = (position: number): SessionEvent => ({
	type: 'choiceMade',
	activity: 'one/the-visit',
	choice: position,
	latency: 4
});
const draft: SessionEvent = {
	type: 'draftReviewed',
	activity: 'one/draft',
	picked: [6, 1],
	latency: 9
};

function sent(events: SessionEvent[], session = play([])): Interaction[] {
	return events.flatMap((event) => {
		const next = step(sample, session, event);
		session = next.session;
		return next.effects.flatMap((effect) =>
			effect.type === 'recordInteraction' ? [effect.interaction] : []
		);
	});
}

describe('interactionId', () => {
	test('has only what SCORM 2004 in Moodle takes', () => {
		expect(interactionId('recording/the-visit', '3', 17)).toBe('recording.the_visit.3.17');
		expect(interactionId('a/b', '', 0)).toBe('a.b.0');
		expect(interactionId('a/b', 'pwy-sy’n-atebol-ŷ', 2)).toMatch(/^[A-Za-z0-9_.]+$/);
	});

	test('stays within 250 characters and unique', () => {
		const long = interactionId('a/b', 'x'.repeat(400), 249);
		expect(long.length).toBeLessThanOrEqual(250);
		expect(long).toMatch(/\.249$/);
	});
});

describe('records', () => {
	test('a choice in a scenario: every best open choice is right', () => {
		const [first, second] = sent([choice(1), choice(1)]);
		expect(first).toEqual({
			id: 'one.the_visit.0.0',
			index: 0,
			activity: 'one/the-visit',
			part: '0',
			type: 'choice',
			response: [1],
			correct: [0],
			options: 2,
			result: 'incorrect',
			weighting: 3,
			latency: 4,
			standards: ['1.1', '3.10']
		});
		expect(second).toMatchObject({
			index: 1,
			part: '2',
			correct: [1],
			options: 3,
			result: 'correct',
			weighting: 2
		});
	});

	test('questions by their type', () => {
		const all = sent(unsure(quizRun('one/check', { ...check, draw: 4 }, [1, 2, 3], 1)));
		expect(all.map(({ type }) => type)).toEqual(['choice', 'matching', 'sequencing']);
		expect(all.map(({ result }) => result)).toEqual(['incorrect', 'correct', 'correct']);
		expect(all[0]).toMatchObject({
			part: 'two-of-four',
			response: [0],
			correct: [1, 3],
			options: 4,
			standards: ['1.1']
		});
	});

	test('how sure the learner was comes right after its answer, and is no answer', () => {
		const [, , question, certainty, next] = sent([
			draft,
			...quizRun('one/check', check, [1, 2, 3])
		]).slice(-6);
		expect(question).not.toHaveProperty('certainty');
		expect(certainty).toEqual({
			id: `${question!.id}.certainty`,
			index: question!.index + 1,
			type: 'likert',
			activity: 'one/check',
			part: question!.part,
			response: [1],
			correct: [],
			options: 3,
			result: 'neutral',
			weighting: 0,
			latency: 0,
			certainty: true,
			standards: []
		});
		expect(next!.index).toBe(certainty!.index + 1);
	});

	test('nobody who does not say is told to be sure', () => {
		expect(sent(unsure(quizRun('one/check', check, [0, 1, 2])))).toHaveLength(3);
	});

	test('a review is one choice of sentences, a sort one matching', () => {
		const sorted: SessionEvent = {
			type: 'sorted',
			activity: 'two/bins',
			placed: [0, 1, 2, 0],
			latency: 1
		};
		expect(sent([draft, sorted])).toMatchObject([
			{
				type: 'choice',
				response: [1, 6],
				correct: [1, 3],
				options: 7,
				result: 'incorrect',
				weighting: 3
			},
			{
				type: 'matching',
				response: [0, 1, 2, 0],
				correct: [0, 1, 2, 2],
				options: 3,
				result: 'incorrect',
				weighting: 4
			}
		]);
	});

	test('a survey is one likert a statement answered, neither right nor wrong', () => {
		const answers = [4, null, 0];
		const all = sent([
			{ type: 'surveyAnswered', activity: 'two/how-you-see-it', answers, latency: 6 }
		]);
		expect(all).toMatchObject([
			{
				id: 'two.how_you_see_it.0.0',
				type: 'likert',
				response: [4],
				correct: [],
				options: 5,
				result: 'neutral',
				weighting: 0,
				latency: 3
			},
			{ id: 'two.how_you_see_it.2.1', part: '2', response: [0], index: 1 }
		]);
	});

	test.each([NaN, -1, Infinity])('a latency of %d is told as 0', (latency) => {
		expect(sent([{ ...draft, latency } as SessionEvent])[0]?.latency).toBe(0);
	});
});

describe('room', () => {
	const tried = play([draft]);
	const at = (interactions: number, session: Session = tried): Session => ({
		...session,
		interactions
	});

	test('repeated practice stops at 240 less the final check’s four', () => {
		expect(sent([draft], at(235))).toHaveLength(1);
		expect(sent([draft], at(236))).toHaveLength(0);
	});

	test('a second go at a quiz or a scenario is repeated practice too', () => {
		const quiz = quizRun('one/check', check, [0]);
		const walk = [choice(0), choice(0)];
		const again: SessionEvent = { type: 'startedAgain', activity: 'one/the-visit' };
		expect(sent(quiz, at(240, play([])))).toHaveLength(1);
		expect(sent(quiz, at(240, play(quiz)))).toHaveLength(0);
		expect(sent(walk, at(240, play([])))).toHaveLength(2);
		expect(sent([again, ...walk], at(240, play(walk)))).toHaveLength(0);
	});

	test('a first go stops at 250 less the final check’s four', () => {
		const fresh = at(245, newSession('aaaaaaaa'));
		expect(sent([draft], fresh)).toHaveLength(1);
		expect(sent([draft], { ...fresh, interactions: 246 })).toHaveLength(0);
	});

	test('the final check always has its places', () => {
		expect(sent(final, at(246)).map(({ index }) => index)).toEqual([246, 247, 248, 249]);
	});

	test('certainty is the first to go, before any practice that is tried again', () => {
		const go = quizRun('one/check', check, [0]);
		const again = play(go);
		// Four places are kept for the final check, and the answer comes before how sure it was.
		const last = ROOM_FOR_CERTAINTY - 4 - 2;
		expect(sent(go, at(last, again))).toHaveLength(2);
		expect(sent(go, at(last + 1, again))).toHaveLength(1);
		expect(sent(go, at(last + 1)).map(({ certainty }) => certainty)).toEqual([undefined]);
	});

	test('the final check’s certainty never takes a place from its questions', () => {
		const places = sent(final, at(ROOM_FOR_CERTAINTY - 3));
		expect(places.map(({ certainty }) => certainty ?? false)).toEqual([false, false, false, false]);
	});

	test('its places are free once used', () => {
		const done = play(final, { session: tried });
		expect(sent([draft], at(239, done))).toHaveLength(1);
		const half = play(final.slice(0, 3), { session: tried });
		expect(half.interactions).toBe(1 + 2 * 2);
		expect(sent([draft], at(237, half))).toHaveLength(1);
		expect(sent([draft], at(238, half))).toHaveLength(0);
	});

	test('an answer that is not sent still counts for the learner', () => {
		const { session, effects } = step(sample, at(250), draft);
		expect(effects).toEqual([{ type: 'save' }]);
		expect(session.interactions).toBe(250);
		expect(session.activities['one/draft']).toMatchObject({ picked: [1, 6], turns: 2 });
	});

	test('a survey sends as many statements as there is room for', () => {
		const event: SessionEvent = {
			type: 'surveyAnswered',
			activity: 'two/how-you-see-it',
			answers: [1, 1, 1],
			latency: 3
		};
		expect(sent([event], at(244))).toHaveLength(2);
	});
});
