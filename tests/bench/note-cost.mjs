import { writeFileSync } from 'node:fs';

/**
 * Imported before a program, it notes what the program's process took: processor time, which other
 * work on the machine does not lengthen, and the most memory it ever held. JavaScript, because the
 * workers that a build starts import it as well, without anything that could read TypeScript.
 */
process.once('exit', () => {
	const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
	const cost = { seconds: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1000 };
	writeFileSync(process.env.SECOND_LOOK_COST, JSON.stringify(cost));
});
