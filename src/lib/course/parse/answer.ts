import type { List, ListItem, PhrasingContent, RootContent, Table } from 'mdast';
import type { Report } from '../report.ts';
import type { Question } from '../schema/page.ts';
import type { QuestionType } from '../schema/plan.ts';
import { toString } from 'mdast-util-to-string';
import type { Renderer } from './html.ts';

/** What a question's last list or table says. */
export interface Answer {
	type: QuestionType;
	options: Question['options'];
	correct: number[];
	labels?: [string, string];
	/** The nodes of the options, for their places. */
	nodes: RootContent[];
}

export function parseAnswer(
	node: List | Table,
	wanted: QuestionType | undefined,
	render: Renderer,
	report: Report
): Answer {
	const answer =
		node.type === 'table'
			? parseMatching(node, render, report)
			: node.ordered
				? parseOrdering(node, render, report)
				: parseChoice(node, wanted, render, report);
	if (wanted && wanted !== answer.type && !(wanted === 'choice' && answer.type === 'multiple'))
		report.stop(
			'question-type',
			node,
			`The front matter says "${wanted}", and the answer is written as "${answer.type}".`,
			'A task list is choice or multiple, a table matching, a numbered list ordering.'
		);
	const { length } = answer.options;
	if (length < 2) report.stop('answer', node, 'A question needs two answers or more.');
	if (length > 26) report.stop('answer', node, 'A question can have 26 answers at most.');
	return answer;
}

function parseChoice(
	list: List,
	wanted: QuestionType | undefined,
	render: Renderer,
	report: Report
): Answer {
	const correct = list.children.flatMap((item, i) => (item.checked ? [i] : []));
	const unmarked = list.children.filter((item) => item.checked === null || item.checked === undefined);
	for (const item of unmarked) {
		const text = toString(item).trim();
		if (/^\[[ xX]?\]$/.test(text) || text === '') report.stop('answer', item, 'The answer has no text.');
		else
			report.stop('answer', item, 'The answer does not say whether it is right.', 'Begin it with [x] or [ ].');
	}
	if (unmarked.length === 0 && correct.length === 0)
		report.stop('right-answers', list, 'No answer is marked as right.', 'Write [x] before it.');
	if (wanted === 'choice' && correct.length > 1)
		report.stop(
			'right-answers',
			list.children[correct[1] ?? 0],
			'More than one answer is marked as right.',
			'Keep one [x], or say type: multiple in the front matter.'
		);
	const type = wanted === 'multiple' || correct.length > 1 ? 'multiple' : 'choice';
	return { type, correct, nodes: list.children, options: list.children.map((item) => option(item, render, report)) };
}

/** Written in the right order; the learner sees it shuffled. */
function parseOrdering(list: List, render: Renderer, report: Report): Answer {
	const options = list.children.map((item) => option(item, render, report));
	return { type: 'ordering', correct: options.map((_, i) => i), options, nodes: list.children };
}

function option(item: ListItem, render: Renderer, report: Report): Question['options'][number] {
	const [first, ...rest] = item.children;
	const text: PhrasingContent[] = first?.type === 'paragraph' ? first.children : [];
	const html = render.inline(text);
	if (html === '' && item.checked !== null && item.checked !== undefined)
		report.stop('answer', item, 'The answer has no text.');
	else if (html === '' && item.checked === null && toString(item).trim() !== '')
		report.stop('answer', item, 'An answer begins with its text, in one paragraph.');
	const under = first?.type === 'paragraph' ? rest : item.children;
	const why = under.flatMap((node) => {
		if (node.type === 'blockquote') return node.children;
		report.stop(
			'answer',
			node,
			'Only a quote can stand under an answer.',
			'Begin each line of the feedback with "> ", indented under the answer.'
		);
		return [];
	});
	return why.length > 0 ? { text: html, why: render.blocks(why) } : { text: html };
}

/** Left belongs to right, row by row. */
function parseMatching(table: Table, render: Renderer, report: Report): Answer {
	const [header, ...rows] = table.children;
	const labels = header?.children.map((cell) => toString(cell).trim()) ?? [];
	if (labels.length !== 2)
		report.stop('columns', table, `A matching table has two columns; this has ${labels.length}.`);
	const matches = new Set<string>();
	const options = rows.map((row) => {
		const [left, right] = row.children;
		const text = render.inline(left?.children ?? []);
		const match = render.inline(right?.children ?? []);
		if (text === '' || match === '') report.stop('answer', row, 'A cell of this row is empty.');
		else if (matches.has(match))
			report.stop('answer', row, 'Another row has the same right-hand side, so both would fit.');
		matches.add(match);
		return { text, match };
	});
	const [left = '', right = ''] = labels;
	return { type: 'matching', correct: options.map((_, i) => i), options, labels: [left, right], nodes: rows };
}
