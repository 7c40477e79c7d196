/** How many letters must be added, taken away or changed to get from one word to the other. */
function distance(a: string, b: string): number {
	let row = Array.from({ length: b.length + 1 }, (_, i) => i);
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		for (let j = 1; j <= b.length; j++) {
			const substitution = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
			next.push(Math.min(substitution, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
		}
		row = next;
	}
	return row[b.length] ?? 0;
}

/** The known word that the author most likely meant; nothing when none is close. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
	let best: string | undefined;
	let least = Math.max(2, Math.floor(word.length / 3)) + 1;
	if (word.length > 80) return undefined;
	for (const candidate of known) {
		if (Math.abs(candidate.length - word.length) >= least) continue;
		const d = distance(word.toLowerCase(), candidate.toLowerCase());
		if (d < least) [best, least] = [candidate, d];
	}
	return best;
}

/** `Did you mean "x"?`, or the fallback where nothing is close. */
export function didYouMean(word: string, known: Iterable<string>, otherwise = ''): string {
	const found = nearest(word, known);
	return found === undefined ? otherwise : `Did you mean "${found}"?`;
}
