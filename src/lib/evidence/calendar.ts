import type { Day } from './day.ts';

/** A day to remember. */
export interface Reminder {
	/** The same reminder always has the same id, so that a calendar does not keep it twice. */
	uid: string;
	day: Day;
	title: string;
	text: string;
	/** When the file was made. */
	made: Date;
}

/** A calendar file (RFC 5545) with one all-day event that leaves the day free, and an alarm at nine. */
export function calendarFile({ uid, day, title, text, made }: Reminder): string {
	const lines = [
		'BEGIN:VCALENDAR',
		'VERSION:2.0',
		'PRODID:-//Second Look//CPD record//EN',
		'CALSCALE:GREGORIAN',
		'METHOD:PUBLISH',
		'BEGIN:VEVENT',
		`UID:${escapeText(uid)}`,
		`DTSTAMP:${made.toISOString().replace(/[-:]|\.\d+/g, '')}`,
		`DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`,
		`SUMMARY:${escapeText(title)}`,
		`DESCRIPTION:${escapeText(text)}`,
		'TRANSP:TRANSPARENT',
		'BEGIN:VALARM',
		'ACTION:DISPLAY',
		'TRIGGER:PT9H',
		`DESCRIPTION:${escapeText(title)}`,
		'END:VALARM',
		'END:VEVENT',
		'END:VCALENDAR'
	];
	return lines.map((line) => `${fold(line)}\r\n`).join('');
}

/** RFC 5545, 3.3.11: backslash, semicolon, comma and line end mean something in text. */
function escapeText(text: string): string {
	return text
		.replace(/[\\;,]/g, '\\$&')
		.replace(/\r\n?|\n/g, '\\n')
		.replace(/\p{Cc}/gu, '');
}

/** RFC 5545, 3.1: no line longer than 75 octets; what goes on begins with a space. */
const LONGEST = 75;
const octets = new TextEncoder();

function fold(line: string): string {
	let folded = '';
	let length = 0;
	for (const character of line) {
		const size = octets.encode(character).length;
		if (length + size > LONGEST) {
			folded += '\r\n ';
			length = 1;
		}
		folded += character;
		length += size;
	}
	return folded;
}
