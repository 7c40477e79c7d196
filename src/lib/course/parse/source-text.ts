import { placeAt } from '../place.ts';
import type { Report } from '../report.ts';

/** Larger files are refused unread: no page is that long, and parsing them would hang the author's editor. */
export const LARGEST_FILE = 1_000_000;

/**
 * The text of a file: UTF-8, without a byte-order mark, with LF line ends.
 * `undefined` when the bytes are not text; the report then says why.
 */
export function decodeText(bytes: Uint8Array, report: Report): string | undefined {
	if (bytes.length > LARGEST_FILE) {
		report.stop(
			'file-too-large',
			undefined,
			`The file is larger than ${LARGEST_FILE / 1_000_000} MB and was not read.`,
			'Split it into several pages.'
		);
		return undefined;
	}
	if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
		report.stop('not-text', undefined, 'The file is UTF-16.', 'Save it as UTF-8.');
		return undefined;
	}
	// Not fatal, so that the place of the first bad byte can be named.
	const text = new TextDecoder('utf-8').decode(bytes);
	const nul = text.indexOf('\0');
	if (nul >= 0) {
		report.stop(
			'not-text',
			placeAt(text, nul),
			'The file holds a NUL character and is not text.',
			'Is it a picture or a document with the wrong name?'
		);
		return undefined;
	}
	if (!isUtf8(bytes)) {
		const bad = Math.max(0, text.indexOf('\uFFFD'));
		report.stop('not-text', placeAt(text, bad), 'The file is not UTF-8.', 'Save it as UTF-8.');
		return undefined;
	}
	return text.replace(/\r\n?/g, '\n');
}

function isUtf8(bytes: Uint8Array): boolean {
	try {
		new TextDecoder('utf-8', { fatal: true }).decode(bytes);
		return true;
	} catch {
		return false;
	}
}
