/**
 * The five packages that one built site becomes. A target is data: what it is called, which driver
 * its pages load, and whom they may talk to. Its manifest is written by `manifest/`.
 */

export const TARGET_IDS = ['scorm12', 'scorm2004', 'scorm2004-3rd', 'cmi5', 'web'] as const;
export type TargetId = (typeof TARGET_IDS)[number];

/** The drivers a page can name in `<meta name="second-look-target">`; as `Target` in `lms/driver.ts`. */
export type DriverId = 'scorm12' | 'scorm2004' | 'cmi5' | 'web';

export interface Target {
	/** Also the end of the file's name. */
	id: TargetId;
	/** What people call it. */
	name: string;
	driver: DriverId;
	/**
	 * The chunks it keeps of those that only some targets need, by a part of their name (see
	 * {@link TARGET_CHUNKS}). All of them are preloaded.
	 */
	chunks: readonly string[];
	/**
	 * What `connect-src` allows. A SCORM package reaches its LMS through script and needs nothing;
	 * a cmi5 package calls the `fetch` and `endpoint` addresses of its launch URL, which are the
	 * LMS's own and unknown when it is built.
	 */
	connectSrc: string;
	/** The manifest's file name, where there is one. */
	manifest?: 'imsmanifest.xml' | 'cmi5.xml';
}

/** Chunks that not every target keeps: the drivers, and the LMS that the web package brings along. */
export const TARGET_CHUNKS = [
	'driver-scorm12',
	'driver-scorm2004',
	'driver-cmi5',
	'driver-web',
	'scorm-again'
] as const;

export const TARGETS: Readonly<Record<TargetId, Target>> = {
	scorm12: {
		id: 'scorm12',
		name: 'SCORM 1.2',
		driver: 'scorm12',
		chunks: ['driver-scorm12'],
		connectSrc: "'none'",
		manifest: 'imsmanifest.xml'
	},
	scorm2004: {
		id: 'scorm2004',
		name: 'SCORM 2004 4th Edition',
		driver: 'scorm2004',
		chunks: ['driver-scorm2004'],
		connectSrc: "'none'",
		manifest: 'imsmanifest.xml'
	},
	'scorm2004-3rd': {
		id: 'scorm2004-3rd',
		name: 'SCORM 2004 3rd Edition',
		driver: 'scorm2004',
		chunks: ['driver-scorm2004'],
		connectSrc: "'none'",
		manifest: 'imsmanifest.xml'
	},
	cmi5: {
		id: 'cmi5',
		name: 'cmi5',
		driver: 'cmi5',
		chunks: ['driver-cmi5'],
		connectSrc: 'https: http:',
		manifest: 'cmi5.xml'
	},
	web: {
		id: 'web',
		name: 'Web, without an LMS',
		driver: 'web',
		chunks: ['driver-web', 'driver-scorm2004', 'scorm-again'],
		connectSrc: "'none'"
	}
};

/** Where a learner's launch begins, in every target. */
export const LAUNCH = 'index.html';
