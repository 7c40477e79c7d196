/**
 * Where sentences end. `Intl.Segmenter` does most of it; what it takes for an end and is none
 * (abbreviations, initials, `"Why?" she asked`) is put together again here.
 */

const segmenter = new Intl.Segmenter('en-GB', { granularity: 'sentence' });

const ABBREVIATION =
	/(?:^|[\s("'“‘[])(?:Mr|Mrs|Ms|Mx|Dr|Prof|Rev|Sr|Jr|St|Hon|No|Nos|vs|cf|ca|approx|e\.g|i\.e|Fig|para|ref|tel|Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.\s+$/;
/** `J. Smith`, not `So did I. He left.` */
const INITIAL = /(?:^|[\s.("'“‘[])(?!I\.)\p{Lu}\.\s+$/u;
const NUMBERED = /^\s*\d{1,2}[.)]\s+$/;
const QUOTED = /[!?…]["'”’]\s+$/;
const SAID = /^(?:\p{Lu}[\p{L}'’-]*\s+)?(?:said|says|asked|asks|replied|replies|added|adds|wrote|writes)\b/u;

/** How far the end of a sentence looks around itself; the whole text would cost the square of it. */
const NEAR = 200;

/** The `[start, end)` of each sentence, without the space around it. */
export function sentencesIn(text: string): [start: number, end: number][] {
	// A line end in the source is a space to the reader, and an end of sentence to the segmenter.
	const flat = text.replace(/\s/g, ' ');
	const sentences: [number, number][] = [];
	let start = 0;
	let end = 0;
	for (const { segment, index } of segmenter.segment(flat)) {
		end = index + segment.length;
		if (continues(flat.slice(Math.max(start, end - NEAR), end), flat.slice(end, end + NEAR))) continue;
		push(start, end);
		start = end;
	}
	push(start, end);
	return sentences;

	function push(from: number, to: number): void {
		const words = flat.slice(from, to);
		const trimmed = words.trim();
		if (trimmed === '') return;
		const first = from + words.indexOf(trimmed);
		sentences.push([first, first + trimmed.length]);
	}
}

function continues(before: string, after: string): boolean {
	if (after.trim() === '') return false;
	if (ABBREVIATION.test(before) || INITIAL.test(before) || NUMBERED.test(before)) return true;
	if (QUOTED.test(before) && SAID.test(after)) return true;
	// The end of a citation or of a bracket belongs to what it follows.
	return /^\p{Ll}/u.test(after) || before.lastIndexOf('[@') > before.lastIndexOf(']');
}
