import { PackageError } from './package-error.ts';
import type { Target } from './target.ts';

const TARGET_META = /(<meta\s+name="second-look-target"\s+content=")none(")/g;
const POLICY_META = /(<meta\s+http-equiv="content-security-policy"\s+content=")([^"]*)(")/g;
const HEAD_END = /<\/head>/g;

/**
 * Makes a page of the built site one target's page: it says which target it is, allows the
 * connections that the target makes, and fetches the driver and the page's words at once instead of
 * when the app finds out that it needs them.
 *
 * Kit has hashed the page's inline scripts into its policy; none of them is touched.
 *
 * @param preloads paths of scripts from the package's root
 */
export function dressPage(
	page: { path: string; html: string },
	target: Target,
	preloads: readonly string[]
): string {
	const toRoot = '../'.repeat(page.path.split('/').length - 1) || './';
	const links = preloads.map((path) => `<link rel="modulepreload" href="${toRoot}${path}">`);
	const replaceOnce = (html: string, pattern: RegExp, what: string, by: Replacement) => {
		const count = html.match(pattern)?.length ?? 0;
		if (count !== 1)
			throw new PackageError(`${page.path}: ${what} is there ${count} times, not once.`);
		return html.replace(pattern, by);
	};
	let html = page.html;
	html = replaceOnce(html, TARGET_META, 'the target', (_, before, after) => {
		return `${before}${target.driver}${after}`;
	});
	html = replaceOnce(
		html,
		POLICY_META,
		'the content security policy',
		(_, before, policy, after) => {
			return `${before}${withConnections(policy ?? '', target.connectSrc, page.path)}${after}`;
		}
	);
	return replaceOnce(html, HEAD_END, '</head>', (end) => `${links.join('')}${end}`);
}

type Replacement = (match: string, ...groups: string[]) => string;

function withConnections(policy: string, sources: string, path: string): string {
	const directives = policy.split(';').map((directive) => directive.trim());
	const at = directives.findIndex((directive) => directive.startsWith('connect-src '));
	if (at < 0) throw new PackageError(`${path}: the content security policy has no connect-src.`);
	return directives.with(at, `connect-src ${sources}`).join('; ');
}
