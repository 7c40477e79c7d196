import { buildSync } from 'esbuild';
import { fileURLToPath } from 'node:url';

const STRICT = fileURLToPath(new URL('../lms/', import.meta.url));

/** Path of the LMS's player page. */
export const SCORM_PLAYER = '/mod/scorm/player.php';

/** Path of a page that some LMSs put between themselves and the SCO. */
export const SCORM_WRAPPER = '/mod/scorm/wrapper.php';
export const wrapperPage = (sco: string): string =>
	`<!doctype html><title>Wrapper</title><iframe id="inner" width="640" height="600" src="${sco}"></iframe>`;

/** The strict LMSs as a script for a page: `strict.StrictScorm12` and `strict.StrictScorm2004`. */
export function bundleStrictLms(): string {
	const { outputFiles } = buildSync({
		stdin: {
			contents: "export * from './strict-scorm12.ts'; export * from './strict-scorm2004.ts';",
			resolveDir: STRICT,
			loader: 'ts'
		},
		bundle: true,
		format: 'iife',
		globalName: 'strict',
		write: false
	});
	return outputFiles[0]!.text;
}

/**
 * The LMS's player page: the API object is on it, and the SCO in an iframe of the size that Moodle
 * gives it in a window of 1280 × 800. The record of the attempt outlives the page, as an LMS's
 * does: it is kept under a key of its own in the storage that LMS and packages share.
 */
export function playerPage(script: string): string {
	return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>SCORM player</title><link rel="icon" href="data:,"></head>
<body>
<script>${script.replaceAll('</script', '<\\/script')}</script>
<script>
const KEY = 'lms:held';
const learner = { id: 'learner-1', name: 'Begum, Amina' };
let lms = null, made = null;
const before = [];
function launch({ standard, sco, options, inWindow }) {
	leave();
	const held = JSON.parse(localStorage.getItem(KEY) ?? '{}');
	const onStore = (record) => localStorage.setItem(KEY, JSON.stringify(record));
	const Lms = standard === 'scorm12' ? strict.StrictScorm12 : strict.StrictScorm2004;
	lms = new Lms({ learner, held, onStore, ...options });
	window[standard === 'scorm12' ? 'API' : 'API_1484_11'] = lms.launch();
	if (inWindow) {
		made = window.open(sco);
		return;
	}
	made = document.createElement('iframe');
	Object.assign(made, { id: 'scorm_object', name: 'content', width: 650, height: 666, src: sco });
	document.body.append(made);
}
/** The learner closes the course: the frame goes, and with it the page in it. */
function leave() {
	if (made?.remove) made.remove();
	else made?.close();
	made = null;
	if (lms) before.push(...lms.calls);
	lms = null;
}
</script>
</body>
</html>`;
}
