import { readFileSync } from 'node:fs';
import { check } from '../../src/cli/check.ts';
import { wordingOf } from '../../src/lib/course/wording.ts';
import { courseFacts } from '../../src/lib/package/facts.ts';
import { buildPackages } from '../../src/lib/package/package.ts';
import { readSite } from '../../src/lib/package/site.ts';
import { TARGET_IDS } from '../../src/lib/package/target.ts';
import { worstSnapshot } from '../../src/lib/session/worst-case.ts';

/**
 * One piece of the workshop's work, in a process of its own whose memory can be read off at its end:
 * `lint <project>` or `package <project> <site>`.
 */
const [, , what, project = '.', site = ''] = process.argv;

const { course, diagnostics } = check(project, '2026-06-01');
const errors = diagnostics.filter(({ severity }) => severity === 'error');
if (errors.length > 0) {
	const [first] = errors;
	throw new Error(`${first!.file}:${first!.line} ${first!.message} (${errors.length} errors)`);
}
if (what === 'package') {
	const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
	const request = {
		site: readSite(site),
		facts: courseFacts(course, course.settings.languages, version),
		wording: wordingOf(course),
		targets: TARGET_IDS,
		worstSnapshot: worstSnapshot(course.editions[0]!.plan),
		machineFolders: []
	};
	for await (const { listing } of buildPackages(request)) {
		if (listing.bytes === 0) throw new Error(`${listing.file} is empty.`);
	}
}
