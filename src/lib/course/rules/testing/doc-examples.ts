/** A fenced block of a rule's doc comment that lints a file of the tiny course. */
export interface DocExample {
	/** `02-visit.scenario.md`, in the tiny course's lesson. */
	file: string;
	text: string;
	/** `12:1 error …`, one a line; none for a good example. */
	expected: string[];
}

const EXAMPLE =
	/^(Good|Bad), `([^`]+)`:\n\n```markdown\n([\s\S]*?)\n```(?:\n\n```text\n([\s\S]*?)\n```)?/gm;

/** The examples in the doc comments of a rule's source: `Good, `file`:` and `Bad, `file`:`. */
export function docExamplesIn(source: string): DocExample[] {
	return [...source.matchAll(/\/\*\*\n([\s\S]*?)\n \*\//g)].flatMap(([, comment = '']) => {
		const text = comment.replace(/^ \* ?/gm, '');
		return Array.from(text.matchAll(EXAMPLE), ([, kind, file = '', example = '', said = '']) => {
			if ((kind === 'Bad') !== (said !== ''))
				throw new Error(`A ${kind} example of ${file} has ${said ? '' : 'no '}messages.`);
			return { file, text: `${example}\n`, expected: said === '' ? [] : said.split('\n') };
		});
	});
}
