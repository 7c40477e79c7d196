import type { Driver } from './driver.ts';
import type { Environment } from './environment.ts';
import { createPractice } from './practice.ts';

/**
 * The driver of a package, by the name its pages carry. One dynamic import a target, so that a
 * package holds only the driver it needs, in a file of its own.
 */
export async function loadDriver(target: string): Promise<(environment: Environment) => Driver> {
	switch (target) {
		case 'scorm12':
			return (await import('./scorm12.ts')).createScorm12;
		case 'scorm2004':
			return (await import('./scorm2004.ts')).createScorm2004;
		case 'cmi5':
			return (await import('./cmi5.ts')).createCmi5;
		case 'web':
			return (await import('./standalone.ts')).createStandalone;
		default:
			return createPractice;
	}
}
