/**
 * Bits as text of six a character (the base64url alphabet of RFC 4648, §5): ASCII only, so that
 * it is the same length in every LMS's count, characters or bytes, and needs no escaping anywhere.
 */
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** How many bits it takes to tell `count` values apart; 0 for one or none. */
export function widthFor(count: number): number {
	return count > 1 ? 32 - Math.clz32(count - 1) : 0;
}

/** How many bits {@link Bits.count} takes. */
export function countWidth(value: number): number {
	return value < 32 ? 6 : 6 + countWidth(Math.floor(value / 32));
}

/**
 * Reads or writes: each method takes the value to write and gives the value read, which when
 * writing is the same. So a format is said once, for both directions, and they cannot drift apart.
 */
export abstract class Bits {
	/** What was read cannot have been written: the bits have ended, or mean nothing here. */
	broken = false;
	protected sextets: number[] = [];
	protected used = 0;

	/** A whole number below 2^width, highest bit first. */
	abstract number(value: number, width: number): number;

	flag(value: boolean): boolean {
		return this.number(value ? 1 : 0, 1) === 1;
	}

	/** A whole number below 2^50, five bits at a time, lowest first. */
	count(value: number): number {
		let sum = 0;
		for (let unit = 1; unit < 2 ** 50; unit *= 32) {
			const rest = Math.floor(value / unit);
			const group = this.number((rest < 32 ? 0 : 32) + (rest % 32), 6);
			sum += (group % 32) * unit;
			if (group < 32) return sum;
		}
		this.broken = true;
		return 0;
	}

	/** Which of `count` positions are named, ascending. */
	set(positions: number[], count: number): number[] {
		const named = new Set(positions);
		return [...Array(count).keys()].filter((at) => this.flag(named.has(at)));
	}

	/** Different positions in an order: each is kept as its place among those not yet named. */
	picks(positions: number[], length: number, count: number): number[] {
		const left = [...Array(count).keys()];
		return Array.from({ length: Math.min(length, count) }, (_, at) => {
			const place = left.indexOf(positions[at] ?? 0);
			const [pick] = left.splice(this.number(place, widthFor(left.length)), 1);
			if (pick === undefined) this.broken = true;
			return pick ?? 0;
		});
	}
}

export class BitWriter extends Bits {
	override number(value: number, width: number): number {
		for (let bit = width - 1; bit >= 0; bit--) {
			const free = 5 - (this.used++ % 6);
			if (free === 5) this.sextets.push(0);
			this.sextets[this.sextets.length - 1]! |= ((value / 2 ** bit) & 1) << free;
		}
		return value;
	}

	/** Appends another writer's bits, filled up to whole characters, with their length before. */
	nest(inner: BitWriter): void {
		this.count(inner.sextets.length);
		for (const sextet of inner.sextets) this.number(sextet, 6);
	}

	text(): string {
		return this.sextets.map((sextet) => ALPHABET[sextet]).join('');
	}
}

/** Past the end it reads zeros, and is `broken`. */
export class BitReader extends Bits {
	constructor(text: string) {
		super();
		this.sextets = [...text].map((character) => ALPHABET.indexOf(character));
	}

	override number(_: number, width: number): number {
		let value = 0;
		for (let bit = 0; bit < width; bit++) {
			const sextet = this.sextets[Math.floor(this.used / 6)];
			if (sextet === undefined) this.broken = true;
			value = value * 2 + (((sextet ?? 0) >> (5 - (this.used++ % 6))) & 1);
		}
		return value;
	}

	/** A reader of the nested bits that follow. */
	nest(): BitReader {
		const inner = new BitReader('');
		for (let left = this.count(0); left > 0 && !this.broken; left--) {
			inner.sextets.push(this.number(0, 6));
		}
		return inner;
	}

	/** Whether all was well and nothing but filling is left. */
	isDone(): boolean {
		const left = this.sextets.length * 6 - this.used;
		return !this.broken && left < 6 && this.number(0, left) === 0;
	}
}

/**
 * CRC-32 (as in zip) of ASCII text, as six characters. It finds every single wrong bit and all
 * but one in four thousand million other mistakes.
 */
export function checksum(text: string): string {
	let sum = ~0;
	for (let at = 0; at < text.length; at++) {
		sum ^= text.charCodeAt(at);
		for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
	}
	const bits = new BitWriter();
	bits.number(~sum >>> 0, 36);
	return bits.text();
}
