import { expect } from '../e2e/expect.ts';
import type { Bench } from './fault.ts';

/** What must be read, and must not be obeyed. */
export const TEXT =
	'</script><script>window.hurt=1</script><img src=x onerror=window.hurt=1>{@html window.hurt=1}${window.hurt=1}';

declare global {
	interface Window {
		hurt?: number;
		refused?: string[];
	}
}

/** Notes what the policy refuses: a text that stays text gives it nothing to refuse. */
export const listen = ({ seat }: Bench) =>
	seat.prepare(() => {
		window.refused = [];
		addEventListener('securitypolicyviolation', (event) => {
			window.refused!.push(`${event.violatedDirective} ${event.blockedURI}`);
		});
	});

/** Nothing ran, and nothing of it is an element or an attribute: in the open page, and in its file. */
export async function expectUnhurt({ seat, learner }: Bench): Promise<void> {
	await learner.screen.getByRole('heading', { level: 1 }).waitFor();
	const file = await (await seat.page.request.get(seat.frame.url())).text();
	const found = await seat.frame.evaluate((html) => {
		const pages = [document, new DOMParser().parseFromString(html, 'text/html')];
		const elements = pages.flatMap((page) => [...page.querySelectorAll('*')]);
		return {
			hurt: window.hurt ?? 0,
			refused: window.refused!,
			pictures: elements.filter((one) => one.matches('img[src="x"]')).length,
			handlers: elements
				.flatMap((one) => one.getAttributeNames())
				.filter((name) => name.startsWith('on'))
		};
	}, file);
	expect(found).toEqual({ hurt: 0, refused: [], pictures: 0, handlers: [] });
}
