import type { Nodes } from 'mdast';
import type { Report } from '../report.ts';

/** What an attribute that is a whole number may be. */
export interface NumberRange {
	least: number;
	most: number;
	/** Several numbers, with commas between them. */
	list?: boolean;
}

/** Reports the attributes that should be whole numbers and are not. A missing one has been reported. */
export function checkNumbers(
	name: string,
	attributes: Readonly<Record<string, string>>,
	numbers: Readonly<Record<string, NumberRange>>,
	node: Nodes,
	report: Report
): void {
	for (const [attribute, { least, most, list }] of Object.entries(numbers)) {
		const given = attributes[attribute]?.trim();
		if (!given || (list ? given.split(',') : [given]).every((text) => isWithin(text, least, most)))
			continue;
		const kind = list ? 'whole numbers' : 'a whole number';
		report.error(
			'component',
			node,
			`<${name}>: \`${attribute}\` should be ${kind} from ${least} to ${most}.`,
			list ? `Put commas between them: ${attribute}="${least}, ${most}".` : `Write digits only: ${attribute}="${least}".`
		);
	}
}

function isWithin(text: string, least: number, most: number): boolean {
	return /^\s*\d{1,9}\s*$/.test(text) && Number(text) >= least && Number(text) <= most;
}
