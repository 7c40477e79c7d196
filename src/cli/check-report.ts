import { styleText } from 'node:util';
import type { Diagnostic } from '../lib/course/diagnostic.ts';
import { renderDiagnostic } from '../lib/course/frame.ts';
import type { CourseSummary, ScenarioSummary } from '../lib/course/rules/summary.ts';

export type Colour = 'red' | 'yellow' | 'green' | 'bold' | 'dim';
export type Paint = (colour: Colour, text: string) => string;

/** Colours for a terminal, or none. */
export function colours(wanted: boolean): Paint {
	return (colour, text) => (wanted ? styleText(colour, text, { validateStream: false }) : text);
}

/** Findings as an author reads them; `from` is the way from where they stand to the course. */
export function printDiagnostics(
	diagnostics: Diagnostic[],
	texts: ReadonlyMap<string, string>,
	from: string,
	paint: Paint
): string {
	return diagnostics
		.map((diagnostic) => {
			const { file, severity } = diagnostic;
			const path = from ? `${from}/${file}` : file;
			const [head = '', ...rest] = renderDiagnostic(
				{ ...diagnostic, file: path },
				texts.get(file)
			).split('\n');
			return `${[paint(severity === 'error' ? 'red' : 'yellow', head), ...rest].join('\n')}\n\n`;
		})
		.join('');
}

/** The course in figures, then how many errors and warnings there are. */
export function printSummary(
	summary: CourseSummary,
	diagnostics: Diagnostic[],
	paint: Paint
): string {
	const kinds = Object.entries(summary.pages).map(([kind, count]) => `${count} ${kind}`);
	const lines = [
		`${count(summary.lessons, 'lesson')}, ${summary.minutes} min (${summary.minutesWithFurther} with Go further), ${count(summary.words, 'word')}`,
		`Pages: ${kinds.join(', ') || 'none'}`,
		`Scenarios: ${count(summary.scenes, 'scene')}, ${count(summary.endings, 'ending')}, ${count(summary.paths, 'path')}`,
		...summary.scenarios.map(scenarioLine),
		`${count(summary.questions, 'question')}, ${count(summary.standardsPractised, 'standard')} practised, ${count(summary.sourcesCited, 'source')} cited, ${count(summary.figuresWithoutSource, 'figure')} without a source`,
		`Longest snapshot: ${number(summary.worstSnapshot)} of 4,000 characters`
	];
	if (summary.pagesUnread > 0)
		lines.push(
			`Not in these figures: ${count(summary.pagesUnread, 'page')} that could not be read`
		);
	return `${lines.join('\n')}\n\n${verdict(diagnostics, paint)}\n`;
}

function scenarioLine({ page, lowest, highest, paths, endings }: ScenarioSummary): string {
	const ways = endings.map(
		({ ending, ...range }) => `${ending} ${percent(range.lowest)}–${percent(range.highest)}`
	);
	return `  ${page}: ${count(paths, 'path')}, score ${percent(lowest)}–${percent(highest)} (${ways.join(', ')})`;
}

function verdict(diagnostics: Diagnostic[], paint: Paint): string {
	const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
	const warnings = diagnostics.length - errors;
	if (diagnostics.length === 0) return paint('green', 'Nothing to put right.');
	const said = `${count(errors, 'error')}, ${count(warnings, 'warning')}.`;
	return paint(errors > 0 ? 'red' : 'yellow', said);
}

function count(amount: number, noun: string): string {
	return `${number(amount)} ${noun}${amount === 1 ? '' : 's'}`;
}

function number(amount: number): string {
	return amount.toLocaleString('en-GB');
}

function percent(fraction: number): string {
	return `${Math.round(fraction * 100)}%`;
}
