import { buildSync } from 'esbuild';
import { fileURLToPath } from 'node:url';
import type { StrictOptions } from '../../lms/strict-scorm.ts';
import type { ApiFaults } from './faulty-api.ts';

/** How the LMS opens the course. */
export interface Opening {
	standard: 'scorm12' | 'scorm2004';
	/** The course's address. */
	sco: string;
	/** Where the LMS keeps this attempt. */
	record: string;
	options: Omit<StrictOptions, 'held' | 'onStore'>;
	/** Milliseconds until the API is there. */
	late: number;
	/** The course is in a window of its own, and the API on its opener. */
	inWindow: boolean;
	/** The other standard's API is there too, and must not be touched. */
	withOther: boolean;
	faults: ApiFaults;
}

/** Globals of the player page, for whoever evaluates in it. */
export interface PlayerWindow extends Window {
	openCourse: (opening: Opening) => void;
	closeCourse: () => void;
	/** The LMS ends the session by itself, before it takes the frame away. */
	endSession: () => void;
	faults: ApiFaults;
	/** Calls of the course since it was opened last: name, element, value. */
	calls: string[][];
	/** Calls of the API that the course should leave alone. */
	wrongCalls: string[];
	/** Names of the beacons that were sent. */
	beacons: string[];
}

export const PLAYER = '/lms/player.html';
/** A frame in a frame, so many deep. */
export const NEST = '/lms/nest.html';

export function nestPage(url: URL): string {
	const depth = Number(url.searchParams.get('depth'));
	const sco = url.searchParams.get('sco')!;
	const next = `${NEST}?${new URLSearchParams({ depth: String(depth - 1), sco })}`;
	const src = (depth > 1 ? next : sco).replaceAll('&', '&amp;');
	return `<!doctype html><title>Frame</title><iframe name="nested" width="1100" height="760" src="${src}"></iframe>`;
}

/**
 * The LMS's player: a strict SCORM LMS under the layer of faults, with its records on the server, so
 * that they outlive the page, and two tabs or two devices share them.
 */
export function playerPage(): string {
	const { outputFiles } = buildSync({
		entryPoints: [fileURLToPath(new URL('player.ts', import.meta.url))],
		bundle: true,
		format: 'iife',
		write: false
	});
	const script = outputFiles[0]!.text.replaceAll('</script', '<\\/script');
	return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Player</title><link rel="icon" href="data:,"></head>
<body><script>${script}</script></body>
</html>`;
}
