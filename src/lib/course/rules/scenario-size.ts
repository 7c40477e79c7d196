import { placeOfKey } from './pages.ts';
import { rule } from './rule.ts';
import { explore, STATE_LIMIT } from './scenario/explore.ts';
import { scenariosOf } from './scenario/scenarios.ts';

/**
 * A scenario is small enough to be checked in full: every scene with every value of its meters.
 *
 * Three meters from 0 to 5 in a dozen scenes are fine. Four from 0 to 20, each moved by another
 * amount in every scene, are not: `tests/fixtures/broken/scenario-size`, too long to stand here.
 */
export const scenarioSize = rule('scenario-size', 'error', function* (course) {
	for (const { page, plan } of scenariosOf(course))
		if (!explore(plan).complete)
			yield {
				file: page.file,
				place: placeOfKey(page, 'meters'),
				message: `This scenario can be in more than ${STATE_LIMIT.toLocaleString('en-GB')} situations, too many to check.`,
				hint: 'Narrow the range of its meters, or use fewer.'
			};
});
