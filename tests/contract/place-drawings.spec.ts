import { expect, it } from 'vitest';
import { DRAWINGS } from '../../src/lib/course/parse/where-did-it-go.ts';
import { PLACE_DRAWINGS } from '../../src/lib/explore/place-drawings.ts';

/* The course's compiler and the learner's page do not know each other; both know these names. */
it('every drawing that a page may name is drawn, and no other', () => {
	expect(Object.keys(PLACE_DRAWINGS).sort()).toEqual([...DRAWINGS].sort());
});
