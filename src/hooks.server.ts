import type { Handle } from '@sveltejs/kit';
import { base } from 'virtual:second-look/editions';
import { direction } from '$lib/i18n/translator';

/** Writes the page's language and direction into its `<html>` tag. */
export const handle: Handle = ({ event, resolve }) => {
	const language = event.params.lang ?? base;
	return resolve(event, {
		transformPageChunk: ({ html }) =>
			html.replace('%lang%', language).replace('%dir%', direction(language))
	});
};
