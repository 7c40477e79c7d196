import type { ParsedPage } from '../../model.ts';
import { citationsIn } from '../../parse/citation.ts';
import { passagesOf } from './passages.ts';

/** The sources that a page cites, each once. */
export function citedIn(page: ParsedPage): Set<string> {
	return new Set(
		passagesOf(page).flatMap(({ text }) => citationsIn(text).flatMap(({ ids }) => ids))
	);
}
