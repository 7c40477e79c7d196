import { describe, expect, it } from 'vitest';
import { calendarFile } from './calendar.ts';

const reminder = {
	uid: '2026-12-22-abcdefgh@second-look',
	day: '2026-12-22',
	title: 'Look back; what, then?',
	text: 'One\\two\nthree '.repeat(12) + '’'.repeat(60) + '😀'.repeat(30),
	made: new Date('2026-11-24T09:30:15.250Z')
};
const file = calendarFile(reminder);
const unfolded = file.replaceAll('\r\n ', '');
const valueOf = (name: string) =>
	unfolded
		.split('\r\n')
		.filter((line) => line.startsWith(`${name}:`) || line.startsWith(`${name};`))
		.map((line) => line.slice(line.indexOf(':') + 1));

describe('a calendar file', () => {
	it('ends each line as RFC 5545 asks, and none is longer than 75 octets', () => {
		expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
		expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
		for (const line of file.split('\r\n'))
			expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
	});

	it('never cuts a character in two', () => {
		expect(file).not.toMatch(/(^|[^\uD800-\uDBFF])[\uDC00-\uDFFF]/);
		expect(unfolded).toContain('😀'.repeat(30));
	});

	it('has one all-day event that says when it was made', () => {
		expect(unfolded.match(/BEGIN:VEVENT/g)).toHaveLength(1);
		expect(unfolded).toContain('\r\nDTSTART;VALUE=DATE:20261222\r\n');
		expect(valueOf('DTSTAMP')).toEqual(['20261124T093015Z']);
		expect(valueOf('UID')).toEqual([reminder.uid]);
		expect(valueOf('TRANSP')).toEqual(['TRANSPARENT']);
	});

	it('escapes text', () => {
		expect(valueOf('SUMMARY')).toEqual(['Look back\\; what\\, then?']);
		expect(valueOf('DESCRIPTION')[0]).toMatch(/^One\\\\two\\nthree One/);
	});

	it('is closed in the order in which it was opened', () => {
		const open: string[] = [];
		for (const [, verb, part] of unfolded.matchAll(/^(BEGIN|END):(\w+)/gm)) {
			if (verb === 'BEGIN') open.push(part!);
			else expect(open.pop()).toBe(part);
		}
		expect(open).toEqual([]);
	});
});
