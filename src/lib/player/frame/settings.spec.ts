import { describe, expect, it } from 'vitest';
import { readPreferences } from './settings.svelte.ts';

const DEFAULTS = { text: 100, theme: 'auto', motion: 'auto' };

describe('readPreferences', () => {
	it('reads back what was stored', () => {
		const stored = { text: 150, theme: 'dark', motion: 'less' };
		expect(readPreferences(JSON.stringify(stored))).toEqual(stored);
	});

	it.each([null, '', 'x', 'null', '7', '[]', '{"text":"150","theme":"pink","motion":true}'])(
		'falls back to the defaults for %j',
		(stored) => {
			expect(readPreferences(stored)).toEqual(DEFAULTS);
		}
	);

	it('keeps what it can of a damaged record', () => {
		expect(readPreferences('{"text":200,"theme":3}')).toEqual({ ...DEFAULTS, text: 200 });
	});
});
