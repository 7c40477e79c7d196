import type { Nodes } from 'mdast';
import type { ParsedPage } from '../model.ts';
import { FILE_START, placeOf } from '../place.ts';
import { placeOfOption, placeOfPart } from './pages.ts';
import { rule, type Finding } from './rule.ts';
import { citedIn } from './text/citation-ids.ts';
import { difference } from './translation/shape.ts';

/**
 * A translation mirrors its base: the same scenes, choices, verdicts, answers and marks in the
 * same order, in prose the same headings, and on every page the same sources. The first difference
 * on a page is reported, for it shifts what follows.
 *
 * Good: `tests/fixtures/tiny`.
 *
 * Bad: `tests/fixtures/broken/translation-shape`, a whole second language.
 */
export const translationShape = rule('translation-shape', 'error', function* (course) {
	const [base, ...translations] = course.editions;
	for (const edition of translations)
		for (const lesson of base?.lessons ?? []) {
			const mirrored = edition.lessons.find(({ id }) => id === lesson.id);
			// Files that are missing altogether are the parser's to report.
			const others = mirrored ? [...mirrored.pages, ...mirrored.banks] : [];
			for (const page of [...lesson.pages, ...lesson.banks]) {
				const translated = others.find(({ id }) => id === page.id);
				if (translated) yield* compare(page, translated);
			}
		}
});

function* compare(base: ParsedPage, page: ParsedPage): Generator<Finding> {
	const found =
		base.activity && page.activity ? difference(base.activity, page.activity) : undefined;
	const { file } = page;
	if (found) {
		const { part, option, message } = found;
		const place =
			part === undefined
				? FILE_START
				: page.kind === 'review'
					? (page.places.marks[part] ?? FILE_START)
					: option === undefined
						? placeOfPart(page, part)
						: placeOfOption(page, part, option);
		yield { file, place, message, hint: `Make it match ${base.file}.` };
		return;
	}
	yield* prompts(base, page);
	yield* headings(base, page);
	const cited = citedIn(page);
	for (const id of citedIn(base))
		if (!cited.has(id))
			yield {
				file,
				place: FILE_START,
				message: `The base language cites "${id}", this page does not.`,
				hint: `Make it match ${base.file}.`
			};
}

function* prompts({ page: base, file: from }: ParsedPage, { page, file }: ParsedPage) {
	if (base?.kind !== 'reflect' || page?.kind !== 'reflect') return;
	if (base.prompts.length === page.prompts.length) return;
	yield {
		file,
		place: FILE_START,
		message: `The number of prompts differs: ${base.prompts.length} in the base language, ${page.prompts.length} here.`,
		hint: `Make it match ${from}.`
	};
}

function* headings(base: ParsedPage, page: ParsedPage): Generator<Finding> {
	if (base.kind !== 'prose' || page.kind !== 'prose') return;
	const expected = headingsIn(base);
	const written = headingsIn(page);
	for (let i = 0; i < Math.max(expected.length, written.length); i++) {
		if (expected[i]?.depth === written[i]?.depth) continue;
		yield {
			file: page.file,
			place: placeOf(written[i] ?? written.at(-1)),
			message: `The headings differ: ${expected.length} in the base language, ${written.length} here.`,
			hint: `Make it match ${base.file}, level for level.`
		};
		return;
	}
}

function headingsIn({ tree }: ParsedPage) {
	const nodes: Nodes[] = tree.children;
	return nodes.filter((node) => node.type === 'heading');
}
