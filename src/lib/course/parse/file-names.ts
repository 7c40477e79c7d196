import { didYouMean } from '../nearest.ts';
import { Report } from '../report.ts';
import { PageKindSchema, type FileKind } from '../schema/plan.ts';

const SLUG = '[a-z0-9]+(?:-[a-z0-9]+)*';
const LESSON = new RegExp(`^(\\d+)-(${SLUG})$`);
const PAGE = new RegExp(`^(\\d+)-(${SLUG})(?:\\.([^.]*))?\\.md$`);
/** No number: a bank has no place among the pages. */
const BANK = new RegExp(`^(?!\\d)(${SLUG})\\.bank\\.md$`);
const PICTURE = /\.(?:svg|png|jpe?g|webp)$/;
/** The kinds that a file name may name. Plain `.md` is prose, `index.md` the opening. */
const KINDS = PageKindSchema.options.filter((kind) => kind !== 'opening' && kind !== 'prose');

export interface NamedPage {
	number: number;
	slug: string;
	kind: FileKind;
}

/** `03-recording` → number and slug. */
export function readFolderName(name: string, report: Report): { number: number; slug: string } | undefined {
	const match = LESSON.exec(name);
	if (match) return { number: Number(match[1]), slug: match[2] ?? '' };
	report.error('file-name', undefined, `"${name}" is not the name of a lesson.`, nameHint(name, '03-recording'));
	return undefined;
}

/** `02-the-visit.scenario.md` → number, slug and kind. */
export function readPageName(name: string, report: Report): NamedPage | undefined {
	if (name === 'index.md') return { number: 0, slug: 'index', kind: 'opening' };
	const bank = BANK.exec(name);
	if (bank) return { number: 0, slug: bank[1] ?? '', kind: 'bank' };
	const match = PAGE.exec(name);
	if (!match) {
		report.error('file-name', undefined, `"${name}" is not the name of a page.`, nameHint(name, '02-the-visit.scenario.md'));
		return undefined;
	}
	const [, number, slug = '', word] = match;
	const kind = word === undefined ? 'prose' : KINDS.find((known) => known === word);
	if (word === 'bank') {
		report.error('file-name', undefined, 'A bank has no number.', `Name it ${slug}.bank.md.`);
		return undefined;
	}
	if (!kind) {
		report.error(
			'page-kind',
			undefined,
			`".${word ?? ''}.md" is not a kind of page.`,
			didYouMean(word ?? '', KINDS, `The kinds are ${KINDS.join(', ')}; plain .md is prose.`)
		);
		return undefined;
	}
	if (slug === 'index') {
		report.error('file-name', undefined, '"index" is the slug of the lesson opening.', 'Choose another slug.');
		return undefined;
	}
	return { number: Number(number), slug, kind };
}

export function isPicture(name: string): boolean {
	return PICTURE.test(name);
}

export function checkPictureName(name: string, report: Report): void {
	if (!/^[a-z0-9]+(?:[-.][a-z0-9]+)*$/.test(name))
		report.error('file-name', undefined, `"${name}" is not a good name for a picture.`, nameHint(name, 'who-is-told.svg'));
}

function nameHint(name: string, example: string): string {
	if (/\P{ASCII}/u.test(name)) return `Use ASCII letters only, as in ${example}.`;
	if (/[A-Z]/.test(name)) return `Use lower-case letters, as in ${example}.`;
	if (!/^\d/.test(name)) return `Begin with a number, as in ${example}.`;
	return `Names are a number, a hyphen and lower-case letters, digits and hyphens, as in ${example}.`;
}
