/** The few drawn icons: paths on a 24 px field, 1.75 px strokes. */
export const ICONS = {
	back: 'M20 12H5m6-6-6 6 6 6',
	close: 'm6 6 12 12M18 6 6 18',
	exit: 'M13 4H6v16h7M10 12h10m-4-4 4 4-4 4',
	forward: 'M4 12h15m-6-6 6 6-6 6',
	menu: 'M4 7h16M4 12h16M4 17h10',
	practice: 'M4 12a8 8 0 1 0 16 0a8 8 0 1 0-16 0M9 12h6',
	saved: 'm5 12.5 4.5 4.5L19 7.5',
	saving: 'M6 12h.01M12 12h.01M18 12h.01',
	sliders:
		'M4 8h8.5m5 0H20M4 16h2.5m5 0H20M12.5 8a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0M6.5 16a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0',
	unsaved: 'M12 4 3 19.5h18zM12 10v4.5m0 2.5v.01'
} as const;
export type IconName = keyof typeof ICONS;

/** Those that point the way of reading, and turn with it. */
export const DIRECTED: readonly IconName[] = ['back', 'exit', 'forward'];
