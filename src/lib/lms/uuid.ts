import type { LmsWindow } from './environment.ts';

/** A random UUID; `randomUUID` is missing where a page was not served over https. */
export function randomUuid(crypto: LmsWindow['crypto']): string {
	if (crypto?.randomUUID) return crypto.randomUUID();
	const bytes = new Uint8Array(16);
	if (crypto?.getRandomValues) crypto.getRandomValues(bytes);
	else for (let n = 0; n < 16; n++) bytes[n] = Math.floor(Math.random() * 256);
	return shape([...bytes].map(hex).join(''), '4');
}

/**
 * The same UUID for the same name. A statement that may be sent once for a registration has one, so
 * that sending it again (our own note of it was lost) is a duplicate that the LRS drops.
 */
export function stableUuid(name: string): string {
	let digits = '';
	for (let part = 0; part < 4; part++) {
		// FNV-1a with another start for each part: no secret, only the same name for the same thing.
		let hash = 0x811c9dc5 ^ (part * 0x9e3779b9);
		for (let n = 0; n < name.length; n++) {
			hash = Math.imul(hash ^ name.charCodeAt(n), 0x01000193);
			hash ^= hash >>> 15;
		}
		digits += (hash >>> 0).toString(16).padStart(8, '0');
	}
	return shape(digits, '5');
}

const hex = (byte: number) => byte.toString(16).padStart(2, '0');

/** 32 hexadecimal digits in RFC 4122's form, with its version and variant. */
function shape(digits: string, version: string): string {
	const variant = ((parseInt(digits[16]!, 16) & 3) | 8).toString(16);
	const all = digits.slice(0, 12) + version + digits.slice(13, 16) + variant + digits.slice(17);
	return all.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
