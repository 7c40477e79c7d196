import { serveContent } from '../e2e/content-server.ts';
import { bundleStrictLms, playerPage } from '../e2e/lms-page.ts';
import { PLACES, readPackage } from '../e2e/packages.ts';
import { measureFirstUse, type FirstUse } from './first-use.ts';
import { h5pPeer } from './h5p-peer.ts';

/** Runs of each, of which the middle one counts; ours and the peer's take turns. */
const RUNS = 3;

const OURS = '/bench/course';
const PEER = '/bench/h5p';

/** The first use of the SCORM 1.2 package and of the peer, served alike. */
export async function measureAll(
	say: (line: string) => void
): Promise<{ firstUse: FirstUse; peers: Record<string, FirstUse> }> {
	const peer = h5pPeer();
	const files = new Map([
		...[...readPackage('scorm12')].map(([path, bytes]) => [PLACES.scorm12 + path, bytes] as const),
		...[...(peer ?? [])].map(([path, bytes]) => [`h5p/content/${path}`, bytes] as const)
	]);
	const pages: Record<string, string> = {
		[OURS]: launching(`/${PLACES.scorm12}index.html?id=42`),
		[PEER]: `<!doctype html><title>Peer</title><iframe name="content" width="650" height="666" src="/h5p/content/index.html"></iframe>`
	};
	const server = await serveContent(files, ({ pathname }) => pages[pathname] ?? null);
	try {
		const ours: FirstUse[] = [];
		const theirs: FirstUse[] = [];
		for (let run = 1; run <= RUNS; run++) {
			say(`  run ${run} of ${RUNS}`);
			ours.push(await measureFirstUse(server.origin + OURS, '.status:not(.opening)'));
			if (peer) theirs.push(await measureFirstUse(server.origin + PEER, '.bench-branching button'));
		}
		return { firstUse: middle(ours), peers: peer ? { 'h5p-standalone': middle(theirs) } : {} };
	} finally {
		await server.close();
	}
}

function launching(sco: string): string {
	const start = `<script>launch({ standard: 'scorm12', sco: ${JSON.stringify(sco)} })</script>`;
	return playerPage(bundleStrictLms()).replace('</body>', `${start}</body>`);
}

function middle(uses: FirstUse[]): FirstUse {
	return uses.toSorted((a, b) => a.usableMs - b.usableMs)[Math.floor(uses.length / 2)]!;
}
