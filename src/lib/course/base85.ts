/**
 * Bytes as text, four in five characters: a twentieth less than base64 takes. The digits are the 85
 * characters from `(` to `~` but the two that a string literal would have to escape, `\` and the
 * backtick; a last group of fewer bytes is written with one character more than it has bytes, as in
 * Ascii85 (PostScript Language Reference, 3rd edition, 3.13.3).
 */
const FIRST = 40;
const BACKSLASH = 92;
const BACKTICK = 96;

export function toBase85(bytes: Uint8Array): string {
	let text = '';
	for (let at = 0; at < bytes.length; at += 4) {
		const group = [0, 1, 2, 3].map((place) => bytes[at + place] ?? 0);
		let value = group.reduce((all, byte) => all * 256 + byte, 0);
		let digits = '';
		for (let place = 0; place < 5; place++) {
			digits = String.fromCharCode(codeOf(value % 85)) + digits;
			value = Math.floor(value / 85);
		}
		text += digits.slice(0, Math.min(4, bytes.length - at) + 1);
	}
	return text;
}

/** What `toBase85` wrote; of other text it makes something, and no error. */
export function fromBase85(text: string): Uint8Array<ArrayBuffer> {
	const bytes: number[] = [];
	for (let at = 0; at < text.length; at += 5) {
		let value = 0;
		for (let place = at; place < at + 5; place++) {
			const code = text.charCodeAt(place);
			// What is missing of the last group is its greatest digit: it was cut off, and rounds up.
			value = value * 85 + (code ? code - FIRST - +(code > BACKSLASH) - +(code > BACKTICK) : 84);
		}
		for (let place = 0; place < Math.min(5, text.length - at) - 1; place++) {
			bytes.push((value / 2 ** (24 - 8 * place)) & 255);
		}
	}
	return Uint8Array.from(bytes);
}

function codeOf(digit: number): number {
	const code = digit + FIRST;
	if (code < BACKSLASH) return code;
	return code + 1 < BACKTICK ? code + 1 : code + 2;
}
