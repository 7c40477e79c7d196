import { crc32, deflateRawSync } from 'node:zlib';

/** An entry of a zip made by hand; whatever is given here goes in, true or not. */
export interface Handmade {
	path?: string;
	/** Of its own header, where it differs. */
	localPath?: string;
	content?: Uint8Array;
	packed?: Uint8Array;
	method?: number;
	flags?: number;
	mode?: number;
	size?: number;
	crc?: number;
	/** Where the directory says that it begins. */
	at?: number;
}

/** Its end-of-directory record, where it is not what it should be. */
export interface Ending {
	count?: number;
	disk?: number;
	comment?: string;
	start?: number;
}

/** The flag that a name is in UTF-8. */
export const UTF8 = 0x0800;
export const bytesOf = (text: string) => new TextEncoder().encode(text);

/** Writes a zip byte by byte (APPNOTE 4.3.7, 4.3.12, 4.3.16). */
export function handmade(entries: Handmade[], ending: Ending = {}): Uint8Array {
	const locals: Buffer[] = [];
	const central: Buffer[] = [];
	let at = 0;
	for (const entry of entries) {
		const { path = 'a.txt', content = bytesOf('hello'), method = 8, flags = UTF8 } = entry;
		const packed = entry.packed ?? (method === 8 ? deflateRawSync(content) : content);
		const [name, ownName] = [path, entry.localPath ?? path].map((text) =>
			Buffer.from(text, 'utf8')
		);
		const [size, crc] = [entry.size ?? content.length, entry.crc ?? crc32(content)];
		const local = Buffer.alloc(30);
		local.writeUInt32LE(0x04034b50, 0);
		local.writeUInt16LE(flags, 6);
		local.writeUInt16LE(method, 8);
		local.writeUInt16LE(ownName!.length, 26);
		const head = Buffer.alloc(46);
		head.writeUInt32LE(0x02014b50, 0);
		head.writeUInt16LE(flags, 8);
		head.writeUInt16LE(method, 10);
		head.writeUInt32LE(crc, 16);
		head.writeUInt32LE(packed.length, 20);
		head.writeUInt32LE(size, 24);
		head.writeUInt16LE(name!.length, 28);
		head.writeUInt32LE(((entry.mode ?? 0) << 16) >>> 0, 38);
		head.writeUInt32LE(entry.at ?? at, 42);
		locals.push(local, ownName!, Buffer.from(packed));
		central.push(head, name!);
		at += 30 + ownName!.length + packed.length;
	}
	const directory = Buffer.concat(central);
	const end = Buffer.alloc(22);
	end.writeUInt32LE(0x06054b50, 0);
	end.writeUInt16LE(ending.disk ?? 0, 4);
	end.writeUInt16LE(ending.count ?? entries.length, 8);
	end.writeUInt16LE(ending.count ?? entries.length, 10);
	end.writeUInt32LE(directory.length, 12);
	end.writeUInt32LE(ending.start ?? at, 16);
	const comment = Buffer.from(ending.comment ?? '');
	end.writeUInt16LE(comment.length, 20);
	return Buffer.concat([...locals, directory, end, comment]);
}
