import { expect, it } from 'vitest';
import { createTranslator } from '../../i18n/translator.ts';
import { duration } from './duration.ts';

it.each([
	[0, '0 minutes'],
	[1, '1 minute'],
	[45, '45 minutes'],
	[60, '1 hour'],
	[59, '59 minutes'],
	[62, '1 hour'],
	[63, '1 hour 5 minutes'],
	[200, '3 hours 20 minutes']
])('says %i minutes as %j', (minutes, words) => {
	expect(duration(createTranslator('en'), minutes)).toBe(words);
});
