import type { TFunction } from 'i18next';

/** Minutes in words: `45 minutes`, `1 hour`, `3 hours 20 minutes`. */
export function duration(t: TFunction, total: number): string {
	const count = Math.floor(total / 60);
	const rest = total % 60;
	const hours = t('page.hours', { count });
	const minutes = t('page.minutes', { count: rest });
	if (count === 0) return minutes;
	return rest === 0 ? hours : t('page.hoursAndMinutes', { hours, minutes });
}
