import type { TFunction } from 'i18next';

/**
 * Minutes in words: `45 minutes`, `1 hour`, `3 hours 20 minutes`. From an hour on they are rounded
 * to five, because nobody's estimate is finer.
 */
export function duration(t: TFunction, exact: number): string {
	const total = exact < 60 ? exact : Math.round(exact / 5) * 5;
	const count = Math.floor(total / 60);
	const rest = total % 60;
	const hours = t('page.hours', { count });
	const minutes = t('page.minutes', { count: rest });
	if (count === 0) return minutes;
	return rest === 0 ? hours : t('page.hoursAndMinutes', { hours, minutes });
}
