import type { Link } from 'mdast';
import { didYouMean } from '../nearest.ts';
import type { Report } from '../report.ts';

/** The scene a choice leads to. A translation may link by its own headings or keep the links of the base language. */
export function parseTarget(
	link: Link,
	ids: readonly string[],
	baseIds: readonly string[],
	report: Report
): number {
	const target = decode(link.url.slice(1));
	const own = ids.indexOf(target);
	const to = own < 0 ? baseIds.indexOf(target) : own;
	if (to < 0)
		report.stop(
			'unknown-target',
			link,
			`No scene has the id "${target}".`,
			didYouMean(target, ids, 'An id is the heading in lower case, with hyphens for spaces.')
		);
	return to;
}

/** Markdown may write the letters of other languages as per cent codes. */
function decode(fragment: string): string {
	try {
		return decodeURIComponent(fragment);
	} catch {
		return fragment;
	}
}
