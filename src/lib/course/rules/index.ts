import type { Rule } from '../model.ts';
import { americanSpelling } from './american-spelling.ts';
import { answerFeedback } from './answer-feedback.ts';
import { answerPositions } from './answer-positions.ts';
import { choiceFeedback } from './choice-feedback.ts';
import { deadEnd } from './dead-end.ts';
import { discuss } from './discuss.ts';
import { figureNeedsSource } from './figure-needs-source.ts';
import { finalCheck } from './final-check.ts';
import { inclusiveLanguage } from './inclusive-language.ts';
import { knowThisSize } from './know-this-size.ts';
import { longestAnswer } from './longest-answer.ts';
import { loop } from './loop.ts';
import { marksInOneSentence } from './marks-in-one-sentence.ts';
import { minutes } from './minutes.ts';
import { neverOpen } from './never-open.ts';
import { noGoodEnding } from './no-good-ending.ts';
import { oneClickDecides } from './one-click-decides.ts';
import { poorWayToTheBest } from './poor-way-to-the-best.ts';
import { readingAge } from './reading-age.ts';
import { reviewDate } from './review-date.ts';
import { scenarioSize } from './scenario-size.ts';
import { sentenceLength } from './sentence-length.ts';
import { snapshotSize } from './snapshot-size.ts';
import { spelling } from './spelling.ts';
import { surveyBefore } from './survey-before.ts';
import { translationShape } from './translation-shape.ts';
import { unreachableScene } from './unreachable-scene.ts';
import { unusedMeter } from './unused-meter.ts';

/** Every rule there is, by the name of its file; syntax and structure are the parsers' to report. */
export const rules = (today: string): Record<string, Rule> => ({
	// Scenarios
	'unreachable-scene': unreachableScene,
	'dead-end': deadEnd,
	loop,
	'no-good-ending': noGoodEnding,
	'never-open': neverOpen,
	'poor-way-to-the-best': poorWayToTheBest,
	'one-click-decides': oneClickDecides,
	'choice-feedback': choiceFeedback,
	'unused-meter': unusedMeter,
	'scenario-size': scenarioSize,
	discuss,
	// Quizzes
	'answer-feedback': answerFeedback,
	'longest-answer': longestAnswer,
	'answer-positions': answerPositions,
	'know-this-size': knowThisSize,
	'final-check': finalCheck,
	// Reviews
	'marks-in-one-sentence': marksInOneSentence,
	// Surveys
	'survey-before': surveyBefore,
	// Words
	'figure-needs-source': figureNeedsSource,
	spelling,
	'american-spelling': americanSpelling,
	'inclusive-language': inclusiveLanguage,
	'sentence-length': sentenceLength,
	'reading-age': readingAge,
	// The whole
	minutes,
	'review-date': reviewDate(today),
	'translation-shape': translationShape,
	'snapshot-size': snapshotSize
});
