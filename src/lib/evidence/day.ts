import { localeOf } from './locale.ts';

/** A day without a time or a zone, `2026-11-24`, as a date field gives it. */
export type Day = string;

/** The day it is where the learner is. */
export function dayOf(now: Date): Day {
	const two = (n: number) => String(n).padStart(2, '0');
	return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

export function isDay(text: string): boolean {
	return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00Z`));
}

export function daysAfter(day: Day, days: number): Day {
	const date = new Date(`${day}T00:00Z`);
	date.setUTCDate(date.getUTCDate() + days);
	return date.toISOString().slice(0, 10);
}

/** In words, `24 November 2026`; what is no day stays as it is. */
export function dayInWords(day: Day, language: string): string {
	if (!isDay(day)) return day;
	const style = { dateStyle: 'long', timeZone: 'UTC' } as const;
	return new Intl.DateTimeFormat(localeOf(language), style).format(new Date(`${day}T00:00Z`));
}
