/** What was earned of what could be had. */
export interface Points {
	points: number;
	offered: number;
}

/** Fraction 0–1; 0 where nothing was offered. */
export function fraction({ points, offered }: Points): number {
	return offered > 0 ? points / offered : 0;
}
