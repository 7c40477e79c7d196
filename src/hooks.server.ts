import type { Handle } from '@sveltejs/kit';
import { base } from 'virtual:second-look/editions';
import { direction } from '$lib/i18n/translator';

/**
 * Styles of what the app asks for after the start (`src/lib/player/panels`). Kit would have the
 * page wait for them; they come with the panels' script, which brings what it needs.
 */
const LATER_STYLES = /\s*<link href="[^"]*\/panels\.[^"]*\.css" rel="stylesheet">/;

/** Writes the page's language and direction into its `<html>` tag, and leaves out later styles. */
export const handle: Handle = ({ event, resolve }) => {
	const language = event.params.lang ?? base;
	return resolve(event, {
		transformPageChunk: ({ html }) =>
			html
				.replace('%lang%', language)
				.replace('%dir%', direction(language))
				.replace(LATER_STYLES, '')
	});
};
