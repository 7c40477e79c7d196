import { describe, expect, it } from 'vitest';
import { citationOf, placePanel } from './citation.ts';

const page = {
	references: [{ id: 'ADA-2026', title: 'Scribe and prejudice', publisher: 'Ada', year: '2026' }],
	terms: [{ id: 'omission', term: 'Omission', meaning: 'Something left out.' }],
	standards: [{ number: '3.1', text: 'Stay within the law.' }]
};

describe('citationOf', () => {
	it('finds a reference, a term and a standard', () => {
		expect(citationOf({ reference: 'ADA-2026' }, page)?.kind).toBe('reference');
		expect(citationOf({ term: 'omission' }, page)?.kind).toBe('term');
		expect(citationOf({ standard: '3.1' }, page)?.kind).toBe('standard');
	});

	it('does not take 3.10 for 3.1', () => {
		expect(citationOf({ standard: '3.10' }, page)).toBeNull();
	});

	it('is null for what the page does not hold, so that the link is followed', () => {
		expect(citationOf({ reference: 'OTHER' }, page)).toBeNull();
		expect(citationOf({}, page)).toBeNull();
	});
});

describe('placePanel', () => {
	const content = { left: 20, top: -100, width: 600, height: 2000 };
	const panel = { width: 320, height: 120 };

	it('stands under the link', () => {
		const link = { left: 60, top: 200, width: 40, height: 20 };
		expect(placePanel(link, content, panel, 660)).toEqual({ top: 328, left: 40 });
	});

	it('stays inside the column', () => {
		const link = { left: 560, top: 200, width: 40, height: 20 };
		expect(placePanel(link, content, panel, 660).left).toBe(280);
	});

	it('goes above where the view ends too soon', () => {
		const link = { left: 60, top: 600, width: 40, height: 20 };
		expect(placePanel(link, content, panel, 660).top).toBe(572);
	});

	it('stays below where there is no room above either', () => {
		const link = { left: 60, top: 90, width: 40, height: 20 };
		expect(placePanel(link, content, panel, 200).top).toBe(218);
	});
});
