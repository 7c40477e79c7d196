import { expect, it } from 'vitest';
import { dayInWords, dayOf, daysAfter, isDay } from './day.ts';

it('is the learner’s own day, also near midnight', () => {
	expect(dayOf(new Date(2026, 10, 4, 23, 59))).toBe('2026-11-04');
	expect(dayOf(new Date(2026, 0, 1, 0, 1))).toBe('2026-01-01');
});

it('counts over months, leap days and the change of clocks', () => {
	expect(daysAfter('2026-11-24', 28)).toBe('2026-12-22');
	expect(daysAfter('2028-02-10', 28)).toBe('2028-03-09');
	expect(daysAfter('2026-03-15', 28)).toBe('2026-04-12');
});

it('reads as British English, and in another language as there', () => {
	expect(dayInWords('2026-11-04', 'en')).toBe('4 November 2026');
	expect(dayInWords('2026-11-04', 'cy')).toBe('4 Tachwedd 2026');
	expect(dayInWords('last week', 'en')).toBe('last week');
});

it.each(['', '2026-13-01', '04/11/2026'])('%j is no day', (text) =>
	expect(isDay(text)).toBe(false)
);
