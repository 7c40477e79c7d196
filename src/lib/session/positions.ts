/** Whether this is a position in a list of `count`. Events come from outside: anything may. */
export function isPosition(value: number | undefined, count: number): value is number {
	return Number.isInteger(value) && value! >= 0 && value! < count;
}

/** Whether every value is a position below `count`. */
export function arePositions(values: number[], count: number): boolean {
	return values.every((value) => isPosition(value, count));
}

/** Whether these are positions below `count`, each named at most once. */
export function areDistinct(values: number[], count: number): boolean {
	return arePositions(values, count) && new Set(values).size === values.length;
}

/** Whether two lists of positions are equal. */
export function areEqual(a: number[], b: number[]): boolean {
	return a.length === b.length && a.every((value, at) => value === b[at]);
}

export function ascending(values: number[]): number[] {
	return [...values].sort((a, b) => a - b);
}
