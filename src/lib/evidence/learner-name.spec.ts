import { expect, it } from 'vitest';
import { nameAsWritten } from './learner-name.ts';

it.each([
	['Begum, Amina', 'Amina Begum'],
	['Amina Begum', 'Amina Begum'],
	['  Begum ,\n Amina  Noor ', 'Amina Noor Begum'],
	['Begum, Amina, RSW', 'Begum, Amina, RSW'],
	['Begum,', 'Begum,'],
	['<b>Amina</b>', '<b>Amina</b>'],
	['', ''],
	[null, '']
])('%j reads %j', (fromLms, written) => expect(nameAsWritten(fromLms)).toBe(written));
