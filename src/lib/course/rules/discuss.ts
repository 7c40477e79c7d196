import { FILE_START } from '../place.ts';
import { rule } from './rule.ts';
import { scenariosOf } from './scenario/scenarios.ts';

/**
 * A scenario gives a group something to talk about: the facilitator's guide prints it.
 *
 * Good: `tests/fixtures/tiny`.
 *
 * Bad: `tests/fixtures/broken/discuss`.
 */
export const discuss = rule('discuss', 'warning', function* (course) {
	for (const { page } of scenariosOf(course))
		if (!page.discuss)
			yield {
				file: page.file,
				place: FILE_START,
				message: 'This scenario gives a group nothing to talk about.',
				hint: 'Add three open questions to the front matter: `discuss: ["…", "…", "…"]`.'
			};
});
