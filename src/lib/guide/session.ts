import type { TFunction } from 'i18next';
import type en from '../i18n/en/guide.json';
import type { Markup } from '../outline/text/markup.ts';
import { table } from '../outline/text/table.ts';
import { lengthOf, type Timetable } from './timetable.ts';

type Step = keyof (typeof en)['guide']['step'];

/** A timetable as a table: from when, how long, what is done. Times count from the beginning. */
export function session(t: TFunction, parts: Timetable<Step>): Markup {
	const heads = [t('guide.from'), t('guide.minutes'), t('guide.what')];
	const rows = parts.map(({ from, minutes, step }) => [
		clock(from),
		minutes,
		t(`guide.step.${step}`)
	]);
	return table(t, { heads, rows: [...rows, [clock(lengthOf(parts)), '', t('guide.step.end')]] });
}

/** `1:05` */
function clock(minutes: number): string {
	return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}
