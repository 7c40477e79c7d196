/**
 * The drawings of *Where did it go?*, 72 by 64, with room for a key beside them: a place in ink, and in it the paragraph, a sheet
 * of paper. A page of the course names one for each copy; the names are those that
 * `course/parse/where-did-it-go.ts` lets through.
 */

export interface Drawing {
	ink: string;
	/** Where the sheet lies: its upper left corner. */
	sheet: [x: number, y: number];
	/** The sheet can no longer be told from what it lies among. */
	isDissolved?: boolean;
}

export const PLACE_DRAWINGS: Record<string, Drawing> = {
	phone: {
		ink: 'M27 5h18a4 4 0 0 1 4 4v46a4 4 0 0 1-4 4h-18a4 4 0 0 1-4-4v-46a4 4 0 0 1 4-4zM33 53h6',
		sheet: [28, 17]
	},
	laptop: {
		ink: 'M16 10h40a3 3 0 0 1 3 3v29h-46v-29a3 3 0 0 1 3-3zM7 50h58l-6-8h-46z',
		sheet: [28, 15]
	},
	servers: {
		ink: 'M14 6h34v16h-34zM14 24h34v16h-34zM14 42h34v16h-34zM20 14h3M20 32h3M20 50h3',
		sheet: [39, 21]
	},
	offices: {
		ink: 'M10 58v-46h24v46zM34 58v-32h22v32M4 58h62M17 20h3M25 20h3M17 30h3M25 30h3M17 40h3M25 40h3',
		sheet: [41, 33]
	},
	model: {
		ink: 'M12 14l24-6 24 8-8 18 10 18-26 4-24-8 6-18zM18 30l18-22M18 30l34 4M52 34l-16 22M18 30l18 26M36 8l16 26',
		sheet: [28, 21],
		isDissolved: true
	},
	folder: {
		ink: 'M9 20h18l6 7h30v30h-54zM9 34h54',
		sheet: [40, 8]
	}
};
