import type { List, RootContent, Table } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { placeOf } from '../place.ts';
import type { Place } from '../diagnostic.ts';
import type { Report } from '../report.ts';
import type { QuestionSettings } from '../schema/front-matter.ts';
import type { Question } from '../schema/page.ts';
import { parseAnswer, type Answer } from './answer.ts';
import type { Section } from './draft.ts';
import type { Renderer } from './html.ts';

export interface ParsedQuestion {
	question: Question;
	correct: number[];
	options: Place[];
}

/** One `##` section of a quiz: the question, then its last list or table, then general feedback. */
export function parseQuestion(
	{ heading, body }: Section,
	id: string,
	type: QuestionSettings['type'],
	render: Renderer,
	report: Report
): ParsedQuestion | undefined {
	const last = body.findLastIndex((node) => node.type === 'list' || node.type === 'table');
	const node = body[last] as List | Table | undefined;
	if (!node) {
		report.stop(
			'question',
			heading,
			'The question has no answers.',
			'End it with a task list, a table of two columns or a numbered list.'
		);
		return undefined;
	}
	const answer = parseAnswer(node, type, render, report);
	const feedback = parseFeedback(body.slice(last + 1), answer, heading, render, report);
	return {
		question: {
			id,
			type: answer.type,
			title: toString(heading).trim(),
			body: render.blocks(body.slice(0, last)),
			options: answer.options,
			...(answer.labels && { labels: answer.labels }),
			...(feedback && { feedback })
		},
		correct: answer.correct,
		options: answer.nodes.map(placeOf)
	};
}

function parseFeedback(
	after: RootContent[],
	{ type }: Answer,
	heading: RootContent,
	render: Renderer,
	report: Report
): string {
	const words = after.flatMap((node) => {
		if (node.type === 'blockquote') return node.children;
		report.stop(
			'question',
			node,
			'Only a quote, the general feedback, can follow the answers.',
			'Move the text above the answers, or begin its lines with "> ".'
		);
		return [];
	});
	if (words.length === 0 && (type === 'matching' || type === 'ordering'))
		report.stop(
			'general-feedback',
			heading,
			type === 'matching' ? 'A matching question needs general feedback.' : 'An ordering question needs general feedback.',
			'Put a quote after the answers that says why they are right.'
		);
	return render.blocks(words);
}
