import type { Package } from './package.ts';

/** The closing table: what was written, a package a line. */
export function packageTable(packages: readonly Package[]): string {
	const rows = packages.map(({ listing, seconds }) => [
		listing.file,
		humanSize(listing.bytes),
		String(listing.files),
		String(listing.worstSnapshot),
		seconds.toFixed(1)
	]);
	const table = [['file', 'size', 'files', 'worst snapshot', 'seconds'], ...rows];
	const widths = table[0]?.map((_, column) =>
		Math.max(...table.map((row) => row[column]?.length ?? 0))
	);
	return table
		.map((row) =>
			row
				.map((cell, column) => {
					const width = widths?.[column] ?? 0;
					return column === 0 ? cell.padEnd(width) : cell.padStart(width);
				})
				.join('  ')
		)
		.join('\n');
}

/** Decimal units, as LMSs count: `412 kB`, `1.24 MB`. */
export function humanSize(bytes: number): string {
	if (bytes < 1000) return `${bytes} B`;
	if (bytes < 999_500) return `${Math.round(bytes / 1000)} kB`;
	return `${(bytes / 1e6).toFixed(2)} MB`;
}
