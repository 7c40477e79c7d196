import { slug } from 'github-slugger';
import type { Heading } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Report } from '../report.ts';
import type { Section } from './draft.ts';

/** The id of a heading: the one pinned before it, or the one a Git host would give it. */
export function headingId(heading: Heading): string {
	return heading.data?.pinned ?? slug(toString(heading).trim());
}

/** The ids of all sections, which must differ, for choices and records know sections by them. */
export function sectionIds(sections: readonly Section[], report: Report): string[] {
	const lines = new Map<string, number>();
	return sections.map(({ heading }) => {
		const id = headingId(heading);
		const first = lines.get(id);
		if (id === '') report.stop('empty-heading', heading, 'The heading has no letters.');
		else if (first !== undefined)
			report.stop(
				'duplicate-heading',
				heading,
				`The heading on line ${first} has the same id, "${id}".`,
				'Word one of them differently, or pin an id with <a id="…"></a> on the line before it.'
			);
		else lines.set(id, heading.position?.start.line ?? 0);
		return id;
	});
}
