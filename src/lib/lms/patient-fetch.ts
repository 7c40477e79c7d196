/** Seconds after which a request without an answer counts as failed; poor lines need half of it. */
const PATIENCE = 60;

/** A `fetch` that is rejected with a `TimeoutError` where no answer comes. */
export function patient(send: typeof fetch): typeof fetch {
	return async (to, options) => {
		const controller = new AbortController();
		const late = new DOMException(`no answer in ${PATIENCE} s`, 'TimeoutError');
		const timer = setTimeout(() => controller.abort(late), PATIENCE * 1000);
		try {
			return await send(to, { ...options, signal: controller.signal });
		} finally {
			clearTimeout(timer);
		}
	};
}
