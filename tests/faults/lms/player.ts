import { StrictScorm12 } from '../../lms/strict-scorm12.ts';
import { StrictScorm2004 } from '../../lms/strict-scorm2004.ts';
import { faulty } from './faulty-api.ts';
import type { Opening, PlayerWindow } from './player-page.ts';

/* The script of the LMS's player page; see `player-page.ts`. */

const page = window as unknown as PlayerWindow;
type Api = { [name: string]: (...given: string[]) => unknown };
let frame: HTMLIFrameElement | null = null;
let opened: Window | null = null;
let api: Api = {};
let prefix: 'LMS' | '' = '';

page.faults = {};
page.calls = [];
page.wrongCalls = [];
page.beacons = [];

page.openCourse = (opening: Opening) => {
	const { standard, sco, record, options, late, inWindow, withOther } = opening;
	page.closeCourse();
	page.faults = opening.faults;
	const path = `/lms/record/${record}`;
	const Strict = standard === 'scorm12' ? StrictScorm12 : StrictScorm2004;
	prefix = standard === 'scorm12' ? 'LMS' : '';
	const held = ask('GET', path);
	const lms = new Strict({ ...options, held, onStore: (all) => ask('POST', path, cut(all)) });
	page.calls = [];
	api = faulty(lms.launch() as unknown as Api, prefix, {
		faults: () => page.faults,
		now: (element) => ask('GET', path)[element] ?? '',
		sleep
	});
	const names = ['API', 'API_1484_11'] as const;
	const [own, other] = standard === 'scorm12' ? names : [names[1], names[0]];
	const holder = window as unknown as { [name: string]: unknown };
	if (withOther) holder[other] = watched();
	if (late > 0) setTimeout(() => (holder[own] = noting(api)), late);
	else holder[own] = noting(api);

	if (inWindow) opened = window.open(sco);
	else {
		frame = document.createElement('iframe');
		Object.assign(frame, { id: 'course', name: 'course', width: 1100, height: 760, src: sco });
		document.body.append(frame);
	}
};

page.closeCourse = () => {
	frame?.remove();
	opened?.close();
	frame = opened = null;
	const holder = window as unknown as { [name: string]: unknown };
	delete holder['API'];
	delete holder['API_1484_11'];
};

page.endSession = () => void api[prefix ? 'LMSFinish' : 'Terminate']!('');

/** The server's records. A synchronous request, as Moodle's; a beacon where a page that is left has none. */
function ask(method: string, path: string, body?: object): { [element: string]: string } {
	const request = new XMLHttpRequest();
	request.open(method, path, false);
	try {
		request.send(body && JSON.stringify(body));
	} catch (error) {
		if (body && navigator.onLine && sendBeacon(path, body)) return {};
		throw error;
	}
	if (request.status !== 200) throw new Error(`the server answered ${request.status}`);
	return JSON.parse(request.responseText || '{}');
}

/** It has a name, so that whoever waits for it can ask whether it has come. */
function sendBeacon(path: string, body: object): boolean {
	const name = crypto.randomUUID();
	page.beacons.push(name);
	return navigator.sendBeacon(`${path}?beacon=${name}`, JSON.stringify(body));
}

function cut(all: { [element: string]: string }) {
	const most = page.faults.cutStored ?? {};
	return Object.fromEntries(
		Object.entries(all).map(([element, value]) => [element, value.slice(0, most[element])])
	);
}

/** Each call with what it was given. */
function noting(given: Api): Api {
	return Object.fromEntries(
		Object.entries(given).map(([name, call]) => [
			name,
			(...values: string[]) => {
				page.calls.push([name.replace(/^LMS/, ''), ...values]);
				return call(...values);
			}
		])
	);
}

/** An API of the other standard: it would do, and nobody may ask it. */
function watched(): Api {
	const names = ['Initialize', 'LMSInitialize', 'GetValue', 'LMSGetValue'];
	const note = (name: string) => () => {
		page.wrongCalls.push(name);
		return 'true';
	};
	return Object.fromEntries(names.map((name) => [name, note(name)]));
}

/** A call that does not return: by the course's clocks, so many seconds have gone by after it. */
function sleep(seconds: number): void {
	const course = frame!.contentWindow as unknown as typeof globalThis;
	const clock = course.performance;
	const now = clock.now.bind(clock);
	clock.now = () => now() + seconds * 1000;
}
