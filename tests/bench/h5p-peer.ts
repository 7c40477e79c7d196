import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

/**
 * The peer: H5P's own player in its standalone form, from the npm registry, with a branching
 * course of three scenes. H5P's Branching Scenario library is in no registry, so the scenes are
 * shown by a small content type written here; a real H5P course loads that library and its
 * dependencies on top. What is measured is therefore the least that H5P can need.
 *
 * The package is fetched for the occasion and not a dependency: its install script insists on
 * another package manager.
 */
const PACKAGE = 'h5p-standalone@3.8.2';

const LIBRARY = {
	title: 'Branching',
	machineName: 'H5P.BenchBranching',
	majorVersion: 1,
	minorVersion: 0,
	patchVersion: 0,
	runnable: 1,
	preloadedJs: [{ path: 'branching.js' }],
	preloadedCss: [{ path: 'branching.css' }]
};

const SCRIPT = `var H5P = H5P || {};
H5P.BenchBranching = function (params) {
  this.attach = function ($container) {
    var show = function (scene) {
      $container.empty().addClass('bench-branching');
      $container.append(H5P.jQuery('<h2>').text(scene.title), H5P.jQuery('<p>').text(scene.text));
      scene.choices.forEach(function (choice) {
        H5P.jQuery('<button type="button">').text(choice.text).appendTo($container)
          .on('click', function () { show(params.scenes[choice.to]); });
      });
    };
    show(params.scenes[0]);
  };
};`;

const CONTENT = {
	scenes: [
		{
			title: 'Ten past four',
			text: 'The assistant has drafted a reply. It reads well.',
			choices: [
				{ text: 'Send it', to: 1 },
				{ text: 'Read his message again', to: 2 }
			]
		},
		{ title: 'Sent', text: 'He believed it.', choices: [] },
		{ title: 'Again', text: 'It is his third message.', choices: [{ text: 'Ring him', to: 1 }] }
	]
};

const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>H5P</title></head><body>
<div id="h5p-container"></div>
<script src="player/main.bundle.js"></script>
<script>
new H5PStandalone.H5P(document.getElementById('h5p-container'), {
  h5pJsonPath: 'course', frameJs: 'player/frame.bundle.js', frameCss: 'player/styles/h5p.css'
});
</script></body></html>`;

/** The peer's files by path, or `null` where the registry cannot be reached. */
export function h5pPeer(): Map<string, Uint8Array> | null {
	const folder = mkdtempSync(join(tmpdir(), 'second-look-peer-'));
	try {
		execFileSync('npm', ['pack', '--silent', PACKAGE], { cwd: folder, stdio: 'pipe' });
		const archive = readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '';
		execFileSync('tar', ['xzf', archive], { cwd: folder });
		return new Map([
			...filesUnder(join(folder, 'package', 'dist'), 'player'),
			['index.html', bytes(PAGE)],
			['course/h5p.json', bytes(JSON.stringify(description()))],
			['course/content/content.json', bytes(JSON.stringify(CONTENT))],
			['course/H5P.BenchBranching-1.0/library.json', bytes(JSON.stringify(LIBRARY))],
			['course/H5P.BenchBranching-1.0/branching.js', bytes(SCRIPT)],
			['course/H5P.BenchBranching-1.0/branching.css', bytes('.bench-branching{padding:1em}')]
		]);
	} catch {
		return null;
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

function description() {
	const { machineName, majorVersion, minorVersion } = LIBRARY;
	return {
		title: 'Branching',
		language: 'en',
		mainLibrary: machineName,
		embedTypes: ['iframe'],
		preloadedDependencies: [{ machineName, majorVersion, minorVersion }]
	};
}

function bytes(text: string): Uint8Array {
	return new TextEncoder().encode(text);
}

function* filesUnder(folder: string, as: string): Generator<[string, Uint8Array]> {
	for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
		const path = join(folder, entry);
		if (statSync(path).isFile()) {
			yield [`${as}/${relative(folder, path).replaceAll('\\', '/')}`, readFileSync(path)];
		}
	}
}
