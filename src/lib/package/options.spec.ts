import { expect, test } from 'vitest';
import {
	chooseLanguages,
	chooseStatus,
	chooseTargets,
	listOption,
	refuseSwallowed,
	refuseUnknown,
	UsageError
} from './options.ts';
import { TARGET_IDS } from './target.ts';

test('an option may be given several times, with commas and with an equals sign', () => {
	const args = ['--target', 'web,scorm12', '--json', '--target=cmi5', '--lang=en'];
	expect(listOption(args, 'target')).toEqual(['web', 'scorm12', 'cmi5']);
	expect(listOption(args, 'lang')).toEqual(['en']);
	expect(listOption(args, 'out')).toEqual([]);
});

test('targets come in their own order, each once, or all', () => {
	expect(chooseTargets(['web', 'scorm12', 'web'])).toEqual(['scorm12', 'web']);
	expect(chooseTargets([])).toEqual([...TARGET_IDS]);
});

test('an unknown target or language is one line that says what there is', () => {
	expect(() => chooseTargets(['scorm12', 'aicc'])).toThrow(
		new UsageError(
			'Unknown target "aicc". The targets are scorm12, scorm2004, scorm2004-3rd, cmi5, web.'
		)
	);
	expect(() => chooseLanguages(['fr'], ['en', 'cy'])).toThrow(
		new UsageError('Unknown language "fr". The course is written in en, cy.')
	);
});

test('there is one status profile, or the course’s own', () => {
	expect(chooseStatus([])).toBeUndefined();
	expect(chooseStatus(['separate'])).toBe('separate');
	expect(() => chooseStatus(['moodle'])).toThrow(
		new UsageError(
			'Unknown status profile "moodle". The profiles are together, separate, completion-only, without-failed.'
		)
	);
	expect(() => chooseStatus(['together', 'separate'])).toThrow('Name one.');
});

test('languages come in the course’s order', () => {
	expect(chooseLanguages(['cy', 'en'], ['en', 'cy'])).toEqual(['en', 'cy']);
	expect(chooseLanguages(['cy'], ['en', 'cy'])).toEqual(['cy']);
});

test.each([
	[{ _: ['x'] }, 'Unknown argument "x".'],
	[{ _: [], lesson: 'a' }, 'Unknown option --lesson.'],
	[{ _: [], target: '' }, 'Option --target needs a value.'],
	[{ _: [], target: '--json' }, 'Option --target needs a value.']
])('%j is refused', (parsed, message) => {
	const known = { strings: ['target'], booleans: ['json'] };
	expect(() => refuseUnknown(parsed, known)).toThrow(new UsageError(message));
	expect(() => refuseUnknown({ _: [], target: 'web', json: true }, known)).not.toThrow();
});

test('what npm has taken for its own is not passed over', () => {
	const names = ['status', 'lessons'];
	expect(() => refuseSwallowed('package', names, { npm_config_status: 'separate' })).toThrow(
		new UsageError(
			'npm took --status for an option of its own. Put -- before it: npm run package -- --status …'
		)
	);
	expect(() => refuseSwallowed('package', names, { npm_config_loglevel: 'warn' })).not.toThrow();
});
