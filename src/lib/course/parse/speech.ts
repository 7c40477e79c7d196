import type { Blockquote, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { didYouMean } from '../nearest.ts';
import type { Report } from '../report.ts';

export interface Speech {
	/** The name shown. */
	speaker: string;
	words: RootContent[];
}

/** A quote at the top level of a scene: `**key:**`, then what that person says. */
export function parseSpeech(
	quote: Blockquote,
	cast: Readonly<Record<string, string>>,
	report: Report
): Speech | undefined {
	const [first, ...rest] = quote.children;
	const [opening, next, ...others] = first?.type === 'paragraph' ? first.children : [];
	const label = opening?.type === 'strong' ? toString(opening).trim() : '';
	if (first?.type !== 'paragraph' || !label.endsWith(':')) {
		report.stop(
			'quote',
			quote,
			'This quote is neither speech nor what follows from a choice.',
			'Open speech with **key:** of the cast; indent what follows from a choice under it.'
		);
		return undefined;
	}
	const key = label.slice(0, -1).trim();
	const speaker = Object.hasOwn(cast, key) ? cast[key] : undefined;
	if (speaker === undefined) {
		report.stop(
			'unknown-speaker',
			opening,
			`"${key}" is not in the cast.`,
			didYouMean(key, Object.keys(cast), 'Add the key and the name to `cast` in the front matter.')
		);
		return undefined;
	}
	const start = next?.type === 'text' ? [{ ...next, value: next.value.trimStart() }] : next ? [next] : [];
	return { speaker, words: [{ ...first, children: [...start, ...others] }, ...rest] };
}
