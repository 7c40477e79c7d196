import { didYouMean } from '../nearest.ts';
import type { Report } from '../report.ts';
import type { FrontMatter } from '../schema/front-matter.ts';
import type { FileKind } from '../schema/plan.ts';
import type { PageContext, PageSource } from './context.ts';
import type { Draft } from './draft.ts';

/** The activity that counts in place of this one, where the page names one that there is. */
export function insteadOf(
	values: FrontMatter<FileKind>,
	source: PageSource,
	yaml: Draft['yaml'],
	context: PageContext,
	report: Report
): { instead?: string } {
	const instead = 'instead' in values ? values.instead : undefined;
	if (instead === undefined) return {};
	if (context.pages.has(instead) && instead !== source.id) return { instead };
	report.error(
		'unknown-page',
		yaml.placeOf(['instead']),
		`"${instead}" is not another page of the course.`,
		didYouMean(instead, context.pages, 'Write it as lesson/page, as in recording/the-visit.')
	);
	return {};
}
